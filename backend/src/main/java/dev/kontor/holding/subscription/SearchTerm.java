package dev.kontor.holding.subscription;

import dev.kontor.base.shared.SearchText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One thing that was typed into a search: the beginning of a word, or days. */
public sealed interface SearchTerm {

    /** At most so many are looked for. */
    int MOST = 8;

    /** The beginning of a word, folded. */
    record Word(String text) implements SearchTerm {

        String high() {
            return text + Character.toString(Character.MAX_CODE_POINT);
        }
    }

    /** A day, or all days of a month; {@code until} is not one of them. */
    record Days(LocalDate from, LocalDate until) implements SearchTerm {}

    /** What was typed, word by word; dates as people write them. */
    static List<SearchTerm> of(String q) {
        List<SearchTerm> terms = new ArrayList<>();
        for (String token : q.strip().split("\\s+", -1)) {
            Optional<Days> days = Dates.read(token);
            if (days.isPresent()) {
                terms.add(days.get());
            } else {
                SearchText.words(token).forEach(word -> terms.add(new Word(SubscriptionWords.word(word))));
            }
        }
        return terms.stream().distinct().limit(MOST).toList();
    }

    /** 2027-01-31, 31.1.2027, 31/01/2027, 2027-01, 01.2027. */
    final class Dates {

        private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
        private static final Pattern DOTTED = Pattern.compile("(?:(\\d{1,2})[./])?(\\d{1,2})[./](\\d{4})");

        private Dates() {}

        static Optional<Days> read(String token) {
            Matcher iso = ISO.matcher(token);
            if (iso.matches()) {
                return days(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
            }
            Matcher dotted = DOTTED.matcher(token);
            if (!dotted.matches()) {
                return Optional.empty();
            }
            int day = number(dotted.group(1));
            int month = number(dotted.group(2));
            // 01/31/2027 can only be the month first
            boolean monthFirst = token.indexOf('/') >= 0 && month > 12;
            return days(number(dotted.group(3)), monthFirst ? day : month, monthFirst ? month : day);
        }

        private static Optional<Days> days(int year, int month, int day) {
            try {
                LocalDate from = LocalDate.of(year, month, day == 0 ? 1 : day);
                return Optional.of(new Days(from, day == 0 ? from.plusMonths(1) : from.plusDays(1)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static int number(@Nullable String digits) {
            return digits == null ? 0 : Integer.parseInt(digits);
        }
    }
}
