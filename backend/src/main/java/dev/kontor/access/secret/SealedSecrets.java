package dev.kontor.access.secret;

import dev.kontor.access.secret.LoginSubject.Kind;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.schedule.ResellerTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The secrets of authenticator apps, each sealed for its person. What an earlier version stored openly, or an old key has
 * sealed, is sealed anew by and by.
 */
@ApplicationScoped
class SealedSecrets implements ResellerTask {

    private static final Logger LOG = Logger.getLogger(SealedSecrets.class);
    private static final int OPEN_LENGTH = 20;

    private final SecretKeys keys;
    private final Sql sql;
    private final CurrentActor actor;

    SealedSecrets(SecretKeys keys, Sql sql, CurrentActor actor) {
        this.keys = keys;
        this.sql = sql;
        this.actor = actor;
    }

    byte[] seal(LoginSubject subject, byte[] secret) {
        return keys.sealing().seal(secret, place(subject));
    }

    /** Nothing when the key that sealed it is not configured any more. */
    Optional<byte[]> open(LoginSubject subject, byte[] stored) {
        if (stored.length == OPEN_LENGTH) {
            return Optional.of(stored);
        }
        Optional<byte[]> secret = keys.of(stored).map(key -> key.open(stored, place(subject)));
        if (secret.isEmpty()) {
            LOG.errorf("KONTOR_SECRET_KEY misses the key that sealed the authenticator app of %s", subject.id());
        }
        return secret;
    }

    @Override
    public String name() {
        return "sealing";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        List<Stored> others = sql.query("""
                        select subject_kind, subject_id, secret from second_factor
                         where reseller_id = :reseller and substring(secret from 1 for :length) <> :mark limit 1000""")
                .bind("length", keys.sealing().mark().length)
                .bind("mark", keys.sealing().mark())
                .list(Stored.class);
        // few after the first time: those of an old key
        others.forEach(one -> open(one.subject(), one.secret()).ifPresent(secret -> replace(one, secret)));
    }

    private void replace(Stored before, byte[] secret) {
        sql.query("""
                        update second_factor set secret = :sealed
                         where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject
                           and secret = :before""")
                .bind("kind", before.subjectKind())
                .bind("subject", before.subjectId())
                .bind("before", before.secret())
                .bind("sealed", seal(before.subject(), secret))
                .update();
    }

    private String place(LoginSubject subject) {
        return actor.resellerId() + " " + subject.kind() + " " + subject.id();
    }

    @SuppressWarnings("ArrayRecordComponent") // a row that is read and never compared
    private record Stored(Kind subjectKind, UUID subjectId, byte[] secret) {

        LoginSubject subject() {
            return new LoginSubject(subjectKind, subjectId);
        }
    }
}
