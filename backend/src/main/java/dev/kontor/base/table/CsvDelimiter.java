package dev.kontor.base.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the character between the cells: the one that cuts the first rows into the most equal columns. */
final class CsvDelimiter {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final Pattern NAME =
            Pattern.compile("(?i)\"?sep=(\\\\t|[^\"\\r\\n]?)\"?[,;\\t|]*(?:\\r\\n|\\r|\\n)");
    private static final int ROWS = 20;

    private CsvDelimiter() {}

    /** Whether the first line only names the delimiter, as spreadsheets write it for themselves. */
    static boolean isNamed(String start) {
        return NAME.matcher(start).lookingAt();
    }

    /** Past that line. */
    static void skipName(Reader text) throws IOException {
        int c = text.read();
        while (c >= 0 && c != '\r' && c != '\n') {
            c = text.read();
        }
        text.mark(1);
        if (c == '\r' && text.read() != '\n') {
            text.reset();
        }
    }

    static char of(String start) {
        Matcher name = NAME.matcher(start);
        if (name.lookingAt()) {
            String named = name.group(1);
            return named.isEmpty() ? guess(start.substring(name.end())) : named.equals("\\t") ? '\t' : named.charAt(0);
        }
        return guess(start);
    }

    private static char guess(String start) {
        char best = CANDIDATES[0];
        double most = 0;
        for (char candidate : CANDIDATES) {
            double score = score(columns(start, candidate));
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    private static double score(List<Integer> columns) {
        if (columns.isEmpty() || columns.getFirst() < 2) {
            return 0;
        }
        long equal = columns.stream().filter(columns.getFirst()::equals).count();
        // rows that agree with the headers count most, the number of columns decides between equals
        return 1_000.0 * equal / columns.size() + columns.getFirst();
    }

    @SuppressWarnings("removal") // nothing replaces it, and a guess must read on where the file itself may not
    private static List<Integer> columns(String start, char delimiter) {
        List<Integer> columns = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(start)) {
            for (CsvRecord row : reader) {
                columns.add(row.getFieldCount());
                if (columns.size() == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return columns;
    }
}
