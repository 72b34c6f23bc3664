package dev.kontor.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Raises every price of a class, 3,200 entries, and of one with seventeen quantities each, 54,400: previewed and published by
 * Kontor, and written by two bare statements.
 */
final class Publication {

    private static final int ROUNDS = 3;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern FINGERPRINT = Pattern.compile("\"fingerprint\":\"([^\"]+)\"");

    private final Desk desk;
    private final String jdbcUrl;
    private final UUID classId;
    private final Report report;

    Publication(Desk desk, String jdbcUrl, UUID classId, Report report) {
        this.desk = desk;
        this.jdbcUrl = jdbcUrl;
        this.classId = classId;
        this.report = report;
    }

    void run() throws IOException, InterruptedException, SQLException {
        measure("3,200", classId);
        measure("54,400", withQuantities());
    }

    private void measure(String entries, UUID classId)
            throws IOException, InterruptedException, SQLException {
        List<Double> bare = new ArrayList<>();
        List<Double> previews = new ArrayList<>();
        List<Double> publications = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(seconds(() -> writeBare(classId)));
            String change = "/price-changes/" + found(ID, desk.send("POST", "/price-changes", """
                    {"classId":"%s","name":"Bench %d"}""".formatted(classId, round), 201));
            desk.send("POST", change + "/edits", """
                    {"select":{},"operation":{"kind":"PERCENT","value":"1"}}""", 200);
            String[] preview = {""};
            previews.add(seconds(() -> preview[0] = desk.send("GET", change + "/preview", null, 200)));
            String body = "{\"fingerprint\":\"%s\",\"overrideReason\":\"bench\"}".formatted(found(FINGERPRINT, preview[0]));
            publications.add(seconds(() -> desk.send("POST", change + "/publication", body, 200)));
        }
        String name = "change of " + entries + " prices of a class, ";
        report.figure(name + "bare statements", median(bare), "s");
        report.figure(name + "publication", median(publications), "s", 1);
        report.figure(name + "preview", median(previews), "s", 5);
    }

    /** A class of its own; it has no customers. */
    private UUID withQuantities() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres")) {
            UUID made = UUID.randomUUID();
            Sql.update(connection, """
                    insert into customer_class (reseller_id, id, name, position, currency, version, created_at)
                    select reseller_id, ?, 'Staffel ' || substr(?::text, 1, 8), 99, currency, 0, now() from customer_class where id = ?""", made, made, classId);
            Sql.update(connection, """
                    insert into customer_class_currency (reseller_id, class_id, currency)
                    select reseller_id, id, currency from customer_class where id = ?""", made);
            Sql.update(connection, """
                    insert into price_list (reseller_id, id, kind, currency, name, owner_id, created_at, version)
                    select reseller_id, id, 'CLASS', currency, name, id, now(), 1 from customer_class where id = ?""", made);
            Sql.update(connection, """
                    insert into price_change (reseller_id, id, list_id, status, published_at, published_by, published_by_name, request_id)
                    select reseller_id, id, id, 'PUBLISHED', now(), id, 'Kontor', id from price_list where id = ?""", made);
            Sql.update(connection, """
                    insert into price_entry (reseller_id, id, list_id, charge_id, min_quantity, amount, valid, recorded_at, change_id)
                    select e.reseller_id, uuidv7(), ?, e.charge_id, q, e.amount + 100 - q, e.valid, now(), ?
                      from price_entry e join price_list l on l.reseller_id = e.reseller_id and l.id = e.list_id
                     cross join generate_series(1, 17) q
                     where l.kind = 'CLASS' and l.owner_id = ? and e.superseded_at is null and e.min_quantity = 1""", made, made, classId);
            Sql.update(connection, "analyze price_entry");
            return made;
        }
    }

    /** Closes what is there and records its successors, in one transaction. */
    private void writeBare(UUID classId) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres")) {
            connection.setAutoCommit(false);
            UUID list = Sql.column(
                            connection, UUID.class, "select id from price_list where kind = 'CLASS' and owner_id = ?", classId)
                    .getFirst();
            Sql.update(
                    connection,
                    "update price_entry set superseded_at = now() where list_id = ? and superseded_at is null",
                    list);
            Sql.update(connection, """
                    insert into price_entry (reseller_id, id, list_id, charge_id, min_quantity, amount, valid, recorded_at, change_id)
                    select reseller_id, uuidv7(), list_id, charge_id, min_quantity, amount * 1.01, valid, now(), change_id
                      from price_entry where list_id = ? and superseded_at = now()""", list);
            connection.commit();
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("not found: " + pattern);
        }
        return matcher.group(1);
    }

    private static double seconds(Work work) throws IOException, InterruptedException, SQLException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private interface Work {
        void run() throws IOException, InterruptedException, SQLException;
    }
}
