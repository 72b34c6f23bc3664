package dev.kontor.access.secret;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Secrets that work once, for what is sent by mail: 256 random bits of which only the hash is kept. A new one for the same
 * subject and purpose ends the one before (T12).
 */
@ApplicationScoped
public class OneTimeTokens {

    private final Sql sql;
    private final CurrentActor actor;
    private final Clock clock;

    OneTimeTokens(Sql sql, CurrentActor actor, Clock clock) {
        this.sql = sql;
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
        sql.query("""
                        insert into one_time_token (reseller_id, id, subject_kind, subject_id, purpose, hash,
                                                    created_at, expires_at)
                        values (:reseller, :id, :kind, :subject, :purpose, :hash, :now, :expires)""")
                .bind("id", Ids.next())
                .bind("kind", subject.kind().name())
                .bind("subject", subject.id())
                .bind("purpose", purpose.name())
                .bind("hash", Secrets.hash(secret))
                .bind("now", now)
                .bind("expires", now.plus(purpose.lifetime()))
                .update();
        return new Parts(actor.resellerId(), secret).text();
    }

    /** Whose token this is, without using it up; nothing when it is not valid (any more). */
    public Optional<LoginSubject> find(String token, LoginSubject.Kind kind, Purpose purpose) {
        return Parts.of(token)
                .filter(parts -> parts.resellerId().equals(actor.resellerId()))
                .flatMap(parts -> sql.query("""
                                select subject_id from one_time_token
                                 where reseller_id = :reseller and hash = :hash and subject_kind = :kind
                                   and purpose = :purpose and expires_at > :now""")
                        .bind("hash", Secrets.hash(parts.secret()))
                        .bind("kind", kind.name())
                        .bind("purpose", purpose.name())
                        .bind("now", clock.instant())
                        .optional(UUID.class))
                .map(id -> new LoginSubject(kind, id));
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
        sql.query("""
                        delete from one_time_token
                         where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject
                           and purpose = :purpose""")
                .bind("kind", subject.kind().name())
                .bind("subject", subject.id())
                .bind("purpose", purpose.name())
                .update();
    }

    private Optional<UUID> take(String secret, LoginSubject.Kind kind, Purpose purpose) {
        return sql.query("""
                        delete from one_time_token
                         where reseller_id = :reseller and hash = :hash and subject_kind = :kind and purpose = :purpose
                        returning subject_id, expires_at > :now as valid""")
                .bind("hash", Secrets.hash(secret))
                .bind("kind", kind.name())
                .bind("purpose", purpose.name())
                .bind("now", clock.instant())
                .optional(Taken.class)
                .filter(Taken::valid)
                .map(Taken::subjectId);
    }

    private record Taken(UUID subjectId, boolean valid) {}

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
