package dev.kontor.base.table;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The encoding of a file: what its byte order mark says, UTF-8 when all of it is valid UTF-8, else what makes words of it. */
final class CsvEncoding {

    private static final char MARK = '\uFEFF';
    private static final int LOOK = 1 << 16;

    private CsvEncoding() {}

    static Charset of(Path file) throws IOException {
        byte[] start = start(file);
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        if (zeros(start, 1) > start.length / 4) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros(start, 0) > start.length / 4) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : EncodingGuess.of(otherBytes(file));
    }

    /** A reader past the byte order mark. */
    static Reader open(Path file, Charset encoding) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), encoding), 1 << 16);
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(LOOK);
        }
    }

    /** From a little before the first byte that is no ASCII: files may begin with thousands of plain rows. */
    private static byte[] otherBytes(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] before = new byte[0];
            for (byte[] next = bytes.readNBytes(LOOK); next.length > 0; next = bytes.readNBytes(LOOK)) {
                for (byte one : next) {
                    if (one < 0) {
                        return joined(before, next, bytes.readNBytes(LOOK));
                    }
                }
                before = Arrays.copyOfRange(next, Math.max(0, next.length - 100), next.length);
            }
            return before;
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static boolean startsWith(byte[] start, int first, int second) {
        return start.length > 1 && start[0] == (byte) first && start[1] == (byte) second;
    }

    /** How many bytes at even (0) or odd (1) places are zero: every second one where UTF-16 has no mark. */
    private static int zeros(byte[] start, int place) {
        int zeros = 0;
        for (int i = place; i < start.length; i += 2) {
            zeros += start[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            while (reader.read(buffer) >= 0) {
                // reading is the check
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
