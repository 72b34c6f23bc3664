package dev.kontor.access.secret;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Secrets that work once, for what is sent by mail: 256 random bits of which only the hash is kept. A new one for the same
 * subject and purpose ends the one before (T12).
 */
@ApplicationScoped
public class OneTimeTokens {

    private final TenantRows rows;
    private final CurrentActor actor;
    private final Clock clock;

    OneTimeTokens(TenantRows rows, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.actor = actor;
        this.clock = clock;
    }

    /** What a token is good for; none is accepted for anything else. */
    public enum Purpose {
        PASSWORD_RESET(Duration.ofMinutes(15)),
        INVITATION(Duration.ofDays(3));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }

        public Duration lifetime() {
            return lifetime;
        }
    }

    /** The reseller that a token names; nothing when it is not one of ours. Only {@link #use} says whether it is valid. */
    public static Optional<UUID> reseller(String token) {
        return Parts.of(token).map(Parts::resellerId);
    }

    /** A new token, to be put into a link's fragment and nowhere else. */
    @Transactional
    public String issue(LoginSubject subject, Purpose purpose) {
        String secret = Secrets.random();
        Instant now = clock.instant();
        revoke(subject, purpose);
        rows.query("""
                        insert into one_time_token (reseller_id, id, subject_kind, subject_id, purpose, hash,
                                                    created_at, expires_at)
                        values (:reseller, :id, :kind, :subject, :purpose, :hash, :now, :expires)""")
                .setParameter("id", Ids.next())
                .setParameter("kind", subject.kind().name())
                .setParameter("subject", subject.id())
                .setParameter("purpose", purpose.name())
                .setParameter("hash", Secrets.hash(secret))
                .setParameter("now", now)
                .setParameter("expires", now.plus(purpose.lifetime()))
                .executeUpdate();
        return new Parts(actor.resellerId(), secret).text();
    }

    /** Whose token this is, once; nothing when it is unknown, used, replaced, expired or for something else. */
    @Transactional
    public Optional<LoginSubject> use(String token, LoginSubject.Kind kind, Purpose purpose) {
        return Parts.of(token)
                .filter(parts -> parts.resellerId().equals(actor.resellerId()))
                .flatMap(parts -> take(parts.secret(), kind, purpose))
                .map(id -> new LoginSubject(kind, id));
    }

    /** Ends what was sent before: after a password change, a suspension or a deletion. */
    @Transactional
    public void revoke(LoginSubject subject, Purpose purpose) {
        rows.query("""
                        delete from one_time_token
                         where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject
                           and purpose = :purpose""")
                .setParameter("kind", subject.kind().name())
                .setParameter("subject", subject.id())
                .setParameter("purpose", purpose.name())
                .executeUpdate();
    }

    private Optional<UUID> take(String secret, LoginSubject.Kind kind, Purpose purpose) {
        List<Object[]> taken = rows.query("""
                        delete from one_time_token
                         where reseller_id = :reseller and hash = :hash and subject_kind = :kind and purpose = :purpose
                        returning subject_id, expires_at > :now""")
                .setParameter("hash", Secrets.hash(secret))
                .setParameter("kind", kind.name())
                .setParameter("purpose", purpose.name())
                .setParameter("now", clock.instant())
                .list();
        return taken.stream()
                .filter(row -> Boolean.TRUE.equals(row[1]))
                .map(row -> (UUID) row[0])
                .findFirst();
    }

    /** Where the token is looked for, and the secret. */
    private record Parts(UUID resellerId, String secret) {

        private static final int MAX_LENGTH = 200;

        String text() {
            return resellerId + "." + secret;
        }

        static Optional<Parts> of(String token) {
            int dot = token.length() > MAX_LENGTH ? -1 : token.indexOf('.');
            try {
                return dot < 0
                        ? Optional.empty()
                        : Optional.of(new Parts(UUID.fromString(token.substring(0, dot)), token.substring(dot + 1)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
