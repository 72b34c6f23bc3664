package dev.kontor.base.shared;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Months and days of the week by what they are called in the languages that are spoken here, whole or shortened. */
public final class MonthNames {

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private static final Map<String, Integer> NAMES = names();
    private static final Set<String> WEEKDAYS = weekdays();

    private MonthNames() {}

    /** From 1 to 12; 0 for what is no month. */
    public static int number(String word) {
        return NAMES.getOrDefault(plain(word), 0);
    }

    /** Whether it is the name of a day of the week, which says nothing that the date does not. */
    public static boolean isWeekday(String word) {
        return WEEKDAYS.contains(plain(word));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[.,]+$", "");
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        for (Locale language : Languages.locales()) {
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    names.put(plain(month.getDisplayName(style, language)), month.getValue());
                }
            }
        }
        // as browsers, programs and Austrians write them
        names.putAll(
                Map.of("sept", 9, "jänner", 1, "jän", 1, "feber", 2, "mrz", 3, "maerz", 3, "setiembre", 9, "set", 9));
        return Map.copyOf(names);
    }

    private static Set<String> weekdays() {
        Set<String> names = new HashSet<>();
        for (Locale language : Languages.locales()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                STYLES.forEach(style -> names.add(plain(day.getDisplayName(style, language))));
            }
        }
        return Set.copyOf(names);
    }
}
