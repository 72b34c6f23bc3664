package dev.kontor.base.table;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** What the end of a ZIP file says of its list of parts, which whoever opens it holds as a whole. */
record ZipDirectory(int parts, long bytes) {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;

    /** Fails when there is none. The larger form, for larger files, says here that there are very many parts. */
    static ZipDirectory of(Path path) throws IOException {
        ByteBuffer end = end(path);
        for (int at = end.capacity() - LENGTH; at >= 0; at--) {
            // the comment behind it may hold what looks like it
            if (end.getInt(at) == SIGNATURE && at + LENGTH + unsigned(end.getShort(at + 20)) == end.capacity()) {
                return new ZipDirectory(unsigned(end.getShort(at + 10)), Integer.toUnsignedLong(end.getInt(at + 12)));
            }
        }
        throw new ZipException("no directory");
    }

    boolean isAtMost(int mostParts, long mostBytes) {
        return parts <= mostParts && bytes <= mostBytes;
    }

    private static ByteBuffer end(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), LENGTH + LONGEST_COMMENT)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            return ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static int unsigned(short number) {
        return Short.toUnsignedInt(number);
    }
}
