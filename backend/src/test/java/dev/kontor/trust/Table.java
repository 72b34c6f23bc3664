package dev.kontor.trust;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What was found, line by line as it becomes known; all of it in one table at the end, and as JSON. */
final class Table {

    private static final int EXAMPLES = 5;
    private static final int LONGEST_EXAMPLE = 300;
    private static final String ROW = "%-4s %-100s %16s %14s  %s%n";

    private final List<Line> lines = new ArrayList<>();
    private final Instant began = Instant.now();

    /** What the verdicts are called. */
    enum Verdict {
        HELD,
        BROKEN,
        NOT_RUN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** One promise, what was done, what came of it, what was promised. */
    record Line(String promise, String what, String figure, String goal, Verdict verdict, List<String> examples) {

        private void print() {
            System.out.printf(ROW, promise, what, figure, goal, verdict);
            examples.forEach(example -> System.out.println("       " + example));
        }
    }

    void part(String name) {
        System.out.printf(
                "-- %s, after %d s%n",
                name, Duration.between(began, Instant.now()).toSeconds());
    }

    /** A count of what must not be there, with some of it. */
    void none(String promise, String what, Collection<String> faults) {
        List<String> some = faults.stream()
                .limit(EXAMPLES)
                .map(fault -> fault.substring(0, Math.min(fault.length(), LONGEST_EXAMPLE)))
                .toList();
        add(new Line(promise, what, String.valueOf(faults.size()), "0", verdict(faults.isEmpty()), some));
    }

    void atMost(String promise, String what, double figure, double goal, String unit) {
        add(line(promise, what, said(figure, unit), "<= " + said(goal, unit), figure <= goal));
    }

    void atLeast(String promise, String what, double figure, double goal, String unit) {
        add(line(promise, what, said(figure, unit), ">= " + said(goal, unit), figure >= goal));
    }

    void exactly(String promise, String what, String figure, String goal) {
        add(line(promise, what, figure, goal, figure.equals(goal)));
    }

    void notRun(String promise, String what, String reason) {
        add(new Line(promise, what, reason, "", Verdict.NOT_RUN, List.of()));
    }

    /** The drill itself ended before its end. */
    void broke(String part, Exception e) {
        e.printStackTrace();
        add(new Line("", "the part " + part + " ended with " + e, "", "", Verdict.BROKEN, List.of()));
    }

    boolean isHeld() {
        return lines.stream().noneMatch(line -> line.verdict() == Verdict.BROKEN);
    }

    void write() throws IOException {
        System.out.println();
        System.out.printf(ROW, "", "promise", "figure", "goal", "verdict");
        lines.forEach(Line::print);
        long broken =
                lines.stream().filter(line -> line.verdict() == Verdict.BROKEN).count();
        System.out.printf(
                "%d lines in %d s, %s%n",
                lines.size(),
                Duration.between(began, Instant.now()).toSeconds(),
                broken == 0 ? "none broken" : broken + " broken");
        Path file = Path.of(Stage.environment("TRUST_RESULTS", "../trust/results/last.json"))
                .toAbsolutePath()
                .normalize();
        Files.createDirectories(file.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), lines);
    }

    private static Line line(String promise, String what, String figure, String goal, boolean held) {
        return new Line(promise, what, figure, goal, verdict(held), List.of());
    }

    private static Verdict verdict(boolean held) {
        return held ? Verdict.HELD : Verdict.BROKEN;
    }

    private void add(Line line) {
        lines.add(line);
        line.print();
    }

    private static String said(double value, String unit) {
        String number = value == Math.rint(value) || Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
