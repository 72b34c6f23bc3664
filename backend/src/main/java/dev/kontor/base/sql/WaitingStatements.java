package dev.kontor.base.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Statements of the running transaction that go with its next trip, at the latest before it is committed. */
@ApplicationScoped
class WaitingStatements {

    /** So many go in one trip: a statement has no more than 65,535 parameters, and a text of thousands would be kept. */
    private static final int MOST = 30;

    private static final String KEY = WaitingStatements.class.getName();
    /** Texts, which stay as they are, casts and the names of parameters. */
    private static final Pattern PARAMETER = Pattern.compile("'[^']*'|::|:([a-zA-Z_]\\w*)");
    /** By statement and place: those that may wait are few. */
    private static final Map<String, Numbered> NUMBERED = new ConcurrentHashMap<>();

    private final TransactionSynchronizationRegistry transaction;

    WaitingStatements(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** What waits for one tenant: texts of one or more statements, all of whose parameters have names of their own. */
    static final class Batch {

        private final UUID tenant;
        private final List<String> texts = new ArrayList<>();
        private final Map<String, @Nullable Object> parameters = new HashMap<>();
        private int answers;

        private Batch(UUID tenant) {
            this.tenant = tenant;
        }

        UUID tenant() {
            return tenant;
        }

        String text() {
            return String.join(";", texts);
        }

        Map<String, @Nullable Object> parameters() {
            return parameters;
        }

        int answers() {
            return answers;
        }

        private void add(String sql, Map<String, @Nullable Object> own) {
            int place = texts.size();
            Numbered numbered = NUMBERED.computeIfAbsent(place + sql, any -> Numbered.of(sql, place));
            texts.add(numbered.sql());
            own.forEach((name, value) -> parameters.put(name + "_" + place, value));
            answers += numbered.statements();
        }
    }

    /** A text whose parameters end with its place among those that wait. */
    private record Numbered(String sql, int statements) {
        static Numbered of(String sql, int place) {
            SqlTokens tokens = new SqlTokens(sql);
            int statements = 1;
            while (tokens.hasNext()) {
                statements += tokens.take().equals(";") ? 1 : 0;
            }
            String numbered = PARAMETER
                    .matcher(sql)
                    .replaceAll(found ->
                            found.group(1) == null || found.group(1).equals("reseller") ? "$0" : "$0_" + place);
            return new Numbered(numbered, statements);
        }
    }

    /** Of one transaction. */
    private static final class Waiting {
        private @Nullable Batch batch;
    }

    /** {@code atTheEnd} is done before the transaction is committed. */
    void add(UUID tenant, String sql, Map<String, @Nullable Object> parameters, Runnable atTheEnd) {
        Waiting waiting = (Waiting) transaction.getResource(KEY);
        if (waiting == null) {
            waiting = new Waiting();
            transaction.putResource(KEY, waiting);
            transaction.registerInterposedSynchronization(before(atTheEnd));
        }
        if (waiting.batch == null) {
            waiting.batch = new Batch(tenant);
        }
        waiting.batch.add(sql, parameters);
    }

    boolean isFull() {
        Waiting waiting = (Waiting) transaction.getResource(KEY);
        return waiting != null && waiting.batch != null && waiting.batch.texts.size() >= MOST;
    }

    boolean isOfAnother(UUID tenant) {
        Waiting waiting = (Waiting) transaction.getResource(KEY);
        return waiting != null
                && waiting.batch != null
                && !waiting.batch.tenant().equals(tenant);
    }

    /** What waits; nothing does after it. */
    @Nullable
    Batch take() {
        Waiting waiting = (Waiting) transaction.getResource(KEY);
        Batch batch = waiting == null ? null : waiting.batch;
        if (waiting != null) {
            waiting.batch = null;
        }
        return batch;
    }

    private static Synchronization before(Runnable end) {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                end.run();
            }

            @Override
            public void afterCompletion(int status) {
                // what waits goes with the transaction
            }
        };
    }
}
