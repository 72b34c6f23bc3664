package dev.kontor.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The network between the server and its database, which a test can let fall silent, so that what is sent meanwhile is lost,
 * slow down, or hang up now and then.
 */
public final class Network implements AutoCloseable {

    // the tests, their resources and the server do not share classes, but these
    private static final String SILENT = "kontor.test.network.silent";

    private static final String DELAY_MS = "kontor.test.network.delay";
    private static final String BREAKS_PER_THOUSAND = "kontor.test.network.breaks";
    private static final int PIECE = 1 << 16;

    private final ServerSocket door;
    private final int database;

    public Network(int database) throws IOException {
        this.database = database;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    public int port() {
        return door.getLocalPort();
    }

    public static void fallSilent() {
        System.setProperty(SILENT, "true");
    }

    /** Every piece comes later by so much, either way. */
    public static void slowDown(Duration delay) {
        System.setProperty(DELAY_MS, String.valueOf(delay.toMillis()));
    }

    /** So many of a thousand pieces end their connection instead. */
    public static void breakOff(int perThousand) {
        System.setProperty(BREAKS_PER_THOUSAND, String.valueOf(perThousand));
    }

    public static void comeBack() {
        System.clearProperty(SILENT);
        System.clearProperty(DELAY_MS);
        System.clearProperty(BREAKS_PER_THOUSAND);
    }

    private void open() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> carry(client, server));
                Thread.ofVirtual().start(() -> carry(server, client));
            }
        } catch (IOException closed) {
            // the tests are over
        }
    }

    private static void carry(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0 && !breaksOff(); length = in.read(piece)) {
                Thread.sleep(Integer.getInteger(DELAY_MS, 0));
                if (!Boolean.getBoolean(SILENT)) {
                    out.write(piece, 0, length);
                }
            }
        } catch (IOException gone) {
            // one of them has hung up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean breaksOff() {
        int perThousand = Integer.getInteger(BREAKS_PER_THOUSAND, 0);
        return perThousand > 0 && ThreadLocalRandom.current().nextInt(1_000) < perThousand;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
