package dev.kontor.goods.offer;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The groups of the reseller's catalogues. */
@ApplicationScoped
class CatalogueGroups implements PanacheRepositoryBase<CatalogueGroup, UUID> {

    private static final int MOST = 50;

    private final Event<CatalogueGroupChanged> changed;

    CatalogueGroups(Event<CatalogueGroupChanged> changed) {
        this.changed = changed;
    }

    @Transactional
    Page<CatalogueGroupView> page(int limit, @Nullable String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, "catalogue-group", 2);
        List<CatalogueGroup> rows = cursor == null
                ? find("order by name, id").range(0, limit).list()
                : find(
                                "(name, id) > (:name, :id) order by name, id",
                                Parameters.with("name", cursor.key(0)).and("id", cursor.id(1)))
                        .range(0, limit)
                        .list();
        Map<UUID, Long> counts = counts(rows.stream().map(row -> row.id).toList());
        return Page.of(
                rows,
                limit,
                Page.Total.of(count()),
                row -> Cursor.encode("catalogue-group", row.name, row.id.toString()),
                row -> CatalogueGroupView.of(row, counts.getOrDefault(row.id, 0L)));
    }

    @Transactional
    CatalogueGroupView create(CatalogueGroupInput wanted) {
        requireFreeName(wanted.name(), null);
        if (count() >= MOST) {
            throw new Problem.Conflict("too-many-groups", "A reseller has at most %d groups.".formatted(MOST));
        }
        CatalogueGroup row = new CatalogueGroup();
        row.id = Ids.next();
        row.name = wanted.name();
        row.exclusive = wanted.exclusive();
        persistAndFlush(row);
        return CatalogueGroupView.of(row, 0);
    }

    /** 409 when it is to become exclusive while customers have several of its catalogues. */
    @Transactional
    CatalogueGroupView change(UUID id, CatalogueGroupInput wanted, @Nullable IfMatch ifMatch) {
        CatalogueGroup row = require(id);
        IfMatch.require(ifMatch, row.version);
        requireFreeName(wanted.name(), id);
        row.name = wanted.name();
        row.exclusive = wanted.exclusive();
        flush();
        changed.fire(new CatalogueGroupChanged(id));
        return CatalogueGroupView.of(row, counts(List.of(id)).getOrDefault(id, 0L));
    }

    /** 409 while catalogues are in it. */
    @Transactional
    void remove(UUID id, @Nullable IfMatch ifMatch) {
        CatalogueGroup row = require(id);
        IfMatch.require(ifMatch, row.version);
        if (counts(List.of(id)).containsKey(id)) {
            throw new Problem.Conflict("group-in-use", "Catalogues are in this group.");
        }
        delete(row);
        flush();
    }

    boolean exists(UUID id) {
        return count("id", id) > 0;
    }

    private CatalogueGroup require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem.NotFound("This group"));
    }

    private Map<UUID, Long> counts(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select c.groupId, count(*) from Catalogue c where c.groupId in :ids group by c.groupId",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    private void requireFreeName(String name, @Nullable UUID own) {
        if (find("name", name).stream().anyMatch(row -> !row.id.equals(own))) {
            String detail = "Another group has this name.";
            throw new Problem.Conflict("name-taken", detail, new Problem.FieldError("/name", "name-taken", detail));
        }
    }
}
