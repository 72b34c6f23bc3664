package dev.kontor.base.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people and programs write it, with groups and currencies: 1.234,50 € and $1,234.50 alike. Three digits after
 * the only sign may be a group or decimals; then it has two values, and the column or the caller says which one is meant.
 */
public final class WrittenNumber {

    private static final int MAX_LENGTH = 80;
    private static final Pattern CORE = Pattern.compile("(?:(?<![\\p{L}.,])[.,])?\\d(?:[\\d.,' ]*\\d)?");
    private static final Pattern NO_CENTS = Pattern.compile("^ ?[.,](?:-+|(?=\\D|$))");
    private static final Pattern BY_POINT = written("\\.", ",", "|[1-9]\\d?(?:,\\d{2}){1,4},\\d{3}");
    private static final Pattern BY_COMMA = written(",", "\\.", "");

    /** What a double cannot say better: 59.9 comes as 59.900000000000006. */
    private static final BigDecimal NOISE = new BigDecimal("1e-12");

    private static final int PRECISE = 15;
    private static final int MAX_PLAIN = 8;

    private final @Nullable BigDecimal byPoint;
    private final @Nullable BigDecimal byComma;
    private final Set<String> currencies;

    private WrittenNumber(@Nullable BigDecimal byPoint, @Nullable BigDecimal byComma, Set<String> currencies) {
        this.byPoint = byPoint;
        this.byComma = byComma;
        this.currencies = currencies;
    }

    /** Nothing for what is no number. */
    public static Optional<WrittenNumber> of(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = plain(text);
        Matcher core = CORE.matcher(plain);
        if (!core.find()) {
            return Optional.empty();
        }
        Around around = new Around(
                plain.substring(0, core.start()),
                NO_CENTS.matcher(plain.substring(core.end())).replaceFirst(""));
        Optional<Set<String>> currencies = around.currencies();
        BigDecimal byPoint = value(BY_POINT, core.group(), ',');
        BigDecimal byComma = value(BY_COMMA, core.group(), '.');
        if (currencies.isEmpty() || around.signs() > 1 || (byPoint == null && byComma == null)) {
            return Optional.empty();
        }
        return Optional.of(new WrittenNumber(around.signed(byPoint), around.signed(byComma), currencies.get()));
    }

    /** What a workbook or a program says, always with a point; nothing for what is no number. */
    static Optional<WrittenNumber> exact(String text) {
        return of(text).map(number ->
                number.byPoint == null ? number : new WrittenNumber(number.byPoint, number.byPoint, number.currencies));
    }

    /** Whether it has two values. */
    public boolean isAmbiguous() {
        return byPoint != null && byComma != null && byPoint.compareTo(byComma) != 0;
    }

    /** How it writes decimals, where it can only be one way. */
    public Optional<ColumnFormat> proof() {
        if (byPoint == null || byComma == null) {
            return Optional.of(byPoint == null ? ColumnFormat.DECIMAL_COMMA : ColumnFormat.DECIMAL_POINT);
        }
        return Optional.empty();
    }

    /** The value; where there are two the one in this format, or none. */
    public Optional<BigDecimal> value(@Nullable ColumnFormat format) {
        if (!isAmbiguous()) {
            return Optional.of(Objects.requireNonNull(byPoint == null ? byComma : byPoint));
        }
        return format == ColumnFormat.DECIMAL_POINT
                ? Optional.ofNullable(byPoint)
                : format == ColumnFormat.DECIMAL_COMMA ? Optional.ofNullable(byComma) : Optional.empty();
    }

    /** Whether what stands beside it may be this currency; true where nothing does. */
    public boolean isIn(String currency) {
        return currencies.isEmpty() || currencies.contains(currency);
    }

    /** Whether a code, sign or word means this currency, or may mean it. */
    public static boolean isCurrency(String text, String currency) {
        return CurrencySigns.of(text.strip())
                .filter(may -> may.contains(currency))
                .isPresent();
    }

    /** The currency of a code, sign or word, where it can only be one. */
    public static Optional<String> currency(String text) {
        return CurrencySigns.of(text.strip())
                .filter(may -> may.size() == 1)
                .map(may -> may.iterator().next());
    }

    public boolean hasCurrency() {
        return !currencies.isEmpty();
    }

    /** Blanks, signs and digits of other writings as on a keyboard. */
    private static String plain(String text) {
        String quoted = text.replace('\u00B4', '\'');
        String compatible = Normalizer.isNormalized(quoted, Normalizer.Form.NFKC)
                ? quoted
                : Normalizer.normalize(quoted, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(compatible.strip());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isSpaceChar(c) || c == '\t') {
                plain.setCharAt(i, ' ');
            } else if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212') {
                plain.setCharAt(i, '-');
            } else if (c == '\u2019' || c == '\u02BC' || c == '`') {
                plain.setCharAt(i, '\'');
            }
        }
        return plain.toString();
    }

    /** Groups of three; {@code others} are those of two before the last three, as in India. */
    private static Pattern written(String decimal, String group, String others) {
        return Pattern.compile("(?:[1-9]\\d{0,2}(?:(?<sign>[" + group + "' ])\\d{3}(?:\\k<sign>\\d{3}){0,3})" + others
                + "|\\d{1,15})?(?:" + decimal + "\\d{1,30})?");
    }

    private static @Nullable BigDecimal value(Pattern form, String core, char group) {
        if (!form.matcher(core).matches()) {
            return null;
        }
        String digits = core.replace(String.valueOf(group), "").replace("'", "").replace(" ", "");
        return withoutNoise(new BigDecimal(digits.replace(',', '.')));
    }

    private static BigDecimal withoutNoise(BigDecimal value) {
        if (value.precision() < PRECISE || value.scale() <= 0) {
            return value;
        }
        BigDecimal most = value.abs().multiply(NOISE);
        for (int decimals = 0; decimals <= MAX_PLAIN; decimals++) {
            BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
            if (value.subtract(rounded).abs().compareTo(most) <= 0) {
                return rounded;
            }
        }
        return value;
    }

    /** What stands before and after the digits: signs and currencies. */
    private record Around(String before, String after) {

        int signs() {
            int minus = (int)
                    (before + after).chars().filter(c -> c == '-' || c == '+').count();
            return minus + (inBrackets() ? 1 : 0);
        }

        @Nullable
        BigDecimal signed(@Nullable BigDecimal value) {
            boolean below = inBrackets() || before.contains("-") || after.contains("-");
            return value == null || !below ? value : value.negate();
        }

        /** Which it may be; none when nothing is said, absent when it is something else. */
        Optional<Set<String>> currencies() {
            Optional<Set<String>> first = CurrencySigns.of(bare(before));
            Optional<Set<String>> second = CurrencySigns.of(bare(after));
            if (first.isEmpty() || second.isEmpty() || second.get().isEmpty()) {
                return second.isEmpty() ? second : first;
            }
            return first.get().isEmpty() || first.get().containsAll(second.get())
                    ? second
                    : second.get().containsAll(first.get()) ? first : Optional.empty();
        }

        /** As accountants write what is below zero. */
        private boolean inBrackets() {
            return before.contains("(") && after.contains(")");
        }

        private String bare(String text) {
            String unsigned = text.replace("-", "").replace("+", "");
            return (inBrackets() ? unsigned.replace("(", "").replace(")", "") : unsigned).strip();
        }
    }
}
