package dev.kontor.trust;

import dev.kontor.testing.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** T28: what all servers of this run wrote down, whatever was done to them. */
final class Logs implements Drill {

    /** The demo says at the start how to get in, as people need it. */
    private static final Pattern WELCOME = Pattern.compile("^ +(sign in as|password|the portal) +");

    private static final List<Pattern> NEVER = List.of(
            Pattern.compile("\\$argon2"),
            Pattern.compile(Pattern.quote(Api.PASSWORD)),
            Pattern.compile("three green boats"),
            Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]+\\.[\\w-]+"),
            Pattern.compile("[\\w.+-]+@[\\w.-]+\\.example"),
            Pattern.compile(Pattern.quote(Installation.OPERATOR)),
            Pattern.compile("Wanted by all|Passer-by|Overload \\d|Kill \\d|Retry \\d"));

    /** Where a drill itself takes the database away, whoever works in the background says that there is none. */
    private static final Set<String> WITHOUT_DATABASE = Set.of("kills.log", "network.log");

    private static final Pattern NO_CONNECTION = Pattern.compile("(?i)connection");

    @Override
    public void run(Stage stage, Table table) throws Exception {
        List<String> found = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        int lines = 0;
        for (Path log : stage.logs()) {
            for (String line : lines(log)) {
                lines++;
                if (!WELCOME.matcher(line).find()
                        && NEVER.stream().anyMatch(one -> one.matcher(line).find())) {
                    found.add(log.getFileName() + ": " + line);
                }
                if (isError(line) && !isForeseen(log, line)) {
                    errors.add(log.getFileName() + ": " + line);
                }
            }
        }
        if (lines == 0) {
            table.notRun("T28", "secrets and personal data in the logs", "no other part");
            return;
        }
        table.none("T28", "secrets and personal data in %,d lines of log".formatted(lines), found);
        table.none("P5", "errors in them", errors);
    }

    private static boolean isError(String line) {
        return line.contains(" ERROR ") || line.contains("OutOfMemoryError");
    }

    private static boolean isForeseen(Path log, String line) {
        return WITHOUT_DATABASE.contains(log.getFileName().toString())
                && NO_CONNECTION.matcher(line).find();
    }

    private static List<String> lines(Path log) throws IOException {
        return Files.exists(log)
                ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
    }
}
