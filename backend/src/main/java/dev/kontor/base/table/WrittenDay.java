package dev.kontor.base.table;

import dev.kontor.base.shared.Days;
import dev.kontor.base.shared.MonthNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as people and programs write it, with a time or without: 2027-01-31, 31.1.27, Jan 31, 2027. What may be read in
 * several orders has several days, and the column or the caller says which one is meant.
 */
final class WrittenDay {

    private static final Set<ColumnFormat> ORDERS =
            EnumSet.of(ColumnFormat.DAY_MONTH_YEAR, ColumnFormat.MONTH_DAY_YEAR, ColumnFormat.YEAR_MONTH_DAY);

    private static final int MAX_LENGTH = 60;
    private static final Pattern TIME = Pattern.compile("(?i)(?:(?<=\\d)t|,? +)\\d{1,2}[:h]\\d{2}.*$");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:([-/. ])(\\d{1,2})\\2(\\d{1,2})|年 ?(\\d{1,2})月 ?(\\d{1,2})日)");
    private static final Pattern TOGETHER = Pattern.compile("((?:19|2\\d)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})\\.?");
    private static final Pattern NOTHING = Pattern.compile(
            "[0 :./TZ-]*0[0 :./TZ-]*|(?:0001-01-01|1899-12-3[01]|1900-01-00|30\\.12\\.1899)(?:[T ].*)?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th|º)?");
    private static final Set<String> FILLERS = Set.of("de", "del", "of", "the", "den", "der", "el", "am");
    private static final int CENTURY = 100;
    /** What is written with two digits is of the years 1970 to 2069. */
    private static final int TURN = 70;

    private final Map<ColumnFormat, LocalDate> days;
    private final boolean certain;
    private final boolean dotted;

    private WrittenDay(Map<ColumnFormat, LocalDate> days, boolean certain, boolean dotted) {
        this.days = days;
        this.certain = certain;
        this.dotted = dotted;
    }

    /** Whether a program wrote that there is no day. */
    static boolean isNothing(String text) {
        return text.length() <= MAX_LENGTH && NOTHING.matcher(text).matches();
    }

    /** Nothing for what is no day. */
    static Optional<WrittenDay> of(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String day = TIME.matcher(text.strip()).replaceFirst("").strip();
        Matcher digits = DIGITS.matcher(day);
        Map<ColumnFormat, LocalDate> days = digits.matches() ? orders(digits) : certain(day);
        boolean certain = !digits.matches();
        boolean dotted = !certain && digits.group(2).equals(".");
        return days.isEmpty() ? Optional.empty() : Optional.of(new WrittenDay(days, certain, dotted));
    }

    /** The orders in which it is a day; all where the order does not matter. */
    Set<ColumnFormat> orders() {
        return days.keySet();
    }

    /** Whether its writing says by itself what is what. */
    boolean isCertain() {
        return certain;
    }

    /** With points between them the day comes first, unless something says otherwise. */
    boolean isDotted() {
        return dotted;
    }

    boolean isAmbiguous() {
        return new HashSet<>(days.values()).size() > 1;
    }

    /** The day; where there are several the one in this order, or none. */
    Optional<LocalDate> day(@Nullable ColumnFormat order) {
        return isAmbiguous()
                ? Optional.ofNullable(order == null ? null : days.get(order))
                : days.values().stream().findAny();
    }

    private static Map<ColumnFormat, LocalDate> orders(Matcher digits) {
        int first = Integer.parseInt(digits.group(1));
        int second = Integer.parseInt(digits.group(3));
        int third = Integer.parseInt(digits.group(4));
        boolean shortYear = digits.group(4).length() == 2;
        Map<ColumnFormat, LocalDate> days = new EnumMap<>(ColumnFormat.class);
        int year = shortYear ? year(third) : third;
        put(days, ColumnFormat.DAY_MONTH_YEAR, year, second, first);
        put(days, ColumnFormat.MONTH_DAY_YEAR, year, first, second);
        if (shortYear && !digits.group(2).equals(".")) {
            put(days, ColumnFormat.YEAR_MONTH_DAY, year(first), second, third);
        }
        return days;
    }

    private static void put(Map<ColumnFormat, LocalDate> days, ColumnFormat order, int year, int month, int day) {
        date(year, month, day).ifPresent(date -> days.put(order, date));
    }

    private static Map<ColumnFormat, LocalDate> certain(String text) {
        Optional<LocalDate> day = yearFirst(text).or(() -> named(text));
        Map<ColumnFormat, LocalDate> days = new EnumMap<>(ColumnFormat.class);
        day.ifPresent(date -> ORDERS.forEach(order -> days.put(order, date)));
        return days;
    }

    private static Optional<LocalDate> yearFirst(String text) {
        Matcher together = TOGETHER.matcher(text);
        if (together.matches()) {
            return date(number(together, 1), number(together, 2), number(together, 3));
        }
        Matcher apart = YEAR_FIRST.matcher(text);
        if (!apart.matches()) {
            return Optional.empty();
        }
        int month = apart.group(3) == null ? 5 : 3;
        return date(number(apart, 1), number(apart, month), number(apart, month + 1));
    }

    /** With the month in words; of the numbers beside it the first is the day, unless it can only be the year. */
    private static Optional<LocalDate> named(String text) {
        int month = 0;
        List<String> numbers = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[\\s,./-]+", 0)) {
            Matcher number = ORDINAL.matcher(word);
            int named = MonthNames.number(word);
            if (number.matches()) {
                numbers.add(number.group(1));
            } else if (named > 0 && month == 0) {
                month = named;
            } else if (!word.isEmpty() && !FILLERS.contains(word) && !MonthNames.isWeekday(word)) {
                return Optional.empty();
            }
        }
        if (month == 0 || numbers.size() != 2) {
            return Optional.empty();
        }
        boolean yearFirst = numbers.getFirst().length() == 4;
        String year = numbers.get(yearFirst ? 0 : 1);
        int day = Integer.parseInt(numbers.get(yearFirst ? 1 : 0));
        int number = Integer.parseInt(year);
        return year.length() == 4
                ? date(number, month, day)
                : year.length() == 2 ? date(year(number), month, day) : Optional.empty();
    }

    private static int year(int digits) {
        return digits < TURN ? 20 * CENTURY + digits : 19 * CENTURY + digits;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(Days.parse(LocalDate.of(year, month, day).toString()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
