package dev.kontor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Asks a server of this machine from one address of it, on as many connections as ask at once. */
public final class Client implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final String root;
    private final String from;
    private final Queue<Wire> free = new ConcurrentLinkedQueue<>();

    private Client(int port, String root, String from) {
        this.port = port;
        this.root = root;
        this.from = from;
    }

    /** Of the API. */
    public static Client of(int port) {
        return new Client(port, "/api/v1", "127.0.0.1");
    }

    /** Of whatever else there is, such as pages and the health. */
    public static Client ofRoot(int port) {
        return new Client(port, "", "127.0.0.1");
    }

    /** The same server, asked from another address. */
    public Client from(String address) {
        return new Client(port, root, address);
    }

    /** @throws IOException where nothing came back, so that nobody knows what became of it */
    public Answer send(Call call) throws IOException {
        Wire wire = wire();
        try {
            Answer answer = wire.exchange(
                    call.bytes("127.0.0.1:" + port, root), call.verb().equals("HEAD"));
            if (wire.isUsable()) {
                free.add(wire);
            } else {
                wire.close();
            }
            return answer;
        } catch (IOException | RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    /** The same where an answer is certain. */
    public Answer ask(Call call) {
        try {
            return send(call);
        } catch (IOException e) {
            throw new UncheckedIOException(call.toString(), e);
        }
    }

    /** Nothing where nothing came back. */
    public @Nullable Answer tryTo(Call call) {
        try {
            return send(call);
        } catch (IOException e) {
            return null;
        }
    }

    private Wire wire() throws IOException {
        for (Wire wire = free.poll(); wire != null; wire = free.poll()) {
            if (wire.isUsable()) {
                return wire;
            }
            wire.close();
        }
        return new Wire(from, port, PATIENCE);
    }

    @Override
    public void close() {
        for (Wire wire = free.poll(); wire != null; wire = free.poll()) {
            wire.close();
        }
    }
}
