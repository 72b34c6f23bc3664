package dev.kontor.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and PostgreSQL and counts how often the client waits for an answer. */
public final class Postman implements AutoCloseable {

    private static final int SYNC = 'S';
    private static final int SIMPLE_QUERY = 'Q';

    private final ServerSocket door;
    private final int database;
    private final AtomicInteger trips = new AtomicInteger();

    public Postman(int database) throws IOException {
        this.database = database;
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many round trips there were since the last time. */
    public int trips() {
        return trips.getAndSet(0);
    }

    private void open() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
                // else each message waits until the one before is acknowledged
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> carry(client, server));
                Thread.ofVirtual().start(() -> answer(server, client));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void carry(Socket client, Socket server) {
        try (client;
                server) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            OutputStream out = new BufferedOutputStream(server.getOutputStream());
            // the first message has no type
            pass(in, out, in.readInt());
            while (true) {
                int type = in.readByte();
                if (type == SYNC || type == SIMPLE_QUERY) {
                    trips.incrementAndGet();
                }
                out.write(type);
                pass(in, out, in.readInt());
            }
        } catch (EOFException closed) {
            // the client has gone
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pass(DataInputStream in, OutputStream out, int length) throws IOException {
        byte[] message = new byte[length];
        message[0] = (byte) (length >>> 24);
        message[1] = (byte) (length >>> 16);
        message[2] = (byte) (length >>> 8);
        message[3] = (byte) length;
        in.readFully(message, 4, length - 4);
        out.write(message);
        if (in.available() == 0) {
            out.flush();
        }
    }

    private static void answer(Socket server, Socket client) {
        try {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException closed) {
            // one of them has gone
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
