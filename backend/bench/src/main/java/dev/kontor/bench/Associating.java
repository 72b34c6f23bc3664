package dev.kontor.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Searches any column of a million subscriptions and 300,000 associations, and associates a thousand at once. */
final class Associating {

    private static final int SUBSCRIPTIONS =
            Integer.parseInt(System.getenv().getOrDefault("BENCH_SUBSCRIPTIONS", "1000000"));
    private static final int ASSOCIATIONS = SUBSCRIPTIONS * 3 / 10;
    private static final int AT_ONCE = 1_000;
    private static final int ROUNDS = 3;
    private static final int SEARCHES = 40;

    /** Rare and frequent words, of the subscription, its user, its product and its customer; dates; several of them. */
    private static final List<String> QUERIES = List.of(
            "shop4711", "shop47", "shop", "u123", "tld007", "Domain", "premium", "Fischer", "K-00042", "Fischer tld007",
            "premium shop47", "2027-03-01", "Müller premium", "nowhere");

    private final Desk desk;
    private final String jdbcUrl;
    private final Sample sample;
    private final Report report;

    Associating(Desk desk, String jdbcUrl, Sample sample, Report report) {
        this.desk = desk;
        this.jdbcUrl = jdbcUrl;
        this.sample = sample;
        this.report = report;
    }

    void run() throws IOException, InterruptedException, SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "")) {
            UUID reseller = Sql.column(connection, UUID.class, "select id from reseller where slug = 'bench'").getFirst();
            seed(connection, reseller);
            search("subscriptions", "/subscriptions?limit=25&");
            search("not associated", "/subscriptions?limit=25&associated=false&");
            search("associations", "/associations?limit=25&");
            associate(connection, reseller);
        }
    }

    private void search(String name, String path) throws IOException, InterruptedException {
        desk.keepSignedIn();
        List<Double> all = new ArrayList<>();
        StringBuilder each = new StringBuilder();
        for (String query : QUERIES) {
            List<Double> milliseconds = new ArrayList<>();
            String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
            for (int i = -5; i < SEARCHES; i++) {
                long began = System.nanoTime();
                desk.send("GET", path + "q=" + encoded, null, 200);
                if (i >= 0) {
                    milliseconds.add((System.nanoTime() - began) / 1e6);
                }
            }
            all.addAll(milliseconds);
            each.append(String.format(Locale.ROOT, "  %s %.0f", query, p95(milliseconds)));
        }
        report.figure("any-column search over " + name + ", p95", p95(all), "ms", 50);
        System.out.println("  p95 of each:" + each);
    }

    private void associate(Connection connection, UUID reseller) throws SQLException, IOException, InterruptedException {
        List<UUID> free = Sql.column(connection, UUID.class, """
                select id from subscription s where reseller_id = ?
                   and not exists (select 1 from association a where a.reseller_id = s.reseller_id and a.subscription_id = s.id)
                 limit %d""".formatted(AT_ONCE * ROUNDS), reseller);
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String ids = free.subList(round * AT_ONCE, (round + 1) * AT_ONCE).stream()
                    .map(id -> '"' + id.toString() + '"')
                    .collect(Collectors.joining(","));
            String body = """
                    {"customerId":"%s","subscriptionIds":[%s],"renewal":{"intervalMonths":12,"mode":"AUTO_RENEW"}}""".formatted(sample.customer(), ids);
            long began = System.nanoTime();
            desk.send("POST", "/associations", body, 201);
            seconds.add((System.nanoTime() - began) / 1e9);
        }
        report.figure("associating 1,000 subscriptions", seconds.stream().sorted().toList().get(ROUNDS / 2), "s", 2);
    }

    private static void seed(Connection connection, UUID reseller) throws SQLException {
        Sql.update(connection, SEED_SUBSCRIPTIONS.formatted(SUBSCRIPTIONS), reseller);
        Sql.update(connection, """
                insert into subscription_search (reseller_id, subscription_id, text)
                select reseller_id, id, ' ' || replace(sort_identifier, '.', ' ') || ' ' || upstream_user || ' ' || lower(plan)
                  from subscription where reseller_id = ?""", reseller);
        Sql.update(connection, """
                insert into subscription_word (reseller_id, subscription_id, word)
                select reseller_id, subscription_id, word from subscription_search, regexp_split_to_table(ltrim(text), ' ') word
                 where reseller_id = ? order by word""", reseller);
        Sql.update(connection, SEED_ASSOCIATIONS.formatted(ASSOCIATIONS), reseller, reseller);
        Sql.update(connection, "analyze");
    }

    private static double p95(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() * 95 / 100);
    }

    private static final String SEED_SUBSCRIPTIONS = """
            insert into subscription (reseller_id, id, external_id, kind, product_id, name, identifier, upstream_user, plan,
                   contracted_on, expires_on, status, attributes, sort_identifier, sort_product, version, created_at, updated_at)
            select p.reseller_id, uuidv7(), 'UP-' || n, 'DOMAIN', p.id, p.name, 'shop' || n || p.sku, 'u' || n %% 5000,
                   case when n %% 10 = 0 then 'Premium' else 'Basic' end, date '2024-01-01' + n %% 700,
                   date '2027-01-01' + n %% 700, 'ACTIVE', '{}', 'shop' || n || p.sku, p.sort_name, 0, now(), now()
              from generate_series(1, %d) n
              join (select *, row_number() over (order by sku) as place from product where reseller_id = ?) p
                on p.place = n %% 800 + 1""";

    private static final String SEED_ASSOCIATIONS = """
            insert into association (reseller_id, id, customer_id, subscription_id, quantity, starts_on, renewal_months,
                   renewal_mode, renews_on, renewal_anchor, notify_customer, services, update_service, transferable,
                   sort_identifier, sort_product, version, created_at, updated_at)
            select s.reseller_id, uuidv7(), c.id, s.id, 1, date '2026-01-01' + (s.place %% 300)::int, 12, 'AUTO_RENEW',
                   date '2027-01-01' + (s.place %% 300)::int, date '2026-01-01' + (s.place %% 300)::int, true, '{}', false,
                   true, s.sort_identifier, s.sort_product, 0, now(), now()
              from (select *, row_number() over (order by hashtext(identifier)) as place from subscription
                     where reseller_id = ?) s
              join (select id, row_number() over (order by id) - 1 as place from customer where reseller_id = ?) c
                on c.place = s.place %% 100000
             where s.place <= %d""";
}
