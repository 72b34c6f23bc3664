package dev.kontor.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.IntStream;

/** Sets an empty Kontor up and fills its database, the same rows every time. */
final class Seeding {

    static final int CUSTOMERS = 1_000_000;
    static final int OVERRIDDEN = 250_000;
    static final int PRODUCTS = 800;
    static final int REQUESTS = 60_000;

    /** The moment of the first row: 2025-01-01. */
    static final long BEGAN = 1_735_689_600_000L;

    private static final int CLASSES = 344;
    private static final int OTHERS = 50;
    private static final int CUSTOMERS_OF_OTHERS = 100_000;
    /** Since the task that renews old words. */
    private static final int FOLDING = 2;

    private final Connection connection;
    private final UUID reseller;
    private final UUID[] classes = IntStream.range(0, CLASSES)
            .mapToObj(n -> SeededText.id(BEGAN - 1, n))
            .toArray(UUID[]::new);
    private final UUID[] others = IntStream.range(0, OTHERS)
            .mapToObj(n -> SeededText.id(BEGAN - 2, n))
            .toArray(UUID[]::new);

    private Seeding(Connection connection) throws SQLException {
        this.connection = connection;
        this.reseller = Sql.column(connection, UUID.class, "select id from reseller").getFirst();
    }

    static String sku(int product) {
        return ".tld%03d".formatted(product);
    }

