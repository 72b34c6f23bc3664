package dev.kontor.goods.offer;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.MultiLine;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Versioned;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.UniqueNames;
import dev.kontor.goods.catalog.Categories;
import dev.kontor.tenant.reseller.Quotas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reseller's catalogues; their number is bounded, because a customer's are shown together. */
@ApplicationScoped
public class Catalogues {

    private static final int MOST = 100;

    private static final Order<?> BY_NAME = Order.by("catalogue", "c.name", "c.id");

    private final Sql sql;
    private final Quotas quotas;
    private final CatalogueGroups groups;
    private final Categories categories;
    private final OfferUse use;
    private final Event<CatalogueGroupChanged> grouped;
    private final Event<CatalogueUngrouped> ungrouped;

    Catalogues(
            Sql sql,
            Quotas quotas,
            CatalogueGroups groups,
            Categories categories,
            OfferUse use,
            Event<CatalogueGroupChanged> grouped,
            Event<CatalogueUngrouped> ungrouped) {
        this.sql = sql;
        this.quotas = quotas;
        this.groups = groups;
        this.categories = categories;
        this.use = use;
        this.grouped = grouped;
        this.ungrouped = ungrouped;
    }

    /** Those of the catalogues that there are. */
    public List<UUID> existing(Collection<UUID> ids) {
        return sql.query("select id from catalogue where reseller_id = :reseller and id = any (:ids)")
                .array("ids", ids)
                .list(UUID.class);
    }

    /** The exclusive group of which there are several among these, if any (D17). */
    public Optional<String> severalOf(Collection<UUID> ids) {
        return sql.query("""
                        select g.name from catalogue c
                          join catalogue_group g on g.reseller_id = c.reseller_id and g.id = c.group_id and g.exclusive
                         where c.reseller_id = :reseller and c.id = any (:ids)
                         group by g.id, g.name having count(*) > 1 order by g.name limit 1""").array("ids", ids).optional(String.class);
    }

    Page<CatalogueView> page(int limit, @Nullable String cursor) {
        String select = """
                select c.id, c.name, c.group_id, c.description, c.version,
                       array(select o.category_id from catalogue_category o
                              where o.reseller_id = c.reseller_id and o.catalogue_id = c.id
                              order by o.category_id) as category_ids
                  from catalogue c {page}""";
        return sql.listing("catalogue c", Conditions.of("c.reseller_id = :reseller"), BY_NAME)
                .page(
                        select,
                        CatalogueView.class,
                        limit,
                        cursor,
                        BY_NAME.cursorOf(CatalogueView::name, CatalogueView::id));
    }

    /** 422 for an unknown group or category, 409 when the name is taken. */
    @Transactional
    public CatalogueView create(CatalogueInput wanted) {
        quotas.await("catalogues");
        long present = sql.query("select count(*) from catalogue where reseller_id = :reseller")
                .count();
        if (present >= MOST) {
            throw new Problem.Conflict("too-many-catalogues", "A reseller has at most %d catalogues.".formatted(MOST));
        }
        Catalogue row = new Catalogue();
        row.id = Ids.next();
        set(row, wanted);
        sql.store(row);
        return view(row, wanted.categoryIds());
    }

    /** 409 when it moves into an exclusive group of which customers have another catalogue. */
    @Transactional
    CatalogueView change(UUID id, CatalogueInput wanted, @Nullable IfMatch ifMatch) {
        Catalogue row = lock(id);
        IfMatch.require(ifMatch, row.version);
        boolean moves = !Objects.equals(row.groupId, wanted.groupId());
        set(row, wanted);
        row.version++;
        sql.flush();
        if (moves && wanted.groupId() != null) {
            grouped.fire(new CatalogueGroupChanged(wanted.groupId()));
        } else if (moves) {
            ungrouped.fire(new CatalogueUngrouped(id));
        }
        return view(row, wanted.categoryIds());
    }

    /** 409 while customers have it or are to get it. */
    @Transactional
    void remove(UUID id, @Nullable IfMatch ifMatch) {
        Catalogue row = lock(id);
        IfMatch.require(ifMatch, row.version);
        if (use.ofCatalogue(id)) {
            throw new Problem.Conflict("catalogue-in-use", "Customers have this catalogue, or have asked for it.");
        }
        sql.remove(row);
    }

    /** Nobody else's until the end of the transaction. */
    private Catalogue lock(UUID id) {
        return sql.lock(Catalogue.class, id).orElseThrow(() -> new Problem.NotFound("This catalogue"));
    }

    private void set(Catalogue row, CatalogueInput wanted) {
        UniqueNames.requireFree(sql, "catalogue", "catalogue", wanted.name(), row.id);
        if (wanted.groupId() != null && !groups.exists(wanted.groupId())) {
            throw new Problem.Invalid("/groupId", "unknown-group", "This group does not exist.");
        }
        row.name = wanted.name();
        row.groupId = wanted.groupId();
        row.description = wanted.description();
    }

    private CatalogueView view(Catalogue row, Collection<UUID> wanted) {
        categories.requireAll(wanted, "/categoryIds");
        sql.query("delete from catalogue_category where reseller_id = :reseller and catalogue_id = :catalogue")
                .bind("catalogue", row.id)
                .update();
        sql.query("""
            insert into catalogue_category (reseller_id, catalogue_id, category_id)
            select distinct :reseller, cast(:catalogue as uuid), id
              from unnest(cast(:ids as uuid[])) id\
            """).bind("catalogue", row.id).array("ids", wanted).update();
        return CatalogueView.of(row, wanted.stream().distinct().toList());
    }

    /** A catalogue as people enter it: the categories whose products it offers. */
    public record CatalogueInput(
            @NotBlank @Size(max = 100) String name,
            @Nullable UUID groupId,
            @MultiLine @Size(max = 500) @Nullable String description,
            @NotNull @Size(max = 100) List<@NotNull UUID> categoryIds) {}

    /** A part of the assortment that customers are released to order from (D16). */
    public record CatalogueView(
            UUID id,
            String name,
            @Nullable UUID groupId,
            @Nullable String description,
            List<UUID> categoryIds,
            long version)
            implements Versioned {

        static CatalogueView of(Catalogue row, List<UUID> categoryIds) {
            return new CatalogueView(row.id, row.name, row.groupId, row.description, categoryIds, row.version);
        }
    }

    /** A catalogue left its group. */
    public record CatalogueUngrouped(UUID catalogueId) {}

    /** A catalogue came into this group, or the group became exclusive or stopped being so; observers may refuse with a 409. */
    public record CatalogueGroupChanged(UUID groupId) {}
}
