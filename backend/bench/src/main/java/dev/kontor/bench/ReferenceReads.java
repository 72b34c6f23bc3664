package dev.kontor.bench;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The statements of Kontor's reads, to be kept as they are there. */
@Singleton
class ReferenceReads {

    private static final UUID NOBODY = new UUID(0, 0);

    private final DataSource database;
    private final ReferenceReseller reseller;

    ReferenceReads(DataSource database, ReferenceReseller reseller) {
        this.database = database;
        this.reseller = reseller;
    }

    List<Map<String, @Nullable Object>> prices(ReferenceResource.PriceQuestion question) throws SQLException {
        try (Connection connection = database.getConnection()) {
            String[] skus = question.items().stream()
                    .map(ReferenceResource.PriceQuestion.Item::sku)
                    .distinct()
                    .toArray(String[]::new);
            return prices(connection, question.customerId(), skus);
        }
    }

    private List<Map<String, @Nullable Object>> prices(Connection connection, UUID customerId, String[] skus)
            throws SQLException {
        Map<String, @Nullable Object> customer = buyer(connection, customerId);
        UUID[] owners = owners(customerId, customer);
        Sql.rows(connection, ADJUSTMENTS, reseller.id(), owners, reseller.id(), skus);
        return Sql.rows(
                connection, PRICES, reseller.id(), owners, customer.get("currency"), reseller.id(), LocalDate.now(),
                reseller.id(), skus);
    }

