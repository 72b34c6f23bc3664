package dev.kontor.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs of PostgreSQL, as whom they may be run. */
record PostgresPrograms(Path folder) {

    private static final int PATIENCE_SECONDS = 90;

    /** @throws IllegalStateException with what the program said, when it fails */
    void run(String failure, String program, String... arguments) {
        tell("", failure, program, arguments);
    }

    /** The same with something to read, which no list of processes shows; returns what the program said. */
    String tell(String input, String failure, String program, String... arguments) {
        List<String> command = new ArrayList<>(PostgresUser.prefix());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            return tell(input, failure, command);
        } catch (IOException e) {
            throw new IllegalStateException(failure, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure, e);
        }
    }

    private static String tell(String input, String failure, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("kontor-postgresql", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try (var writer = process.outputWriter()) {
                writer.write(input);
            }
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String text = Files.readString(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(failure + ":\n" + text);
            }
            return text;
        } finally {
            Files.delete(output);
        }
    }
}
