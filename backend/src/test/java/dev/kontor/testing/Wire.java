package dev.kontor.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One connection of HTTP/1.1, which costs little beside the server, and never sends anything twice by itself. */
final class Wire implements AutoCloseable {

    private static final int PIECE = 1 << 14;
    private static final int LONGEST_LINE = 1 << 16;

    private final Socket socket = new Socket();
    private final InputStream input;
    private boolean open = true;
    private long used = System.nanoTime();

    /** From an address of this machine. */
    Wire(String from, int port, Duration patience) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) patience.toMillis());
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) patience.toMillis());
        input = new BufferedInputStream(socket.getInputStream(), PIECE);
    }

    Answer exchange(byte[] request, boolean withoutBody) throws IOException {
        long sent = System.nanoTime();
        write(request);
        Map<String, String> headers = new LinkedHashMap<>();
        int status = head(headers);
        byte[] body = withoutBody || status == 204 || status == 304 ? new byte[0] : body(headers);
        used = System.nanoTime();
        open &= !"close".equalsIgnoreCase(headers.get("connection"));
        return new Answer(status, headers, body, Duration.ofNanos(used - sent));
    }

    /** Whoever refuses a large body does not wait for its end, and says why. */
    private void write(byte[] request) throws IOException {
        try {
            socket.getOutputStream().write(request);
        } catch (IOException broken) {
            open = false;
            if (input.available() == 0) {
                throw broken;
            }
        }
    }

    /** Not one that the server may hang up on at this moment. */
    boolean isUsable() {
        return open && System.nanoTime() - used < Duration.ofSeconds(15).toNanos();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // so be it
        }
    }

    private int head(Map<String, String> headers) throws IOException {
        String first = line();
        if (!first.startsWith("HTTP/1.1 ")) {
            throw new IOException("no answer begins with " + first);
        }
        int status = Integer.parseInt(first.substring(9, 12));
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.merge(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip(),
                    (one, more) -> one + "\n" + more);
        }
        return status;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int length = chunk(); length > 0; length = chunk()) {
                all.writeBytes(exactly(length));
                line();
            }
            line();
            return all.toByteArray();
        }
        String length = headers.get("content-length");
        return length == null ? input.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = input.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer broke off");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        for (int c = input.read(); c != '\n'; c = input.read()) {
            if (c < 0 || line.size() == LONGEST_LINE) {
                throw new EOFException("the server hung up");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
