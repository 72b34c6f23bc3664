package dev.kontor.goods.offer;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Versioned;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.UniqueNames;
import dev.kontor.goods.offer.Catalogues.CatalogueGroupChanged;
import dev.kontor.tenant.reseller.Quotas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The groups of the reseller's catalogues. */
@ApplicationScoped
public class CatalogueGroups {

    private static final int MOST = 50;

    private static final Order<?> BY_NAME = Order.by("catalogue-group", "g.name", "g.id");

    private final Sql sql;
    private final Quotas quotas;
    private final Event<CatalogueGroupChanged> changed;

    CatalogueGroups(Sql sql, Quotas quotas, Event<CatalogueGroupChanged> changed) {
        this.sql = sql;
        this.quotas = quotas;
        this.changed = changed;
    }

    Page<CatalogueGroupView> page(int limit, @Nullable String cursor) {
        String select = """
                select g.id, g.name, g.exclusive, g.version, (select count(*) from catalogue c
                        where c.reseller_id = g.reseller_id and c.group_id = g.id) as catalogues
                  from catalogue_group g {page}""";
        return sql.listing("catalogue_group g", Conditions.of("g.reseller_id = :reseller"), BY_NAME)
                .page(
                        select,
                        CatalogueGroupView.class,
                        limit,
                        cursor,
                        BY_NAME.cursorOf(CatalogueGroupView::name, CatalogueGroupView::id));
    }

    @Transactional
    public CatalogueGroupView create(CatalogueGroupInput wanted) {
        UniqueNames.requireFree(sql, "catalogue_group", "group", wanted.name(), null);
        quotas.await("catalogue-groups");
        long present = sql.query("select count(*) from catalogue_group where reseller_id = :reseller")
                .count();
        if (present >= MOST) {
            throw new Problem.Conflict("too-many-groups", "A reseller has at most %d groups.".formatted(MOST));
        }
        CatalogueGroup row = new CatalogueGroup();
        row.id = Ids.next();
        row.name = wanted.name();
        row.exclusive = wanted.exclusive();
        sql.store(row);
        return CatalogueGroupView.of(row, 0);
    }

    /** 409 when it is to become exclusive while customers have several of its catalogues. */
    @Transactional
    CatalogueGroupView change(UUID id, CatalogueGroupInput wanted, @Nullable IfMatch ifMatch) {
        CatalogueGroup row = IfMatch.require(ifMatch, require(id));
        UniqueNames.requireFree(sql, "catalogue_group", "group", wanted.name(), id);
        row.name = wanted.name();
        row.exclusive = wanted.exclusive();
        sql.flush();
        changed.fire(new CatalogueGroupChanged(id));
        return CatalogueGroupView.of(row, count(id));
    }

    /** 409 while catalogues are in it. */
    @Transactional
    void remove(UUID id, @Nullable IfMatch ifMatch) {
        CatalogueGroup row = IfMatch.require(ifMatch, require(id));
        if (count(id) > 0) {
            throw new Problem.Conflict("group-in-use", "Catalogues are in this group.");
        }
        sql.remove(row);
    }

    boolean exists(UUID id) {
        return sql.find(CatalogueGroup.class, id).isPresent();
    }

    private CatalogueGroup require(UUID id) {
        return sql.require(CatalogueGroup.class, id, "This group");
    }

    private long count(UUID id) {
        return sql.query("select count(*) from catalogue where reseller_id = :reseller and group_id = :id")
                .bind("id", id)
                .count();
    }

    /** A group as people enter it. */
    public record CatalogueGroupInput(
            @NotBlank @Size(max = 100) String name, @NotNull Boolean exclusive) {}

    /** A group of catalogues: of an exclusive one a customer has one catalogue (D17). */
    public record CatalogueGroupView(UUID id, String name, boolean exclusive, long catalogues, long version)
            implements Versioned {

        static CatalogueGroupView of(CatalogueGroup row, long catalogues) {
            return new CatalogueGroupView(row.id, row.name, row.exclusive, catalogues, row.version);
        }
    }
}
