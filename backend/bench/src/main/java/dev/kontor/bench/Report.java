package dev.kontor.bench;

import java.util.Locale;

/** The table that people read, line by line as it becomes known, each beside its goals. */
final class Report {

    private static final String LINE = "%-26s %3s  %8s %8s %6s   %7s %7s   %7s %7s   %6s %6s   %s%n";

    private int missed;
    private int errors;

    void head() {
        System.out.printf(
                LINE, "", "", "request", "s per s", "", "p50", "ms", "p99", "ms", "CPU ms", "a req.", "");
        System.out.printf(
                LINE, "operation", "cl.", "ref.", "Kontor", "ratio", "ref.", "Kontor", "ref.", "Kontor", "ref.", "Kontor",
                "goals");
    }

    void line(Operation operation, int clients, Measurement reference, Measurement kontor) {
        double ratio = 100 * kontor.perSecond() / reference.perSecond();
        System.out.printf(
                Locale.ROOT, LINE, operation.label, clients, "%.0f".formatted(reference.perSecond()), "%.0f".formatted(kontor.perSecond()),
                "%.0f %%".formatted(ratio), ms(reference.percentile(50)), ms(kontor.percentile(50)), ms(reference.percentile(99)),
                ms(kontor.percentile(99)), ms(reference.cpuMsPerRequest()), ms(kontor.cpuMsPerRequest()),
                clients == 1 ? latencyGoals(operation, reference, kontor) : loadGoals(operation, ratio, kontor));
        report(operation, "the reference", reference.errors());
        report(operation, "Kontor", kontor.errors());
    }

    void start(double seconds) {
        System.out.printf(
                Locale.ROOT, "%nstart to first answer %.2f s, without embedded database: %s%n", seconds, goal("<= 3 s", seconds <= 3));
    }

    /** Says how it went; true without errors, whatever the goals. */
    boolean end() {
        System.out.println(missed == 0 ? "All goals met." : missed + " goals missed.");
        return errors == 0;
    }

    private String latencyGoals(Operation operation, Measurement reference, Measurement kontor) {
        String goals = goal("p50 <= 2x", kontor.percentile(50) <= 2 * reference.percentile(50));
        return operation == Operation.RESOLVE ? goals + ", " + goal("p50 <= 0.7 ms", kontor.percentile(50) <= 0.7) : goals;
    }

    private String loadGoals(Operation operation, double ratio, Measurement kontor) {
        String goals = goal(">= " + operation.ratioGoal + " %", ratio >= operation.ratioGoal);
        boolean interactive = operation == Operation.LIST || operation == Operation.SEARCH;
        return interactive ? goals + ", " + goal("p99 <= 30 ms", kontor.percentile(99) <= 30) : goals;
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

    private static String ms(double value) {
        return "%.2f".formatted(value);
    }
}
