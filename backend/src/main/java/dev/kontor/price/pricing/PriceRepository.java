package dev.kontor.price.pricing;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.SqlArrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** Reads prices set-based: one statement for all products, charges and levels that a question touches. */
@ApplicationScoped
class PriceRepository {

    private final EntityManager entityManager;
    private final CurrentActor actor;

    PriceRepository(EntityManager entityManager, CurrentActor actor) {
        this.entityManager = entityManager;
        this.actor = actor;
    }

    /** Everything that can decide the prices of these products, by SKU; unknown SKUs are absent. */
    Map<String, Offer> offers(PriceScope scope, Collection<String> skus) {
        String[] wanted = skus.toArray(String[]::new);
        List<Adjustment> adjustments = run(connection -> adjustments(connection, scope, wanted));
        return run(connection -> offers(connection, scope, wanted, adjustments));
    }

    private Map<String, Offer> offers(
            Connection connection, PriceScope scope, String[] skus, List<Adjustment> adjustments) throws SQLException {
        String known = scope.asKnownAt() == null
                ? "e.superseded_at is null"
                : "e.recorded_at <= ? and (e.superseded_at is null or e.superseded_at > ?)";
        String valid = scope.explain() ? "" : " and e.valid @> ?::date";
        String by = scope.explain() ? "ch.published_by_name" : "''";
        String change = scope.explain()
                ? " join price_change ch on ch.reseller_id = e.reseller_id and ch.id = e.change_id"
                : "";
        String sql = """
                with lists as materialized (
                  select id, kind, name from price_list
                   where reseller_id = ? and owner_id = any (?) and currency = ? and kind in ('LIST', 'CLASS', 'CUSTOMER'))
                select p.sku, p.id, p.category_id, c.id, c.action, c.term_months,
                       x.kind, x.list_id, x.name, x.id, x.min_quantity, x.amount, x.valid_from, x.valid_until,
                       x.recorded_at, x.recorded_by
                  from product p
                  join charge c on c.reseller_id = p.reseller_id and c.product_id = p.id
                  left join lateral (
                    select l.kind, l.id as list_id, l.name, e.id, e.min_quantity, e.amount, lower(e.valid) as valid_from,
                           upper(e.valid) as valid_until, e.recorded_at, %s as recorded_by
                      from lists l
                      join price_entry e on e.reseller_id = ? and e.list_id = l.id and e.charge_id = c.id%s
                     where %s%s) x on true
                 where p.reseller_id = ? and p.sku = any (?)
                 order by p.sku, c.id, x.kind, x.min_quantity, x.valid_from""".formatted(by, change, known, valid);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int i = 0;
            UUID reseller = actor.resellerId();
            statement.setObject(++i, reseller);
            statement.setArray(++i, connection.createArrayOf("uuid", scope.owners()));
            statement.setString(++i, scope.currency());
            statement.setObject(++i, reseller);
            if (scope.asKnownAt() != null) {
                statement.setTimestamp(++i, Timestamp.from(scope.asKnownAt()));
                statement.setTimestamp(++i, Timestamp.from(scope.asKnownAt()));
            }
            if (!scope.explain()) {
                statement.setObject(++i, scope.day());
            }
            statement.setObject(++i, reseller);
            statement.setArray(++i, connection.createArrayOf("text", skus));
            return OfferReader.read(statement.executeQuery(), scope.currency(), adjustments);
        }
    }

    private List<Adjustment> adjustments(Connection connection, PriceScope scope, String[] skus) throws SQLException {
        String known = scope.asKnownAt() == null
                ? "a.superseded_at is null"
                : "a.recorded_at <= ? and (a.superseded_at is null or a.superseded_at > ?)";
        String sql = """
                select a.id, a.owner_kind, a.scope, a.scope_id, a.percent, lower(a.valid), upper(a.valid), a.recorded_at,
                       a.recorded_by_name
                  from price_adjustment a
                 where a.reseller_id = ? and a.owner_id = any (?) and %s
                   and (a.scope = 'ALL' or exists (
                         select 1 from product p where p.reseller_id = ? and p.sku = any (?)
                            and a.scope_id in (p.id, p.category_id)))""".formatted(known);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int i = 0;
            statement.setObject(++i, actor.resellerId());
            statement.setArray(++i, connection.createArrayOf("uuid", scope.adjusters()));
            if (scope.asKnownAt() != null) {
                statement.setTimestamp(++i, Timestamp.from(scope.asKnownAt()));
                statement.setTimestamp(++i, Timestamp.from(scope.asKnownAt()));
            }
            statement.setObject(++i, actor.resellerId());
            statement.setArray(++i, connection.createArrayOf("text", skus));
            return OfferReader.adjustments(statement.executeQuery());
        }
    }

    /** The SKUs of the products that have prices in a list now, in order, after one of them. */
    List<String> skusIn(UUID listId, ListedProducts filter) {
        return run(connection -> {
            String sql = """
                    select p.sku from product p
                     where p.reseller_id = ? and p.sku > ?
                       and (? = '' or p.sort_name like ? escape '!' or lower(p.sku) like ? escape '!')
                       and (?::uuid is null or p.category_id = ?::uuid)
                       and exists (
                         select 1 from charge c join price_entry e on e.reseller_id = c.reseller_id and e.charge_id = c.id
                          where c.reseller_id = ? and c.product_id = p.id and e.list_id = ? and e.superseded_at is null)
                     order by p.sku limit ?""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setString(2, filter.afterSku());
                statement.setString(3, filter.pattern());
                statement.setString(4, filter.pattern());
                statement.setString(5, filter.pattern());
                statement.setObject(6, filter.categoryId());
                statement.setObject(7, filter.categoryId());
                statement.setObject(8, actor.resellerId());
                statement.setObject(9, listId);
                statement.setInt(10, filter.limit());
                ResultSet rows = statement.executeQuery();
                List<String> skus = new ArrayList<>();
                while (rows.next()) {
                    skus.add(rows.getString(1));
                }
                return skus;
            }
        });
    }

    /** How many products have prices in a list now. */
    long productsIn(UUID listId) {
        Number count = (Number) entityManager
                .createNativeQuery("""
                        select count(distinct c.product_id) from price_entry e
                          join charge c on c.reseller_id = e.reseller_id and c.id = e.charge_id
                         where e.reseller_id = :reseller and e.list_id = :list and e.superseded_at is null""")
                .setParameter("reseller", actor.resellerId())
                .setParameter("list", listId)
                .getSingleResult();
        return count.longValue();
    }

    Map<UUID, Long> entryCounts(Collection<UUID> listIds) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!listIds.isEmpty()) {
            List<?> rows = entityManager
                    .createNativeQuery("""
                            select list_id, count(*) from price_entry
                             where reseller_id = :reseller and list_id in (:lists) and superseded_at is null
                             group by list_id""")
                    .setParameter("reseller", actor.resellerId())
                    .setParameter("lists", listIds)
                    .getResultList();
            rows.forEach(row -> counts.put((UUID) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue()));
        }
        return counts;
    }

    /** The lists of customers in their currencies, made where there are none; two statements. */
    Map<PriceOwner, UUID> customerLists(Collection<PriceOwner> owners, Instant now) {
        List<PriceOwner> wanted = List.copyOf(owners);
        String ids = SqlArrays.of(wanted.stream().map(PriceOwner::id).toList());
        String currencies =
                SqlArrays.of(wanted.stream().map(PriceOwner::currency).toList());
        entityManager
                .createNativeQuery("""
                        insert into price_list (reseller_id, id, kind, currency, name, owner_id, created_at, version)
                        select :reseller, n.id, 'CUSTOMER', n.currency, n.name, n.owner_id, :now, 0
                          from unnest(cast(:ids as uuid[]), cast(:owners as uuid[]), cast(:currencies as text[]),
                                      cast(:names as text[])) as n (id, owner_id, currency, name)
                        on conflict (reseller_id, kind, owner_id, currency) do nothing""")
                .setParameter("reseller", actor.resellerId())
                .setParameter("now", Timestamp.from(now))
                .setParameter(
                        "ids",
                        SqlArrays.of(wanted.stream().map(owner -> Ids.next()).toList()))
                .setParameter("owners", ids)
                .setParameter("currencies", currencies)
                .setParameter(
                        "names",
                        SqlArrays.of(wanted.stream().map(PriceOwner::name).toList()))
                .executeUpdate();
        Map<UUID, UUID> found = new HashMap<>();
        List<?> rows = entityManager
                .createNativeQuery("""
                        select l.owner_id, l.id
                          from unnest(cast(:owners as uuid[]), cast(:currencies as text[])) as n (owner_id, currency)
                          join price_list l on l.reseller_id = :reseller and l.kind = 'CUSTOMER'
                           and l.owner_id = n.owner_id and l.currency = n.currency""")
                .setParameter("reseller", actor.resellerId())
                .setParameter("owners", ids)
                .setParameter("currencies", currencies)
                .getResultList();
        rows.forEach(row -> found.put((UUID) ((Object[]) row)[0], (UUID) ((Object[]) row)[1]));
        return wanted.stream()
                .collect(Collectors.toMap(owner -> owner, owner -> Objects.requireNonNull(found.get(owner.id()))));
    }

    /** With everything that was ever in them; only when their owner is deleted. */
    void deleteListsOf(Collection<UUID> owners) {
        for (String sql : List.of(
                "delete from price_entry where reseller_id = :reseller and list_id in "
                        + "(select id from price_list where reseller_id = :reseller and owner_id in (:owners))",
                "delete from price_change where reseller_id = :reseller and list_id in "
                        + "(select id from price_list where reseller_id = :reseller and owner_id in (:owners))",
                "delete from price_list where reseller_id = :reseller and owner_id in (:owners)",
                "delete from price_adjustment where reseller_id = :reseller and owner_id in (:owners)")) {
            entityManager
                    .createNativeQuery(sql)
                    .setParameter("reseller", actor.resellerId())
                    .setParameter("owners", owners)
                    .executeUpdate();
        }
    }

    /** Lets go of all entities that were only read, so that a batch does not drag those before it along. */
    void forget() {
        entityManager.clear();
    }

    <T> T run(ReturningWork<T> work) {
        return entityManager.unwrap(Session.class).doReturningWork(work);
    }
}
