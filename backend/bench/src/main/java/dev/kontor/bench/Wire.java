package dev.kontor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One kept-alive HTTP connection that parses as little as possible, so that the load costs little beside the server. */
final class Wire implements AutoCloseable {

    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final InputStream input;
    private byte[] buffer = new byte[1 << 17];
    private int filled;

    Wire(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        input = socket.getInputStream();
    }

    /** Sends a request and reads the whole answer; its status, or 0 for an answer without a body. */
    int exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        int bodyAt = -1;
        while (bodyAt < 0) {
            readMore();
            bodyAt = bodyAt();
        }
        String head = new String(buffer, 0, bodyAt, StandardCharsets.ISO_8859_1);
        String lower = head.toLowerCase(Locale.ROOT);
        while (lower.contains(CHUNKED) ? !endsWithLastChunk() : filled < bodyAt + length(lower)) {
            readMore();
        }
        return filled == bodyAt ? 0 : Integer.parseInt(head.substring(9, 12));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void readMore() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = input.read(buffer, filled, buffer.length - filled);
        if (read <= 0) {
            throw new IOException("the server closed the connection");
        }
        filled += read;
    }

    private int bodyAt() {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean endsWithLastChunk() {
        int from = filled - LAST_CHUNK.length;
        return from > 0 && Arrays.equals(buffer, from, filled, LAST_CHUNK, 0, LAST_CHUNK.length);
    }

    private static int length(String head) throws IOException {
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("an answer without a length");
        }
        int from = at + LENGTH.length();
        return Integer.parseInt(head.substring(from, head.indexOf("\r\n", from)).strip());
    }
}
