package dev.kontor.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The network between the server and its database, which a test can let fall silent: what is sent meanwhile is lost. */
public final class Network implements AutoCloseable {

    // the tests, their resources and the server do not share classes, but these
    private static final String SILENT = "kontor.test.network.silent";
    private static final int PIECE = 1 << 16;

    private final ServerSocket door;
    private final int database;

    Network(int database) throws IOException {
        this.database = database;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    public static void fallSilent() {
        System.setProperty(SILENT, "true");
    }

    public static void comeBack() {
        System.clearProperty(SILENT);
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
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                if (!Boolean.getBoolean(SILENT)) {
                    out.write(piece, 0, length);
                }
            }
        } catch (IOException gone) {
            // one of them has hung up
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
