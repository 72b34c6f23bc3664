package dev.kontor.base.search;

import dev.kontor.base.shared.MonthNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date at the beginning of what is typed, and how many words it takes: 2027-01-31, 31.1.2027, 31/01/2027, 2027-01, 01.2027,
 * and with the name of the month as lists show it, in each language: 31 Jan 2027, Jan 31, 2027, 31 ene 2027, 31. Januar 2027.
 */
public final class TypedDate {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern DOTTED = Pattern.compile("(?:(\\d{1,2})[./])?(\\d{1,2})[./](\\d{4})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:[.,]|st|nd|rd|th)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final SearchTerm.Days days;
    private final int tokens;

    private TypedDate(SearchTerm.Days days, int tokens) {
        this.days = days;
        this.tokens = tokens;
    }

    SearchTerm.Days days() {
        return days;
    }

    int tokens() {
        return tokens;
    }

    /** The day at the beginning of a text, with or without a time after it; absent when it is none, or a month. */
    public static Optional<LocalDate> day(String text) {
        return first(List.of(text.strip().replaceFirst("(?<=\\d)T(?=\\d)", " ").split(" ")))
                .map(TypedDate::days)
                .filter(days -> days.from().plusDays(1).equals(days.until()))
                .map(SearchTerm.Days::from);
    }

    static Optional<TypedDate> first(List<String> tokens) {
        Optional<TypedDate> digits = digits(tokens.getFirst());
        if (digits.isPresent()) {
            return digits;
        }
        // "de" stands between the parts in Spanish
        List<String> words = tokens.stream()
                .limit(5)
                .map(token -> token.toLowerCase(Locale.ROOT))
                .filter(token -> !token.equals("de"))
                .toList();
        boolean spanish = words.size() < Math.min(5, tokens.size());
        return named(words).map(date -> spanish ? date.with(between(tokens, date.tokens)) : date);
    }

    private TypedDate with(int more) {
        return new TypedDate(days, tokens + more);
    }

    /** How many words that do not count stand among the first ones that do. */
    private static int between(List<String> tokens, int counted) {
        int left = counted;
        int between = 0;
        for (int at = 0; left > 0; at++) {
            if (tokens.get(at).equalsIgnoreCase("de")) {
                between++;
            } else {
                left--;
            }
        }
        return between;
    }

    private static Optional<TypedDate> digits(String token) {
        Matcher iso = ISO.matcher(token);
        if (iso.matches()) {
            return date(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), 1);
        }
        Matcher dotted = DOTTED.matcher(token);
        if (!dotted.matches()) {
            return Optional.empty();
        }
        int day = number(dotted.group(1));
        int month = number(dotted.group(2));
        // 01/31/2027 can only be the month first
        boolean monthFirst = token.indexOf('/') >= 0 && month > 12;
        return date(number(dotted.group(3)), monthFirst ? day : month, monthFirst ? month : day, 1);
    }

    private static Optional<TypedDate> named(List<String> words) {
        if (words.size() >= 3 && YEAR.matcher(words.get(2)).matches()) {
            boolean dayFirst = DAY.matcher(words.get(0)).matches();
            int month = month(words.get(dayFirst ? 1 : 0));
            Matcher day = DAY.matcher(words.get(dayFirst ? 0 : 1));
            if (month > 0 && day.matches()) {
                return date(number(words.get(2)), month, number(day.group(1)), 3);
            }
        }
        if (words.size() >= 2 && YEAR.matcher(words.get(1)).matches() && month(words.get(0)) > 0) {
            return date(number(words.get(1)), month(words.get(0)), 0, 2);
        }
        return Optional.empty();
    }

    private static int month(String word) {
        return MonthNames.number(word);
    }

    private static Optional<TypedDate> date(int year, int month, int day, int tokens) {
        try {
            LocalDate from = LocalDate.of(year, month, day == 0 ? 1 : day);
            LocalDate until = day == 0 ? from.plusMonths(1) : from.plusDays(1);
            return Optional.of(new TypedDate(new SearchTerm.Days(from, until), tokens));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
