package dev.kontor.access.workspace;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Views of lists that people saved, for themselves or for the whole team. */
@ApplicationScoped
class SavedViews implements PanacheRepositoryBase<StoredView, UUID> {

    private static final int MOST = 100;
    private static final String VISIBLE = "page = :page and (userId = :user or shared = true)";

    private final CurrentActor actor;
    private final Clock clock;

    SavedViews(CurrentActor actor, Clock clock) {
        this.actor = actor;
        this.clock = clock;
    }

    /** The own ones and the shared ones of others, by name. */
    @Transactional
    public Page<SavedView> page(String page, int limit, @Nullable String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, "saved-view", 2);
        Parameters visible = Parameters.with("page", page).and("user", person());
        List<StoredView> rows = cursor == null
                ? find(VISIBLE + " order by name, id", visible).range(0, limit).list()
                : find(
                                VISIBLE + " and (name, id) > (:name, :id) order by name, id",
                                Parameters.with("page", page)
                                        .and("user", person())
                                        .and("name", cursor.key(0))
                                        .and("id", cursor.id(1)))
                        .range(0, limit)
                        .list();
        Map<UUID, String> owners = names(rows.stream().map(row -> row.userId).collect(Collectors.toSet()));
        return Page.of(
                rows,
                limit,
                Page.Total.of(count(VISIBLE, visible)),
                row -> Cursor.encode("saved-view", row.name, row.id.toString()),
                row -> view(row, owners));
    }

    /** 409 when the name is taken on this page, or when there are 100 already. */
    @Transactional
    public SavedView create(SavedViewInput wanted) {
        if (count("userId", person()) >= MOST) {
            throw new Problem.Conflict("too-many-views", "There are 100 saved views already.");
        }
        requireFreeName(wanted, null);
        StoredView row = new StoredView();
        row.id = Ids.next();
        row.userId = person();
        row.createdAt = clock.instant();
        row.set(wanted);
        persistAndFlush(row);
        return view(row, names(List.of(row.userId)));
    }

    @Transactional
    public SavedView change(UUID id, SavedViewInput wanted, @Nullable IfMatch ifMatch) {
        StoredView row = own(id);
        IfMatch.require(ifMatch, row.version);
        requireFreeName(wanted, id);
        row.set(wanted);
        flush();
        return view(row, names(List.of(row.userId)));
    }

    @Transactional
    public void remove(UUID id, @Nullable IfMatch ifMatch) {
        StoredView row = own(id);
        IfMatch.require(ifMatch, row.version);
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
            throw new Problem.Conflict("name-taken", detail, new Problem.FieldError("/name", "name-taken", detail));
        }
    }

    private Map<UUID, String> names(Collection<UUID> users) {
        return getEntityManager()
                .createQuery("select u.id, u.name from StaffUser u where u.id in :ids", Object[].class)
                .setParameter("ids", users)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private SavedView view(StoredView row, Map<UUID, String> owners) {
        return SavedView.of(row, row.userId.equals(person()), owners.getOrDefault(row.userId, ""));
    }

    private UUID person() {
        return Person.of(actor.get(), "saved views");
    }
}
