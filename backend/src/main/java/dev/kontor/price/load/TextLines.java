package dev.kontor.price.load;

import dev.kontor.base.shared.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ObjIntConsumer;

/** The lines of a text in UTF-8, one at a time: memory does not grow with the file, nor with a line. */
final class TextLines {

    static final int MAX_LINES = 100_000;
    static final int MAX_LENGTH = 1_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextLines() {}

    /** Lines that are not blank, with their numbers; 422 naming the line where the text cannot be read. */
    static void forEach(Path path, ObjIntConsumer<String> each) {
        int number = 1;
        StringBuilder line = new StringBuilder();
        try (Reader text = open(path)) {
            for (int c = text.read(); c >= 0; c = text.read()) {
                if (c == '\n') {
                    give(line, number++, each);
                } else if (c != BYTE_ORDER_MARK || number > 1 || !line.isEmpty()) {
                    line.append((char) c);
                }
                check(line, number);
            }
            give(line, number, each);
        } catch (CharacterCodingException e) {
            throw refused("not-utf-8", "Line %d has characters that are not UTF-8.".formatted(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void give(StringBuilder line, int number, ObjIntConsumer<String> each) {
        String text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            each.accept(text, number);
        }
    }

    private static void check(StringBuilder line, int number) {
        if (line.length() > MAX_LENGTH) {
            throw refused("line-too-long", "Line %d has more than 1,000 characters.".formatted(number));
        }
        if (number > MAX_LINES && !line.isEmpty()) {
            throw refused("too-many-lines", "Line %d is one too many: a text may have 100,000.".formatted(number));
        }
    }

    private static Reader open(Path path) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static Problem refused(String code, String detail) {
        return new Problem.Invalid("/file", code, detail);
    }
}
