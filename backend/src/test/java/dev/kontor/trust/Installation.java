package dev.kontor.trust;

import dev.kontor.testing.Api;
import dev.kontor.testing.Call;
import dev.kontor.testing.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server as people start it, on one port for as long as the drill lasts, which can be killed and started again. */
final class Installation implements AutoCloseable {

    static final String OPERATOR = "the-key-that-only-the-operator-of-the-drills-knows";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern USED = Pattern.compile("(?:PSYoungGen|ParOldGen).*used (\\d+)K");

    private final List<String> command;
    private final Path data;
    private final Path log;
    private final Map<String, String> settings;
    private final int port = Stage.freePort();
    private final int management = Stage.freePort();
    private final Client client = Client.of(port);
    private final Client health = Client.ofRoot(management);
    private @Nullable Process process;
    private long killedDatabase;

    Installation(List<String> command, Path data, Path log, Map<String, String> settings) throws IOException {
        this.command = command;
        this.data = data;
        this.log = log;
        this.settings = settings;
    }

    int port() {
        return port;
    }

    Client client() {
        return client;
    }

    Client health() {
        return health;
    }

    long pid() {
        return running().pid();
    }

    /** Until the API answers; how long that took. */
    Duration start() throws IOException, InterruptedException {
        long began = System.nanoTime();
        // those to the server of before lead nowhere
        health.close();
        launch();
        while (!answers()) {
            if (!running().isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("the server did not start:\n" + end(log));
            }
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void launch() throws IOException {
        ProcessBuilder server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        server.environment().keySet().removeIf(name -> name.startsWith("KONTOR_"));
        server.environment()
                .putAll(Map.of(
                        "KONTOR_HOST",
                        "127.0.0.1",
                        "KONTOR_PORT",
                        String.valueOf(port),
                        "KONTOR_MANAGEMENT_PORT",
                        String.valueOf(management),
                        "KONTOR_DATA",
                        data.toString(),
                        "KONTOR_DEMO",
                        "true",
                        "KONTOR_DEMO_PASSWORD",
                        Api.PASSWORD,
                        "KONTOR_OPERATOR_KEY",
                        OPERATOR,
                        "KONTOR_SECRET_KEY",
                        "a key that only the drills of Kontor have"));
        server.environment().putAll(settings);
        process = server.start();
    }

    private boolean answers() {
        return Optional.ofNullable(client.tryTo(Call.get("/setup")))
                .filter(answer -> answer.status() == 200)
                .isPresent();
    }

    /** As the kernel does it when there is no memory left. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** Tells it to stop; whoever wants to knows when it has. */
    Process stop() {
        running().destroy();
        return running();
    }

    void killDatabase() throws IOException {
        database().ifPresent(running -> {
            killedDatabase = running.pid();
            running.destroyForcibly();
        });
    }

    /** By the file in which PostgreSQL says so; the one of before still says so for a moment. */
    boolean isDatabaseReady() {
        try {
            List<String> lines = Files.readAllLines(postmaster());
            return lines.size() > 7
                    && lines.get(7).startsWith("ready")
                    && database().filter(one -> one.pid() != killedDatabase).isPresent();
        } catch (IOException starting) {
            return false;
        }
    }

    private Optional<ProcessHandle> database() throws IOException {
        if (!Files.exists(postmaster())) {
            return Optional.empty();
        }
        return Files.readAllLines(postmaster()).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(ProcessHandle::isAlive);
    }

    private Path postmaster() {
        return data.resolve("db").resolve("postmaster.pid");
    }

    /** What lives in the heap, in MB, after the collection that this asks for. */
    long heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        return USED.matcher(jcmd("GC.heap_info"))
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum()
                / 1024;
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked = new ProcessBuilder(program, String.valueOf(pid()), what).start();
        String said = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        asked.waitFor();
        return said;
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("it was not started");
        }
        return process;
    }

    private static String end(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        client.close();
        health.close();
        if (process != null) {
            process.destroy();
            if (!process.waitFor(50, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        // one that its server left behind
        database().ifPresent(ProcessHandle::destroy);
    }
}
