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
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres")) {
            UUID reseller = Sql.column(connection, UUID.class, "select id from reseller where slug = 'bench'").getFirst();
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

    private static double p95(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() * 95 / 100);
    }
}
