package dev.kontor.base.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 in UTF-8 with a byte order mark, for which spreadsheets look; every cell quoted. */
final class CsvWriting implements TableWriter {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] QUOTE = {'"'};
    private static final byte[] BETWEEN = {'"', ',', '"'};
    private static final byte[] END = {'"', '\r', '\n'};

    private static final int GROUP = 3;

    private final OutputStream out;
    // a hundred cells a row: a stream that locks with each of them takes longer than the rest
    private final byte[] buffer = new byte[1 << 16];
    private int filled;

    CsvWriting(OutputStream out) throws IOException {
        this.out = out;
        write(MARK);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            write(i == 0 ? QUOTE : BETWEEN);
            String text = text(cells.get(i));
            String quoted = text.indexOf('"') < 0 ? text : text.replace("\"", "\"\"");
            write(quoted.getBytes(StandardCharsets.UTF_8));
        }
        write(END);
    }

    /** The stream belongs to whoever opened it. */
    @Override
    public void close() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    private void write(byte[] bytes) throws IOException {
        if (bytes.length > buffer.length - filled) {
            close();
        }
        if (bytes.length > buffer.length) {
            out.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    private static String text(@Nullable Object cell) {
        // most cells are texts or empty; a switch over types looks at their classes first
        if (cell instanceof String text) {
            return Formulas.defuse(text);
        }
        if (cell instanceof BigDecimal number) {
            // three decimals may be read as a group
            return (number.scale() == GROUP ? number.setScale(GROUP + 1) : number).toPlainString();
        }
        return cell == null ? "" : cell.toString();
    }
}
