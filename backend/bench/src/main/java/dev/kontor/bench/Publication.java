package dev.kontor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Raises every price of a class, 3,200 entries: previewed and published by Kontor, and written by two bare statements. */
final class Publication {

    private static final int ROUNDS = 3;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern FINGERPRINT = Pattern.compile("\"fingerprint\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server kontor;
    private final String jdbcUrl;
    private final UUID classId;

    Publication(Server kontor, String jdbcUrl, UUID classId) {
        this.kontor = kontor;
        this.jdbcUrl = jdbcUrl;
        this.classId = classId;
    }

    void run() throws IOException, InterruptedException, SQLException {
        List<Double> bare = new ArrayList<>();
        List<Double> previews = new ArrayList<>();
        List<Double> publications = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(seconds(this::writeBare));
            String change = "/price-changes/" + found(ID, send("POST", "/price-changes", """
                    {"classId":"%s","name":"Bench %d"}""".formatted(classId, round)));
            send("POST", change + "/edits", """
                    {"select":{},"operation":{"kind":"PERCENT","value":"1"}}""");
            String[] preview = {""};
            previews.add(seconds(() -> preview[0] = send("GET", change + "/preview", null)));
            String body = "{\"fingerprint\":\"%s\",\"overrideReason\":\"bench\"}".formatted(found(FINGERPRINT, preview[0]));
            publications.add(seconds(() -> send("POST", change + "/publication", body)));
        }
        System.out.printf(
                Locale.ROOT,
                "%nchange of 3,200 prices of a class: bare statements %.2f s, publication %.2f s (goal <= 1 s), preview %.2f s (goal <= 5 s)%n",
                median(bare), median(publications), median(previews));
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

    private String send(String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + kontor.port() + kontor.root() + path))
                .header("Authorization", "Bearer " + kontor.token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
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