    List<Map<String, @Nullable Object>> sheet(UUID customerId) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<String, @Nullable Object> customer = buyer(connection, customerId);
            UUID[] owners = owners(customerId, customer);
            Sql.rows(
                    connection,
                    "select * from price_adjustment where reseller_id = ? and owner_id = any (?) and superseded_at is null",
                    reseller.id(),
                    owners);
            return Sql.rows(
                    connection, SHEET, reseller.id(), owners, customer.get("currency"), reseller.id(), reseller.id(),
                    LocalDate.now(), reseller.id());
        }
    }

    List<Map<String, @Nullable Object>> pricesOfMany(ReferenceResource.CustomersQuestion question) throws SQLException {
        UUID[] ids = question.customerIds().toArray(UUID[]::new);
        try (Connection connection = database.getConnection()) {
            List<Map<String, @Nullable Object>> customers = Sql.rows(
                    connection,
                    "select id, class_id, currency from customer where reseller_id = ? and id = any (?)",
                    reseller.id(),
                    ids);
            UUID[] owners = Stream.concat(
                            Stream.concat(Stream.of(NOBODY), Stream.of(ids)),
                            customers.stream().map(customer -> (UUID) customer.get("class_id")))
                    .distinct()
                    .toArray(UUID[]::new);
            Sql.rows(connection, "select * from price_adjustment where reseller_id = ? and owner_id = any (?)", reseller.id(), owners);
            UUID[] charges = Sql.column(connection, UUID.class, """
                            select c.id from charge c join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                             where p.reseller_id = ? and p.sku = ?""", reseller.id(), question.item().sku())
                    .toArray(UUID[]::new);
            return Sql.rows(connection, PRICES_OF_MANY, reseller.id(), owners, reseller.id(), charges, LocalDate.now());
        }
    }

    private Map<String, @Nullable Object> buyer(Connection connection, UUID id) throws SQLException {
        return Sql.rows(connection, """
                        select id, number, display_name, class_id, currency from customer
                         where reseller_id = ? and id = ? fetch first 1 rows only""", reseller.id(), id)
                .getFirst();
    }

    private static UUID[] owners(UUID customerId, Map<String, @Nullable Object> customer) {
        return new UUID[] {customerId, (UUID) Objects.requireNonNull(customer.get("class_id")), NOBODY};
    }

    Map<String, @Nullable Object> customer(UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<String, @Nullable Object> customer = Sql.rows(
                            connection, "select * from customer where id = ? and reseller_id = ?", id, reseller.id())
                    .getFirst();
            customer.put("className", classes(connection, List.of(customer)));
            return customer;
        }
    }

    List<Map<String, @Nullable Object>> firstPage(int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<Map<String, @Nullable Object>> customers = Sql.rows(connection, """
                    select c.* from customer c where c.reseller_id = ?
                     order by c.sort_name, c.id limit %d""".formatted(limit + 1), reseller.id());
            customers.getFirst().put("classNames", classes(connection, customers));
            return customers;
        }
    }

    /** A broad match: Kontor reads the matching words, finds them too many and tests those first whose names begin so. */
    List<Map<String, @Nullable Object>> search(String q, int limit) throws SQLException {
        String word = SeededText.fold(q);
        String end = word + Character.toString(Character.MAX_CODE_POINT);
        try (Connection connection = database.getConnection()) {
            Sql.column(connection, UUID.class, MATCHES, reseller.id(), word, end);
            List<Map<String, @Nullable Object>> customers = Sql.rows(
                    connection, PROBES.formatted(limit + 1), reseller.id(), word, end, " " + word, reseller.id());
            customers.getFirst().put("classNames", classes(connection, customers));
            return customers;
        }
    }

    private List<Map<String, @Nullable Object>> classes(
            Connection connection, List<Map<String, @Nullable Object>> customers) throws SQLException {
        UUID[] ids = customers.stream()
                .map(customer -> (UUID) customer.get("class_id"))
                .distinct()
                .toArray(UUID[]::new);
        return Sql.rows(
                connection,
                "select id, name, currency from customer_class where reseller_id = ? and id = any (?)",
                reseller.id(),
                ids);
    }

    private static final String MATCHES = """
            select w.customer_id
              from (select customer_id from customer_word
                     where reseller_id = ? and word >= ? and word < ? limit 20000) w
             where true limit 2001""";

    private static final String PROBES = """
            select c.* from customer c where c.reseller_id = ? and c.sort_name >= ? and c.sort_name < ?
               and (select strpos(s.text, ?) > 0 from customer_search s where s.reseller_id = ? and s.customer_id = c.id)
             order by c.sort_name, c.id limit %d""";

    private static final String SHEET = """
            with lists as materialized (
              select id, kind, name from price_list
               where reseller_id = ? and owner_id = any (?) and currency = ? and kind in ('LIST', 'CLASS', 'CUSTOMER')),
            page as materialized (
              select id, sku, name, category_id from product where reseller_id = ? order by sku),
            entry as materialized (
              select l.kind, l.id as list_id, l.name, e.id, e.charge_id, e.min_quantity, e.amount,
                     lower(e.valid) as valid_from, upper(e.valid) as valid_until, e.recorded_at
                from lists l
                join price_entry e on e.reseller_id = ? and e.list_id = l.id
               where e.superseded_at is null and e.valid @> ?::date)
            select p.sku, p.id, p.category_id, c.id as charge_id, c.action, c.term_months, x.kind, x.list_id,
                   x.name as list_name, x.id as entry_id, x.min_quantity, x.amount, x.valid_from, x.valid_until,
                   x.recorded_at, p.name
              from page p
              join charge c on c.reseller_id = ? and c.product_id = p.id
              left join entry x on x.charge_id = c.id
             order by p.sku, c.id""";

    private static final String PRICES_OF_MANY = """
            with lists as materialized (
              select id, kind, name, owner_id, currency from price_list
               where reseller_id = ? and owner_id = any (?) and kind in ('LIST', 'CLASS', 'CUSTOMER'))
            select l.owner_id, l.currency, l.kind, l.id as list_id, l.name, e.id, e.charge_id, e.min_quantity, e.amount,
                   lower(e.valid) as valid_from, upper(e.valid) as valid_until, e.recorded_at
              from lists l
              join price_entry e on e.reseller_id = ? and e.list_id = l.id and e.charge_id = any (?)
             where e.superseded_at is null and e.valid @> ?::date""";

    private static final String ADJUSTMENTS = """
            select a.id, a.owner_kind, a.scope, a.scope_id, a.percent, lower(a.valid), upper(a.valid), a.recorded_at,
                   a.recorded_by_name
              from price_adjustment a
             where a.reseller_id = ? and a.owner_id = any (?) and a.superseded_at is null
               and (a.scope = 'ALL' or exists (
                     select 1 from product p where p.reseller_id = ? and p.sku = any (?)
                        and a.scope_id in (p.id, p.category_id)))""";

    private static final String PRICES = """
            with lists as materialized (
              select id, kind, name from price_list
               where reseller_id = ? and owner_id = any (?) and currency = ? and kind in ('LIST', 'CLASS', 'CUSTOMER'))
            select p.sku, p.id, p.category_id, c.id as charge_id, c.action, c.term_months,
                   x.kind, x.list_id, x.name, x.id as entry_id, x.min_quantity, x.amount, x.valid_from, x.valid_until,
                   x.recorded_at, x.recorded_by
              from product p
              join charge c on c.reseller_id = p.reseller_id and c.product_id = p.id
              left join lateral (
                select l.kind, l.id as list_id, l.name, e.id, e.min_quantity, e.amount, lower(e.valid) as valid_from,
                       upper(e.valid) as valid_until, e.recorded_at, '' as recorded_by
                  from lists l
                 cross join lateral (
                    select * from price_entry n
                     where n.reseller_id = ? and n.list_id = l.id and n.charge_id = c.id and n.superseded_at is null
                       and n.valid @> ?::date offset 0) e) x on true
             where p.reseller_id = ? and p.sku = any (?)
             order by p.sku, c.id, x.kind, x.min_quantity, x.valid_from""";
}
