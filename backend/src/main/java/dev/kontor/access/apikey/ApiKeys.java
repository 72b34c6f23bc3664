package dev.kontor.access.apikey;

import dev.kontor.access.right.Right;
import dev.kontor.access.right.Role;
import dev.kontor.access.secret.Secrets;
import dev.kontor.base.history.History;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys of programs: scoped, expiring, stored as a hash, shown once. */
@ApplicationScoped
class ApiKeys {

    private static final String SUBJECT = "api-key";
    static final String PREFIX = "kt_live_";
    private static final int RECOGNISABLE = PREFIX.length() + 6;
    private static final Duration LAST_USED_EVERY = Duration.ofMinutes(1);

    private static final String KEYS =
            "api_key k join staff_user u on u.reseller_id = k.reseller_id and u.id = k.created_by";

    private static final String SELECT = "select k.*, u.name as created_by_name, u.role, u.active from " + KEYS + " ";

    private static final Order<?> OLDEST = Order.oldestFirst("api-key", "k.id");

    private final Sql sql;
    private final Directory directory;
    private final CurrentActor actor;
    private final History history;
    private final Clock clock;

    ApiKeys(Sql sql, Directory directory, CurrentActor actor, History history, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.actor = actor;
        this.history = history;
        this.clock = clock;
    }

    /** Those of one member of the staff, or of all. */
    public Page<ApiKeyView> page(int limit, @Nullable String cursor, @Nullable UUID createdBy) {
        Conditions valid = Conditions.of("k.reseller_id = :reseller and k.revoked_at is null")
                .equal("k.created_by", createdBy);
        return sql.listing(KEYS, valid, OLDEST)
                .page(SELECT + "{page}", ApiKeyRow.class, limit, cursor, OLDEST.cursorOf(ApiKeyRow::id))
                .map(ApiKeyRow::view);
    }

    @Transactional
    public CreatedApiKey create(NewApiKey wanted) {
        requireGrantable(wanted.rights());
        String secret = PREFIX + Secrets.random();
        ApiKey key = new ApiKey();
        key.id = Ids.next();
        key.name = wanted.name();
        key.prefix = secret.substring(0, RECOGNISABLE);
        key.secretHash = Secrets.hash(secret);
        key.rights = List.copyOf(Set.copyOf(wanted.rights()));
        key.allowedAddresses = wanted.allowedAddresses() == null ? List.of() : wanted.allowedAddresses();
        key.expiresOn = futureDay(wanted.expiresOn());
        key.createdAt = clock.instant();
        key.createdBy = actor.get().id();
        sql.store(key);
        directory.add(Directory.Kind.API_KEY, Secrets.hexHash(secret), actor.resellerId());
        history.created(SUBJECT, key.id, Map.of("name", key.name));
        ApiKeyRow row = sql.query(SELECT + "where k.reseller_id = :reseller and k.id = :id")
                .bind("id", key.id)
                .one(ApiKeyRow.class);
        return new CreatedApiKey(row.view(), secret);
    }

    @Transactional
    public void revoke(UUID id) {
        ApiKey key = sql.find(ApiKey.class, id)
                .filter(found -> found.revokedAt == null)
                .orElseThrow(() -> new Problem.NotFound("This key"));
        requireNotAbove(key);
        key.revokedAt = clock.instant();
        history.deleted(SUBJECT, key.id, Map.of("name", key.name));
    }

    /**
     * The program behind a key, if the key may be used today and from this address. It can do what its creator can still
     * do: with the creator's access it ends, with a right of theirs it loses this right.
     */
    public Optional<Actor> use(String secret, String address) {
        return sql.query(SELECT + "where k.reseller_id = :reseller and k.secret_hash = :hash and k.revoked_at is null")
                .bind("hash", Secrets.hash(secret))
                .optional(ApiKeyRow.class)
                .filter(key -> key.expiresOn() == null || !today().isAfter(key.expiresOn()))
                .filter(key -> key.allowedAddresses().isEmpty() || Caller.isWithin(address, key.allowedAddresses()))
                .filter(key -> !key.usableRights().isEmpty())
                .map(this::used);
    }

    private Actor used(ApiKeyRow key) {
        Instant now = clock.instant();
        if (key.lastUsedAt() == null || key.lastUsedAt().plus(LAST_USED_EVERY).isBefore(now)) {
            sql.query("update api_key set last_used_at = :now where reseller_id = :reseller and id = :id")
                    .bind("id", key.id())
                    .bind("now", now)
                    .update();
        }
        return new Actor(
                Actor.Kind.API_KEY,
                key.id(),
                key.name(),
                actor.resellerId(),
                null,
                null,
                Set.copyOf(key.usableRights()));
    }

    private void requireGrantable(List<String> rights) {
        for (int i = 0; i < rights.size(); i++) {
            if (!Right.exists(rights.get(i))) {
                throw new Problem.Invalid("/rights/" + i, "unknown-right", "There is no such right.");
            }
            if (!actor.get().rights().contains(rights.get(i))) {
                throw new Problem.Invalid(
                        "/rights/" + i, "right-exceeds-own", "You cannot give a right that you lack.");
            }
        }
    }

    /** Nobody ends what may do more than they; a right that exists no longer does not count. */
    private void requireNotAbove(ApiKey key) {
        Set<String> own = actor.get().rights();
        if (key.rights.stream().anyMatch(right -> Right.exists(right) && !own.contains(right))) {
            throw new Problem.Forbidden("key-exceeds-own", "This key has rights that you lack.");
        }
    }

    private @Nullable LocalDate futureDay(@Nullable LocalDate day) {
        if (day != null && day.isBefore(today())) {
            throw new Problem.Invalid("/expiresOn", "in-the-past", "This day is over.");
        }
        return day;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A new key with its secret, which is shown this once. */
    public record CreatedApiKey(ApiKeyView key, String secret) {}

    /** A key for a program: what it may do, until when (the day itself included) and from which addresses. */
    public record NewApiKey(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 40) String> rights,
            @Nullable LocalDate expiresOn,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 45) String> allowedAddresses) {}

    /**
     * A program's key, without its secret; {@code prefix} is enough to recognise it. {@code usableRights} are those that its
     * creator still has: none when their access has ended.
     */
    public record ApiKeyView(
            UUID id,
            String name,
            List<String> rights,
            List<String> usableRights,
            String prefix,
            List<String> allowedAddresses,
            @Nullable LocalDate expiresOn,
            @Nullable Instant lastUsedAt,
            Instant createdAt,
            UUID createdBy,
            String createdByName) {}

    /** A key with what its creator can do now. */
    private record ApiKeyRow(
            UUID id,
            String name,
            List<String> rights,
            String prefix,
            List<String> allowedAddresses,
            @Nullable LocalDate expiresOn,
            @Nullable Instant lastUsedAt,
            Instant createdAt,
            UUID createdBy,
            String createdByName,
            Role role,
            boolean active) {

        List<String> usableRights() {
            return active ? rights.stream().filter(role.codes()::contains).toList() : List.of();
        }

        ApiKeyView view() {
            return new ApiKeyView(
                    id,
                    name,
                    rights,
                    usableRights(),
                    prefix,
                    allowedAddresses,
                    expiresOn,
                    lastUsedAt,
                    createdAt,
                    createdBy,
                    createdByName);
        }
    }
}
