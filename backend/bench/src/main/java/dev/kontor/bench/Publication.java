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

/** Raises every price of a class, 3,200 entries: previewed and published by Kontor, and written by two bare statements. */
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
        List<Double> bare = new ArrayList<>();
        List<Double> previews = new ArrayList<>();
        List<Double> publications = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(seconds(this::writeBare));
            String change = "/price-changes/" + found(ID, desk.send("POST", "/price-changes", """
                    {"classId":"%s","name":"Bench %d"}""".formatted(classId, round), 201));
            desk.send("POST", change + "/edits", """
                    {"select":{},"operation":{"kind":"PERCENT","value":"1"}}""", 200);
            String[] preview = {""};
            previews.add(seconds(() -> preview[0] = desk.send("GET", change + "/preview", null, 200)));
            String body = "{\"fingerprint\":\"%s\",\"overrideReason\":\"bench\"}".formatted(found(FINGERPRINT, preview[0]));
            publications.add(seconds(() -> desk.send("POST", change + "/publication", body, 200)));
        }
        report.figure("change of 3,200 prices of a class, bare statements", median(bare), "s");
        report.figure("change of 3,200 prices of a class, publication", median(publications), "s", 1);
        report.figure("change of 3,200 prices of a class, preview", median(previews), "s", 5);
    }

    /** Closes what is there and records its successors, in one transaction. */
    private void writeBare() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "")) {
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
