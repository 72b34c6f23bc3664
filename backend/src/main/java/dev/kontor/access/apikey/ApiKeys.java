package dev.kontor.access.apikey;

import dev.kontor.access.right.Right;
import dev.kontor.access.secret.Secrets;
import dev.kontor.base.history.History;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.Directory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
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
class ApiKeys implements PanacheRepositoryBase<ApiKey, UUID> {

    private static final String SUBJECT = "api-key";
    static final String PREFIX = "kt_live_";
    private static final int RECOGNISABLE = PREFIX.length() + 6;
    private static final Duration LAST_USED_EVERY = Duration.ofMinutes(1);

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

    public Page<ApiKeyView> page(int limit, @Nullable String cursor) {
        Conditions valid = Conditions.of("k.reseller_id = :reseller and k.revoked_at is null");
        return sql.listing("api_key k", valid, OLDEST)
                .page(
                        "select k.* from api_key k {page}",
                        ApiKeyView.class,
                        limit,
                        cursor,
                        OLDEST.cursorOf(ApiKeyView::id));
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
        persistAndFlush(key);
        directory.add(Directory.Kind.API_KEY, Secrets.hexHash(secret), actor.resellerId());
        history.created(SUBJECT, key.id, Map.of("name", key.name));
        ApiKeyView view = sql.query("select * from api_key where reseller_id = :reseller and id = :id")
                .bind("id", key.id)
                .one(ApiKeyView.class);
        return new CreatedApiKey(view, secret);
    }

    @Transactional
    public void revoke(UUID id) {
        ApiKey key = find("id = :id and revokedAt is null", Parameters.with("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new Problem.NotFound("This key"));
        key.revokedAt = clock.instant();
        history.deleted(SUBJECT, key.id, Map.of("name", key.name));
    }

    /** The program behind a key, if the key may be used today and from this address. */
    @Transactional
    public Optional<Actor> use(String secret, String address) {
        return find("secretHash = :hash and revokedAt is null", Parameters.with("hash", Secrets.hash(secret)))
                .firstResultOptional()
                .filter(key -> key.expiresOn == null || !today().isAfter(key.expiresOn))
                .filter(key -> key.allowedAddresses.isEmpty() || key.allowedAddresses.contains(address))
                .map(this::used);
    }

    private Actor used(ApiKey key) {
        Instant now = clock.instant();
        if (key.lastUsedAt == null || key.lastUsedAt.plus(LAST_USED_EVERY).isBefore(now)) {
            key.lastUsedAt = now;
        }
        return new Actor(Actor.Kind.API_KEY, key.id, key.name, actor.resellerId(), null, null, Set.copyOf(key.rights));
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

    /** A program's key, without its secret; {@code prefix} is enough to recognise it. */
    public record ApiKeyView(
            UUID id,
            String name,
            List<String> rights,
            String prefix,
            List<String> allowedAddresses,
            @Nullable LocalDate expiresOn,
            @Nullable Instant lastUsedAt,
            Instant createdAt,
            UUID createdBy) {}
}
