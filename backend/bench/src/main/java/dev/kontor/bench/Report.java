package dev.kontor.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table that people read, line by line as it becomes known, each beside its goals; and the same as JSON. */
final class Report {

    private static final String LINE = "%-26s %3s | %13s %13s | %8s %8s %6s | %7s %7s | %7s %7s | %s%n";

    private final Map<String, Map<String, Object>> results = new LinkedHashMap<>();
    private int missed;
    private int errors;

    void head() {
        System.out.printf(
                LINE, "", "", "CPU ms, server", "+ PostgreSQL", "requests", "per s", "", "p50", "ms", "p99", "ms", "");
        System.out.printf(
                LINE, "operation", "cl.", "reference", "Kontor", "ref.", "Kontor", "ratio", "ref.", "Kontor", "ref.",
                "Kontor", "goals");
    }

    /** The cold measurement is of Kontor, before it was warmed up. */
    void line(
            Operation operation, int clients, Measurement reference, Measurement kontor, @Nullable Measurement cold, int warmUps) {
        double ratio = 100 * kontor.perSecond() / reference.perSecond();
        System.out.printf(
                Locale.ROOT, LINE, operation.label, clients, cpu(reference), cpu(kontor), "%.0f".formatted(reference.perSecond()),
                "%.0f".formatted(kontor.perSecond()), "%.0f %%".formatted(ratio), ms(reference.percentile(50)),
                ms(kontor.percentile(50)), ms(reference.percentile(99)), ms(kontor.percentile(99)),
                goals(operation, clients, ratio, reference, kontor, cold != null));
        if (cold != null) {
            System.out.printf(
                    Locale.ROOT, "%30s   cold %s ms, %.0f/s, p99 %s ms; warm after %d rounds%n", "", cpu(cold), cold.perSecond(),
                    ms(cold.percentile(99)), warmUps);
            result(operation.name() + "/cold").putAll(Map.of("serverMs", cold.serverMs(), "perSecond", cold.perSecond()));
        }
        result(operation.name() + "/" + clients)
                .putAll(Map.of(
                        "serverMs", kontor.serverMs(), "databaseMs", kontor.databaseMs(), "referenceServerMs", reference.serverMs(),
                        "referenceDatabaseMs", reference.databaseMs(), "ratio", ratio, "perSecond", kontor.perSecond(), "p50",
                        kontor.percentile(50), "p99", kontor.percentile(99)));
        report(operation, "the reference", reference.errors());
        report(operation, "Kontor", kontor.errors());
    }

    /** To the first answer, without embedded database. */
    void start(double seconds, double secondsWithCache) {
        System.out.println();
        figure("start to first answer", seconds, "s", 3);
        figure("start to first answer with the cache of the JVM", secondsWithCache, "s", 1.5);
    }

    /** One figure that is to be at most the goal. */
    void figure(String name, double value, String unit, double atMost) {
        System.out.printf(
                Locale.ROOT, "%s: %.2f %s, %s%n", name, value, unit, goal("<= " + number(atMost) + " " + unit, value <= atMost));
        result(name).put(unit, value);
    }

    /** Rows a second, which are to be at least the goal, beside those of COPY. */
    void rate(String name, double perSecond, double copied, double atLeast) {
        System.out.printf(
                Locale.ROOT,
                "%s: %,.0f rows/s, %s; COPY %,.0f rows/s, %.0f %% of it%n",
                name, perSecond, goal(">= " + number(atLeast) + " rows/s", perSecond >= atLeast), copied, 100 * perSecond / copied);
        result(name).put("rows/s", perSecond);
        result(name).put("copied/s", copied);
    }

    /** One figure without a goal. */
    void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s: %.2f %s%n", name, value, unit);
        result(name).put(unit, value);
    }

    /** The results as JSON, beside the table. */
    void write() throws IOException {
        Path file = Path.of(System.getenv().getOrDefault("BENCH_RESULTS", "bench/results/last.json")).toAbsolutePath();
        Files.createDirectories(file.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), results);
    }

    /** Says how it went; true without errors, whatever the goals. */
    boolean end() {
        System.out.println(missed == 0 ? "All goals met." : missed + " goals missed.");
        return errors == 0;
    }

    private Map<String, Object> result(String name) {
        return results.computeIfAbsent(name, any -> new LinkedHashMap<>());
    }

    private String goals(
            Operation operation, int clients, double ratio, Measurement reference, Measurement kontor, boolean many) {
        StringBuilder goals = new StringBuilder();
        if (clients == 1) {
            goals.append(goal("p50 <= 2x", kontor.percentile(50) <= 2 * reference.percentile(50)));
            if (operation == Operation.RESOLVE) {
                goals.append(", ").append(goal("p50 <= 0.7 ms", kontor.percentile(50) <= 0.7));
            }
        } else if (operation == Operation.SEARCH && !many) {
            goals.append(goal("p95 <= 25 ms", kontor.percentile(95) <= 25));
        } else if (many) {
            goals.append(goal(">= " + operation.ratioGoal + " %", ratio >= operation.ratioGoal));
            if (operation == Operation.READ) {
                goals.append(", ").append(goal("server <= 0.25 ms", kontor.serverMs() <= 0.25));
            }
        }
        return goals.toString();
    }

    private String goal(String text, boolean met) {
        missed += met ? 0 : 1;
        return text + (met ? " met" : " MISSED");
    }

    private void report(Operation operation, String who, int count) {
        if (count > 0) {
            errors += count;
            System.out.println("  ERRORS: " + count + " answers of " + who + " to " + operation.label);
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String cpu(Measurement measurement) {
        return ms(measurement.serverMs()) + " + " + ms(measurement.databaseMs());
    }

    private static String ms(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
