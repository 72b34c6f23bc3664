package dev.kontor.access.workspace;

import dev.kontor.access.staff.StaffContacts;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Versioned;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.Quotas;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Views of lists that people saved, for themselves or for the whole team. */
@ApplicationScoped
class SavedViews implements PanacheRepositoryBase<StoredView, UUID> {

    private static final int MOST = 100;

    private static final Order<?> BY_NAME = Order.by("saved-view", "v.name", "v.id");

    private final Sql sql;
    private final Quotas quotas;
    private final StaffContacts staff;
    private final CurrentActor actor;
    private final Clock clock;

    SavedViews(Sql sql, Quotas quotas, StaffContacts staff, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.quotas = quotas;
        this.staff = staff;
        this.actor = actor;
        this.clock = clock;
    }

    /** The own ones and the shared ones of others, by name. */
    @Transactional
    public Page<SavedView> page(String page, int limit, @Nullable String cursor) {
        Conditions visible = Conditions.of("v.reseller_id = :reseller and (v.user_id = :user or v.shared)")
                .bind("user", person())
                .equal("v.page", page);
        Page<StoredView> found = sql.listing("saved_view v", visible, BY_NAME)
                .page(StoredView.class, limit, cursor, row -> BY_NAME.cursorAfter(row.name, row.id));
        Map<UUID, String> owners = staff.names(
                found.items().stream().map(row -> row.userId).distinct().toList());
        return found.map(row -> SavedView.of(row, row.userId.equals(person()), owners.getOrDefault(row.userId, "")));
    }

    /** 409 when the name is taken on this page, or when there are 100 already. */
    @Transactional
    public SavedView create(SavedViewInput wanted) {
        quotas.await("saved-views");
        long present = sql.query("select count(*) from saved_view where reseller_id = :reseller and user_id = :user")
                .bind("user", person())
                .count();
        if (present >= MOST) {
            throw new Problem.Conflict("too-many-views", "There are 100 saved views already.");
        }
        requireFreeName(wanted, null);
        StoredView row = new StoredView();
        row.id = Ids.next();
        row.userId = person();
        row.createdAt = clock.instant();
        row.set(wanted);
        persistAndFlush(row);
        return SavedView.of(row, true, ownName());
    }

    @Transactional
    public SavedView change(UUID id, SavedViewInput wanted, @Nullable IfMatch ifMatch) {
        StoredView row = IfMatch.require(ifMatch, own(id));
        requireFreeName(wanted, id);
        row.set(wanted);
        flush();
        return SavedView.of(row, true, ownName());
    }

    @Transactional
    public void remove(UUID id, @Nullable IfMatch ifMatch) {
        StoredView row = IfMatch.require(ifMatch, own(id));
        delete(row);
        flush();
    }

    private StoredView own(UUID id) {
        return find("id = :id and userId = :user", Parameters.with("id", id).and("user", person()))
                .firstResultOptional()
                .orElseThrow(() -> new Problem.NotFound("This view of yours"));
    }

    private void requireFreeName(SavedViewInput wanted, @Nullable UUID own) {
        Parameters name =
                Parameters.with("user", person()).and("page", wanted.page()).and("name", wanted.name());
        if (find("userId = :user and page = :page and name = :name", name).stream()
                .anyMatch(row -> !row.id.equals(own))) {
            String detail = "Another view of this page has this name.";
            throw new Problem.Conflict("/name", "name-taken", detail);
        }
    }

    private String ownName() {
        return staff.names(List.of(person())).getOrDefault(person(), "");
    }

    private UUID person() {
        return Person.of(actor.get(), "saved views");
    }

    /** Filters, order and columns of a list under a name; {@code own} ones can be changed, shared ones of others only used. */
    public record SavedView(
            UUID id,
            String page,
            String name,
            String query,
            boolean shared,
            boolean own,
            String ownerName,
            Instant createdAt,
            long version)
            implements Versioned {

        static SavedView of(StoredView row, boolean own, String ownerName) {
            return new SavedView(
                    row.id, row.page, row.name, row.query, row.shared, own, ownerName, row.createdAt, row.version);
        }
    }

    /** A view as people save it: the list it belongs to and the query of its address. */
    public record SavedViewInput(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[a-z-]+", message = "A list of the desk, such as customers.")
            String page,

            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 2000) String query,
            @Nullable Boolean shared) {

        public SavedViewInput {
            shared = shared != null && shared;
        }

        /** Never null once made, although it may be left out. */
        @Override
        public Boolean shared() {
            return Objects.requireNonNull(shared);
        }
    }
}
