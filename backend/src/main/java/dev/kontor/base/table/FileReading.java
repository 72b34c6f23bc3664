package dev.kontor.base.table;

import dev.kontor.base.shared.Problem;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says about how a file is written; what is left out is recognised.
 *
 * @param encoding such as windows-1250, CP850, MacRoman or Shift_JIS
 * @param delimiter one character, or TAB
 * @param formats header of the file to how the column writes numbers or days; * stands for all others
 */
public record FileReading(
        @Nullable String encoding, @Nullable String delimiter, Map<String, ColumnFormat> formats) {

    /** Everything is recognised. */
    public static final FileReading USUAL = new FileReading(null, null, Map.of());

    /** In place of a header. */
    public static final String ALL_COLUMNS = "*";

    private static final String TAB = "TAB";
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "macroman",
            "x-MacRoman",
            "macintosh",
            "x-MacRoman",
            "mac",
            "x-MacRoman",
            "ansi",
            "windows-1252",
            "shiftjis",
            "Shift_JIS",
            "utf8",
            "UTF-8",
            "utf16",
            "UTF-16",
            "latin9",
            "ISO-8859-15");

    public static FileReading of(
            @Nullable String encoding, @Nullable String delimiter, @Nullable Map<String, ColumnFormat> formats) {
        return new FileReading(encoding, delimiter, formats == null ? Map.of() : formats);
    }

    /** 422 for one that is not known here. */
    public Optional<Charset> charset() {
        if (encoding == null || encoding.isEmpty()) {
            return Optional.empty();
        }
        String plain = encoding.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        String name = OTHER_NAMES.getOrDefault(plain, encoding);
        try {
            if (Charset.isSupported(name)) {
                return Optional.of(Charset.forName(name));
            }
        } catch (IllegalCharsetNameException e) {
            // said below
        }
        throw new Problem.Invalid(
                "/options/encoding", "unknown-encoding", "There is no encoding '%s'.".formatted(encoding));
    }

    /** 422 for one that cannot stand between cells. */
    Optional<Character> separator() {
        if (delimiter == null) {
            return Optional.empty();
        }
        // a tab is trimmed away on its way in
        if (delimiter.isEmpty() || delimiter.equalsIgnoreCase(TAB)) {
            return Optional.of('\t');
        }
        if (delimiter.length() > 1 || Character.isLetterOrDigit(delimiter.charAt(0)) || delimiter.equals("\"")) {
            throw new Problem.Invalid(
                    "/options/delimiter", "unknown-delimiter", "One character that is no letter, digit or quote.");
        }
        return Optional.of(delimiter.charAt(0));
    }

    /** How a column writes, if the caller says it. */
    public Optional<ColumnFormat> format(String column) {
        return Optional.ofNullable(formats.get(column)).or(() -> Optional.ofNullable(formats.get(ALL_COLUMNS)));
    }
}
