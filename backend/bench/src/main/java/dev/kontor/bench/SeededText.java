package dev.kontor.bench;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids and search words in the form in which Kontor stores them. */
final class SeededText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SeededText() {}

    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The distinct words of all texts; the first text, the number, also without its gaps. */
    static List<String> words(String number, String... texts) {
        Set<String> words = new LinkedHashSet<>(List.of(NOT_WORD.split(fold(number))));
        for (String text : texts) {
            words.addAll(List.of(NOT_WORD.split(fold(text))));
        }
        words.add(NOT_WORD.matcher(fold(number)).replaceAll(""));
        words.remove("");
        return List.copyOf(words);
    }

    /** Words as one text, each after a blank. */
    static String joined(List<String> words) {
        return " " + String.join(" ", words);
    }

    /** A UUIDv7 of a moment; {@code n} tells those of one millisecond apart. */
    static UUID id(long milliseconds, int n) {
        return new UUID(milliseconds << 16 | 0x7000L, Long.MIN_VALUE | Integer.toUnsignedLong(n));
    }
}
