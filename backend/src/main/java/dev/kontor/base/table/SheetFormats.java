package dev.kontor.base.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the number in a cell is by its format: a day, digits with leading zeros, or simply a number. */
final class SheetFormats {

    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"]*)\"|\\\\(.)|_.|\\*.|\\[(?!h|m|s)[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("(?i).*[dy].*");
    private static final Pattern ZEROS = Pattern.compile("[0 ()/+-]*0[ ()/+-]*0[0 ()/+-]*");
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[[hms]+\\].*");
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
    /** The day after the last one that there is. */
    private static final double END_OF_DAYS = 2_958_466;
    /** Excel counts a day that there was not. */
    private static final int LEAP_OF_1900 = 60;

    /** A zero that is no place for a digit. */
    private static final char LITERAL = '\uFDEF';

    /** Formats that a workbook writes down have numbers from here on. */
    private static final int FIRST_OWN = 164;

    private static final int SECONDS = 86_400;

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final boolean from1904;

    SheetFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    /** One more style, of this format. */
    void add(String format) {
        int id = FIRST_OWN + styles.size();
        codes.put(id, format);
        styles.add(id);
    }

    /** Reads the styles of a workbook. */
    void read(XMLStreamReader reader) throws XMLStreamException {
        boolean inCells = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "numFmt" -> codes.put(number(reader, "numFmtId"), attribute(reader, "formatCode"));
                    case "cellXfs" -> inCells = true;
                    case "xf" -> {
                        if (inCells) {
                            styles.add(number(reader, "numFmtId"));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("cellXfs")) {
                inCells = false;
            }
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String text = reader.getAttributeValue(null, name);
        return text == null ? "" : text;
    }

    private static int number(XMLStreamReader reader, String name) {
        String text = attribute(reader, name);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** How a number is read: days as 2027-01-31, digits with the zeros that are shown, everything else exactly. */
    String text(double value, @Nullable Integer style) {
        int id = style == null || style >= styles.size() ? 0 : styles.get(style);
        String format = codes.getOrDefault(id, builtIn(id));
        String bare = QUOTED.matcher(format.split(";", 2)[0]).replaceAll("");
        if (DATE.matcher(bare).matches() && !ELAPSED.matcher(bare).matches() && value >= 0 && value < END_OF_DAYS) {
            return day(value);
        }
        if (value >= 0 && value == Math.rint(value) && ZEROS.matcher(bare).matches()) {
            return padded(plain(value), shown(format.split(";", 2)[0]));
        }
        return CellText.EXACT + plain(value);
    }

    /** The formats that a workbook does not write down; dates are these. */
    private static String builtIn(int id) {
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "d/y" : "";
    }

    /** Spreadsheets store 4.1 as 4.0999999999999996: the shortest text that means the same number. */
    private static String plain(double value) {
        BigDecimal shown = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
    }

    private static String shown(String format) {
        return QUOTED.matcher(format).replaceAll(quoted -> {
            String text = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
            return text == null ? "" : Matcher.quoteReplacement(text.replace('0', LITERAL));
        });
    }

    /** The digits in the places of the zeros, from the right. */
    private static String padded(String digits, String format) {
        StringBuilder text = new StringBuilder();
        int next = digits.length() - 1;
        int first = format.indexOf('0');
        for (int i = format.length() - 1; i >= 0; i--) {
            if (format.charAt(i) != '0') {
                text.append(format.charAt(i));
                continue;
            }
            text.append(next >= 0 ? digits.charAt(next--) : '0');
            for (; i == first && next >= 0; next--) {
                text.append(digits.charAt(next));
            }
        }
        return text.reverse().toString().replace(LITERAL, '0');
    }

    /** The day of a serial number; zero is none. */
    private String day(double value) {
        int number = (int) Math.floor(value);
        int seconds = (int) Math.round((value - number) * SECONDS);
        if (number == 0 && !from1904) {
            return seconds == 0
                    ? ""
                    : LocalTime.ofSecondOfDay(seconds % SECONDS).toString();
        }
        int days = !from1904 && number < LEAP_OF_1900 ? number + 1 : number;
        try {
            LocalDateTime moment = (from1904 ? FIRST_1904 : FIRST)
                    .plusDays(days)
                    .atStartOfDay()
                    .plusSeconds(seconds);
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        } catch (DateTimeException e) {
            return plain(value);
        }
    }
}