    /** Arguments: Kontor's port, its set-up token, the JDBC URL. */
    static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Desk desk = new Desk(Integer.parseInt(arguments[0]));
        desk.setUp(arguments[1]);
        try (Connection connection = DriverManager.getConnection(arguments[2], "postgres", "postgres")) {
            new Seeding(connection).run(desk);
        }
    }

    private void run(Desk desk) throws IOException, InterruptedException, SQLException {
        others();
        classes();
        SeededWords.compare(desk, connection, classes[0]);
        // what is written here refers to what exists
        execute("set session_replication_role = replica");
        execute("alter system set autovacuum = off");
        execute("select pg_reload_conf()");
        Indexes indexes = Indexes.remove(connection);
        products();
        customers();
        classPrices();
        overrides();
        site();
        requests();
        SeededHoldings.write(
                connection, reseller, Sql.column(connection, UUID.class, "select id from product order by sku"));
        execute("insert into search_folding select id, list, %d from reseller, unnest(array['customer_search', 'subscription_search']) list on conflict (reseller_id, list) do update set folding = excluded.folding".formatted(FOLDING));
        indexes.restore();
        execute("vacuum analyze");
        execute("alter system reset autovacuum");
        execute("select pg_reload_conf()");
        execute("checkpoint");
    }

    private void others() throws SQLException {
        for (int n = 0; n < OTHERS; n++) {
            Sql.update(connection, """
                    insert into reseller (id, name, slug, currency, language, time_zone, customer_number_pattern, version, created_at)
                    values (?, ?, ?, 'EUR', 'de', 'Europe/Berlin', 'K-{00000}', 0, now())""", others[n], "Other " + n, "other-" + n);
        }
    }

    private void products() throws SQLException {
        String categories = """
                insert into product_category (reseller_id, id, name, version)
                select r.id, gen_random_uuid(), 'Kategorie ' || n, 0 from reseller r, generate_series(0, 7) n where r.slug = 'bench'""";
        String products = """
                insert into product (reseller_id, id, sku, name, sort_name, kind, category_id, created_at, updated_at, version)
                select c.reseller_id, uuidv7(), '.tld' || lpad(n::text, 3, '0'), 'Domain .tld' || n, 'domain .tld' || n, 'DOMAIN',
                       c.id, now(), now(), 0
                  from generate_series(1, %d) n join product_category c on c.name = 'Kategorie ' || n %% 8 order by n""".formatted(PRODUCTS);
        String charges = """
                insert into charge (reseller_id, id, product_id, action, term_months)
                select p.reseller_id, uuidv7(), p.id, occasion.action, occasion.months
                  from product p cross join (
                       values ('REGISTER', 12), ('RENEW', 12), ('TRANSFER', 0), ('RESTORE', 0)) occasion (action, months)
                 order by p.sku""";
        execute(categories);
        execute(products);
        execute(charges);
    }

    private void classes() throws SQLException {
        for (int i = 0; i < CLASSES; i++) {
            Sql.update(connection, """
                    insert into customer_class (reseller_id, id, name, position, currency, version, created_at)
                    values (?, ?, ?, ?, 'EUR', 0, now())""", reseller, classes[i], "Klasse %03d".formatted(i + 1), i + 1);
            Sql.update(connection, """
                    insert into customer_class_currency (reseller_id, class_id, currency)
                    values (?, ?, 'EUR')""", reseller, classes[i]);
        }
    }

    private void customers() throws SQLException, IOException {
        try (Copy rows = new Copy(connection, SeededCustomer.COLUMNS);
                SeededWords words = new SeededWords(connection, "customer", true)) {
            for (int n = 1; n <= CUSTOMERS + CUSTOMERS_OF_OTHERS; n++) {
                SeededCustomer one = SeededCustomer.of(n);
                UUID owner = n <= CUSTOMERS ? reseller : others[n % OTHERS];
                rows.add(one.row(owner, n <= CUSTOMERS ? classes[n % CLASSES] : null));
                words.add(owner, one.id(), one.words(), one.markers());
            }
        }
        Sql.update(connection, """
                insert into reseller_counter select id, 'customer', ? from reseller
                on conflict (reseller_id, name) do update set last_no = excluded.last_no""", (long) CUSTOMERS + CUSTOMERS_OF_OTHERS);
        execute("""
                insert into history_event (reseller_id, id, subject_type, subject_id, action, occurred_at, actor_kind, actor_id,
                 request_id, digest)
                select reseller_id, id, 'customer', id, 'CREATED', created_at, 'SYSTEM', id, id, sha256(uuid_send(id))
                  from customer""");
        execute("""
                insert into history_detail (reseller_id, event_id, actor_name, changes, salt)
                select reseller_id, id, 'Kontor', jsonb_build_array(jsonb_build_object('field', 'number', 'after', number)),
                       uuid_send(id)
                  from customer""");
    }

    private void classPrices() throws SQLException {
        execute("""
                insert into price_list (reseller_id, id, kind, currency, name, owner_id, created_at, version)
                select reseller_id, uuidv7(), 'CLASS', currency, name, id, now(), 1 from customer_class""");
        publish("l.kind = 'CLASS'", "true");
    }

    private void overrides() throws SQLException {
        execute("""
                insert into price_list (reseller_id, id, kind, currency, name, owner_id, created_at, version)
                select reseller_id, uuidv7(), 'CUSTOMER', currency, display_name, id, now(), 1
                  from (select * from customer where class_id is not null order by id limit %d) c""".formatted(OVERRIDDEN));
        publish("l.kind = 'CUSTOMER'", "p.n = abs(hashtext(l.owner_id::text)) % " + PRODUCTS + " + 1");
    }

    private void site() throws SQLException {
        Sql.update(connection, """
                insert into site (reseller_id, id, key, secret, name, active, allowed_origins, languages, fields, services,
                 catalogue_ids, approval, target_hours, style, version, created_at)
                values (?, gen_random_uuid(), ?, ?, 'Bench', true, ?, array['de'], cast(? as jsonb), array['ORDER'], '{}',
                 '{"mode":"MANUAL","conditions":[]}', 24, '{}', 0, now())""", reseller, Visitor.KEY, Visitor.SECRET, new String[] {Visitor.ORIGIN}, """
                [{"name":"companyName","visible":true,"required":true},{"name":"email","visible":true,"required":true},
                 {"name":"firstName","visible":true,"required":false},{"name":"lastName","visible":true,"required":false},
                 {"name":"country","visible":true,"required":false},{"name":"services","visible":true,"required":false}]""");
        Sql.update(connection, "insert into directory_entry (kind, key, reseller_id) values ('SITE', ?, ?)", Visitor.KEY, reseller);
    }

    private void requests() throws SQLException {
        execute("""
                insert into service_request (reseller_id, id, customer_id, kind, status, risks, created_at, due_at, version)
                select reseller_id, uuidv7(), id, 'FURTHER', 'OPEN', '[]', now(), now() + interval '2 days', 0
                  from (select * from customer where class_id is not null order by id limit %d) c""".formatted(REQUESTS));
        execute("""
                insert into service_request_service (reseller_id, request_id, service_code, customer_id, pending)
                select reseller_id, id, 'CONTENT', customer_id, true from service_request""");
    }

    /** One published change per list, with a price for each charge of the products that belong to it. */
    private void publish(String lists, String products) throws SQLException {
        execute("""
                insert into price_change (reseller_id, id, list_id, status, published_at, published_by, published_by_name, request_id)
                select reseller_id, uuidv7(), id, 'PUBLISHED', now(), id, 'Kontor', id from price_list l where %s""".formatted(lists));
        execute("analyze product, charge, price_list, price_change");
        execute("""
                insert into price_entry (reseller_id, id, list_id, charge_id, min_quantity, amount, valid, recorded_at, change_id)
                select l.reseller_id, uuidv7(), l.id, c.id, 1, 5 + abs(hashtext(c.id::text || l.id::text)) %% 4000 / 100.0,
                       daterange('2025-01-01', null), now(), ch.id
                  from price_list l
                  join price_change ch on ch.reseller_id = l.reseller_id and ch.list_id = l.id
                  join (select *, row_number() over (order by sku) as n from product) p on p.reseller_id = l.reseller_id and %s
                  join charge c on c.reseller_id = p.reseller_id and c.product_id = p.id
                 where %s""".formatted(products, lists));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
