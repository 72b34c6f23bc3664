package dev.kontor.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Takes files in and lists out, in rows a second. Beside each what COPY does with the same rows: into the same tables with all
 * their indexes, and out of the table in the same order.
 */
final class Transfers {

    private static final int ROWS = 20_000;
    private static final int ROUNDS = 3;
    private static final int PRICES_EACH = 4;
    /** The numbers of the last file: 40,000 to 59,999, and of the customers of its prices. */
    private static final String LAST_FILE = "[45][0-9]{4}$";

    private static final String LAST_PRICED = "1[0-4][0-9]{3}$";
    private static final String EVENTS = "subject_id in (select id from %s)";
    private static final String DETAILS =
            "event_id in (select e.id from history_event e join %s on n.id = e.subject_id)";

    private final Desk desk;
    private final Connection connection;
    private final CopyManager copy;
    private final List<String> skus;
    private final Report report;
    private final String run = Long.toString(System.currentTimeMillis() / 1000, 36).toUpperCase(Locale.ROOT);

    private Transfers(Desk desk, Connection connection, Report report) throws SQLException {
        this.desk = desk;
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.skus = Sql.column(connection, String.class, "select sku from product where sku like '.tld%' order by sku");
        this.report = report;
    }

    static void run(Desk desk, String jdbcUrl, Report report)
            throws IOException, InterruptedException, SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres")) {
            Transfers transfers = new Transfers(desk, connection, report);
            transfers.imports();
            transfers.export("customers", "customer order by sort_name, id");
            transfers.export("subscriptions", "subscription order by sort_identifier, id");
            transfers.export("associations", "association order by sort_identifier, id");
        }
    }

    private void imports() throws IOException, InterruptedException, SQLException {
        String customers = "(select c.id from customer c where c.number ~ '^B%s-%s') n".formatted(run, LAST_FILE);
        take("customers", "/customers/imports", this::customer, "\"matchBy\":\"number\",", Map.of(
                "customer", "id in (select id from %s)".formatted(customers),
                "customer_word", "customer_id in (select id from %s)".formatted(customers),
                "customer_search", "customer_id in (select id from %s)".formatted(customers),
                "history_event", EVENTS.formatted(customers),
                "history_detail", DETAILS.formatted(customers)));
        String held = "(select s.id from subscription s where s.external_id ~ '^B%s-%s') n".formatted(run, LAST_FILE);
        take("subscriptions", "/subscriptions/imports", this::subscription, "", Map.of(
                "subscription", "id in (select id from %s)".formatted(held),
                "subscription_word", "subscription_id in (select id from %s)".formatted(held),
                "subscription_search", "subscription_id in (select id from %s)".formatted(held),
                "history_event", EVENTS.formatted(held),
                "history_detail", DETAILS.formatted(held)));
        String priced = "(select c.id from customer c where c.number ~ '^B%s-%s') n".formatted(run, LAST_PRICED);
        String lists = "(select l.id from price_list l join %s on n.id = l.owner_id) o".formatted(priced);
        take("prices of customers", "/customer-price-imports", this::price, "\"overrideReason\":\"bench\",",
                Map.of("price_entry", "list_id in (select id from %s)".formatted(lists)));
    }

    /** Some files of rows that are new, and the rows of the last one once more by COPY. */
    private void take(
            String name, String path, IntFunction<Map<String, String>> row, String options, Map<String, String> tables)
            throws IOException, InterruptedException, SQLException {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int first = round * ROWS;
            List<Map<String, String>> rows = IntStream.range(first, first + ROWS).mapToObj(row).toList();
            String columns = rows.getFirst().keySet().stream()
                    .map(field -> '"' + field + "\":\"" + field + '"')
                    .collect(Collectors.joining(","));
            String file = rows.stream().map(one -> String.join(";", one.values())).collect(Collectors.joining("\n"));
            desk.keepSignedIn();
            long began = System.nanoTime();
            String answer = desk.upload(
                    path,
                    String.join(";", rows.getFirst().keySet()) + "\n" + file,
                    "{\"columns\":{%s},%s\"dryRun\":false}".formatted(columns, options));
            best = Math.max(best, ROWS * 1e9 / (System.nanoTime() - began));
            if (!answer.contains("\"stored\":true")) {
                throw new IllegalStateException("the import of " + name + " answered " + answer);
            }
        }
        report.rate("import of " + name, best, copied(tables), 10_000);
    }

    /** Rows of a file a second by COPY, into all these tables; undone afterwards. */
    private double copied(Map<String, String> tables) throws SQLException, IOException {
        connection.setAutoCommit(false);
        Map<String, byte[]> texts = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : tables.entrySet()) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            copy.copyOut("copy (select %s from %s where %s) to stdout".formatted(columns(table.getKey()), table.getKey(), table.getValue()), text);
            texts.put(table.getKey(), text.toByteArray());
        }
        // the rows by which the others are found go last
        for (String table : tables.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList()) {
            Sql.update(connection, "delete from %s where %s".formatted(table, tables.get(table)));
        }
        long began = System.nanoTime();
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            copy.copyIn("copy %s (%s) from stdin".formatted(text.getKey(), columns(text.getKey())), new ByteArrayInputStream(text.getValue()));
        }
        double perSecond = ROWS * 1e9 / (System.nanoTime() - began);
        connection.rollback();
        connection.setAutoCommit(true);
        return perSecond;
    }

    private String columns(String table) throws SQLException {
        return Sql.column(connection, String.class, """
                select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
                 where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'""", table).getFirst();
    }

    private void export(String name, String table) throws IOException, InterruptedException, SQLException {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            desk.keepSignedIn();
            long began = System.nanoTime();
            best = Math.max(best, (desk.download("/" + name) - 1) * 1e9 / (System.nanoTime() - began));
        }
        long began = System.nanoTime();
        long rows = copy.copyOut(
                "copy (select * from (select t.* from %s) n where reseller_id = (select id from reseller where slug = 'bench')) to stdout"
                        .formatted(table.replaceFirst(" ", " t ")),
                OutputStream.nullOutputStream());
        report.rate("export of " + name, best, rows * 1e9 / (System.nanoTime() - began), 250_000);
    }

    private Map<String, String> customer(int n) {
        SeededCustomer one = SeededCustomer.of(n);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("number", "B" + run + "-" + n);
        row.put("companyName", one.name());
        row.put("firstName", one.firstName());
        row.put("lastName", one.lastName());
        row.put("email", "bulk" + n + "@firma" + n % 1_000 + ".example");
        row.put("phone", "+49 221 %07d".formatted(n));
        row.put("address.line1", "Hauptstraße " + n % 180);
        row.put("address.postalCode", one.postalCode());
        row.put("address.city", one.city());
        row.put("address.country", "DE");
        row.put("currency", "EUR");
        return row;
    }

    private Map<String, String> subscription(int n) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("externalId", "B" + run + "-" + n);
        row.put("sku", sku(n));
        row.put("identifier", "bulk" + n + sku(n));
        row.put("upstreamUser", "u" + n % 5_000);
        row.put("plan", "Basic");
        row.put("contractedOn", "2026-01-%02d".formatted(n % 28 + 1));
        row.put("expiresOn", "2028-01-%02d".formatted(n % 28 + 1));
        row.put("status", "ACTIVE");
        return row;
    }

    private Map<String, String> price(int n) {
        List<String> charges = List.of("REGISTER,12", "RENEW,12", "TRANSFER,0", "RESTORE,0");
        String[] charge = charges.get(n % PRICES_EACH).split(",");
        Map<String, String> row = new LinkedHashMap<>();
        row.put("customer", "B" + run + "-" + n / PRICES_EACH);
        row.put("sku", sku(n / PRICES_EACH));
        row.put("action", charge[0]);
        row.put("termMonths", charge[1]);
        row.put("amount", "%d.50".formatted(n % 90 + 9));
        row.put("currency", "EUR");
        return row;
    }

    private String sku(int n) {
        return skus.get(n % skus.size());
    }
}
