package dev.kontor.price.change;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.price.pricing.PriceListRef;
import dev.kontor.price.pricing.PriceLists;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The rows of price changes. */
@ApplicationScoped
class PriceChangeRows implements PanacheRepositoryBase<PriceChange, UUID> {

    private final PriceLists lists;
    private final PriceSql database;
    private final CurrentActor actor;

    PriceChangeRows(PriceLists lists, PriceSql database, CurrentActor actor) {
        this.lists = lists;
        this.database = database;
        this.actor = actor;
    }

    /** 404 also for a change of a cost list without the right to see it. */
    PriceChange require(UUID id) {
        PriceChange change = findByIdOptional(id).orElseThrow(() -> new Problem.NotFound("This price change"));
        lists.ref(change.listId);
        return change;
    }

    /** Like {@link #require}; nobody else can work on it until the end of the transaction. */
    PriceChange lock(UUID id) {
        database.run(connection -> {
            String sql = "select 1 from price_change where reseller_id = ? and id = ? for no key update";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, id);
                return statement.execute();
            }
        });
        return require(id);
    }

    Page<PriceChangeView> page(PriceChangeFilter filter, boolean costs) {
        Cursor cursor = Cursor.decode(filter.cursor, "price-change", 1);
        long total = ((Number) bound(
                                "select count(*) from (select 1 " + from(filter, costs, null) + " limit 10001) as n",
                                Object.class,
                                filter,
                                null)
                        .getSingleResult())
                .longValue();
        UUID before = cursor == null ? null : cursor.id(0);
        List<PriceChange> found = new ArrayList<>(bound(
                        "select c.* " + from(filter, costs, before) + " order by c.id desc",
                        PriceChange.class,
                        filter,
                        before)
                .setMaxResults(filter.limit + 1)
                .getResultList());
        Map<UUID, PriceListRef> refs = lists.refs(
                found.stream().map(change -> change.listId).distinct().toList());
        return Page.of(
                found,
                filter.limit,
                Page.Total.of(total),
                change -> Cursor.encode("price-change", change.id.toString()),
                change -> PriceChangeView.of(change, Objects.requireNonNull(refs.get(change.listId))));
    }

    private static String from(PriceChangeFilter filter, boolean costs, @Nullable UUID before) {
        StringBuilder sql = new StringBuilder("""
                 from price_change c join price_list l on l.reseller_id = c.reseller_id and l.id = c.list_id
                 where c.reseller_id = :reseller""");
        sql.append(costs ? "" : " and l.kind <> 'COST'");
        sql.append(filter.listId == null ? "" : " and c.list_id = :list");
        sql.append(filter.classId == null ? "" : " and l.kind = 'CLASS' and l.owner_id = :class");
        sql.append(filter.customerId == null ? "" : " and l.kind = 'CUSTOMER' and l.owner_id = :customer");
        sql.append(filter.status == null ? "" : " and c.status = :status");
        return sql.append(before == null ? "" : " and c.id < :before").toString();
    }

    private <T> NativeQuery<T> bound(String sql, Class<T> type, PriceChangeFilter filter, @Nullable UUID before) {
        NativeQuery<T> query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql, type)
                .setParameter("reseller", actor.resellerId());
        set(query, "list", filter.listId);
        set(query, "class", filter.classId);
        set(query, "customer", filter.customerId);
        set(query, "status", filter.status == null ? null : filter.status.name());
        set(query, "before", before);
        return query;
    }

    private static void set(NativeQuery<?> query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
