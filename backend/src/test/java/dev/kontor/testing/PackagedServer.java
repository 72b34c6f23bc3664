package dev.kontor.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/** The built jar as people start it, in a process of its own. */
public final class PackagedServer {

    private PackagedServer() {}

    /** Returns once the server says that it is ready; its output stays readable. */
    public static Process start(int port, Map<String, String> environment) throws IOException {
        Process server = launch(port, environment);
        BufferedReader output = server.inputReader();
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            if (line.startsWith("Kontor is ready")) {
                return server;
            }
        }
        throw new AssertionError("the server ended:\n" + seen);
    }

    public static Process launch(int port, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KONTOR_"));
        builder.environment().put("KONTOR_PORT", String.valueOf(port));
        builder.environment().put("KONTOR_MANAGEMENT_PORT", String.valueOf(freePort()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
