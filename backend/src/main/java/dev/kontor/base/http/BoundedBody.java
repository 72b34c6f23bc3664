package dev.kontor.base.http;

import dev.kontor.base.shared.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that did not say how long it is. */
final class BoundedBody extends FilterInputStream {

    private final int most;
    private long read;

    BoundedBody(InputStream body, int most) {
        super(body);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        int some = super.read(block, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int more) {
        read += more;
        if (read > most) {
            throw new Problem.TooLarge("A body may have at most 1 MB.");
        }
    }
}
