package dev.kontor.base.http;

import dev.kontor.base.shared.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/**
 * An upload on its way to the parser, which holds the headers of a part until they end: here they have to end soon, and there
 * are few parts. What is in the parts is written to the disk as it comes.
 */
final class PartHeaders extends FilterInputStream {

    private static final int MAX_HEADERS = 8_192;
    static final int MAX_PARTS = 20;

    /** What follows the last delimiter. */
    private static final String LAST = "--";

    private static final String PARSER = MultipartParser.class.getPackageName() + ".";
    private static final int NEAR = 20;

    private static final byte[] END_OF_HEADERS = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Sought delimiter;
    private final Sought endOfHeaders = new Sought(END_OF_HEADERS);
    private boolean inHeaders;
    private int headers;
    private int dashes;
    private boolean ended;
    private int parts;

    PartHeaders(InputStream upload, String boundary) {
        super(upload);
        this.delimiter = new Sought(("--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** An upload that is no upload, though its beginning and its end look like one. */
    static Problem unreadable() {
        return new Problem.Malformed("malformed-multipart", "The parts of the upload cannot be read.");
    }

    /** The parser tells some of those by whatever it stumbles over, such as a boundary within a header. */
    static boolean isOfParser(Throwable e) {
        return e instanceof RuntimeException
                && Arrays.stream(e.getStackTrace())
                        .limit(NEAR)
                        .anyMatch(frame -> frame.getClassName().startsWith(PARSER));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read < 0) {
            requireEnd();
        } else {
            check((byte) read);
        }
        return read;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        int read = super.read(block, offset, length);
        if (read < 0) {
            requireEnd();
        }
        for (int i = 0; i < read; i++) {
            check(block[offset + i]);
        }
        return read;
    }

    private void check(byte next) {
        if (inHeaders) {
            headers++;
            dashes += headers <= LAST.length() && next == '-' ? 1 : 0;
            ended |= dashes == LAST.length();
            if (endOfHeaders.isComplete(next)) {
                inHeaders = false;
            } else if (headers > MAX_HEADERS) {
                throw new Problem.Malformed("malformed-multipart", "The headers of a part have at most 8 KB.");
            }
        } else if (delimiter.isComplete(next)) {
            inHeaders = true;
            headers = 0;
            dashes = 0;
            if (++parts > MAX_PARTS) {
                throw new Problem.TooLarge("An upload has at most 20 parts.");
            }
        }
    }

    private void requireEnd() {
        if (!ended) {
            throw new Problem.Malformed("malformed-multipart", "The upload has no end.");
        }
    }

    /** Finds bytes in a stream, one after the other. */
    private static final class Sought {

        private final byte[] bytes;
        /** After so many bytes that fitted, how many of them are a beginning again. */
        private final int[] again;

        private int found;

        Sought(byte[] bytes) {
            this.bytes = bytes;
            this.again = new int[bytes.length];
            for (int i = 1, length = 0; i < bytes.length; i++) {
                while (length > 0 && bytes[i] != bytes[length]) {
                    length = again[length - 1];
                }
                length += bytes[i] == bytes[length] ? 1 : 0;
                again[i] = length;
            }
        }

        boolean isComplete(byte next) {
            while (found > 0 && bytes[found] != next) {
                found = again[found - 1];
            }
            found += bytes[found] == next ? 1 : 0;
            boolean complete = found == bytes.length;
            found = complete ? 0 : found;
            return complete;
        }
    }
}
