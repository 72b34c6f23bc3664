package dev.kontor.base.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Phone numbers in all their spellings: as markers of a row, and as what is typed of them. */
public final class Phones {

    private static final String FORWARD = "#+";
    private static final String BACKWARD = "#-";
    /** Of a number that does not name its country. */
    private static final String NATIONAL = "#0";

    /** Fewer digits are not taken for the beginning of a number, or for its end. */
    private static final int SHORTEST_BEGINNING = 4;

    private static final int SHORTEST_END = 6;

    private static final Pattern ABROAD = Pattern.compile("\\s*\\(?(\\+|00).*");
    private static final Pattern OWN_ZERO = Pattern.compile("\\(\\s*0\\s*\\)");
    private static final Pattern NOT_DIGIT = Pattern.compile("[^0-9]+");
    private static final Pattern ZEROS = Pattern.compile("^0+");

    /** The codes of countries, as they are handed out: by the first digits it is known how many belong to it. */
    private static final Pattern COUNTRY =
            Pattern.compile("^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\\d{3})(?=\\d)");

    private static final Pattern TYPED = Pattern.compile("[+(]*[0-9][0-9()/.\\-]*|[()/\\-]+");

    private Phones() {}

    /** Forward with and without the country, backward, and whether the country is named. */
    public static Set<String> markers(String phone) {
        String digits = digits(phone);
        Set<String> markers = new LinkedHashSet<>();
        if (digits.length() >= SHORTEST_BEGINNING) {
            markers.add(marker(FORWARD, digits));
            markers.add(marker(BACKWARD, backward(digits)));
            if (isAbroad(phone)) {
                String national = COUNTRY.matcher(digits).replaceFirst("");
                markers.add(marker(FORWARD, ZEROS.matcher(national).replaceFirst("")));
            } else {
                markers.add(marker(NATIONAL, digits));
            }
        }
        return markers;
    }

    /** Whether this may be a part of a phone number. */
    static boolean isTyped(String token) {
        return TYPED.matcher(token).matches();
    }

    static List<Range> asked(String typed) {
        List<Range> ranges = new ArrayList<>();
        String all = NOT_DIGIT.matcher(typed).replaceAll("");
        String digits = digits(typed);
        if (all.length() >= SHORTEST_BEGINNING && !digits.isEmpty()) {
            ranges.add(Range.markers(marker(FORWARD, digits)));
        }
        if (isAbroad(typed)) {
            // as a telephone shows it, although it was written down without the country
            String national =
                    ZEROS.matcher(COUNTRY.matcher(digits).replaceFirst("")).replaceFirst("");
            if (national.length() >= SHORTEST_END) {
                ranges.add(Range.markers(marker(NATIONAL, national)));
            }
        }
        if (all.length() >= SHORTEST_END) {
            ranges.add(Range.markers(marker(BACKWARD, backward(all))));
        }
        return ranges;
    }

    /** With the country where it is named, without the zeros that stand for it or for the rest of the country. */
    private static String digits(String phone) {
        String without = isAbroad(phone) ? OWN_ZERO.matcher(phone).replaceAll("") : phone;
        return ZEROS.matcher(NOT_DIGIT.matcher(without).replaceAll("")).replaceFirst("");
    }

    private static boolean isAbroad(String phone) {
        return ABROAD.matcher(phone).matches();
    }

    private static String backward(String digits) {
        return new StringBuilder(digits).reverse().toString();
    }

    private static String marker(String kind, String digits) {
        return Words.cut(kind + digits, Words.LONGEST);
    }
}
