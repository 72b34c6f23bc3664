package dev.kontor.base.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How texts are compared in searches and sorts: without case, accents and punctuation ("Müller & Söhne" is "muller sohne"). */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchText() {}

    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The folded text as a sort key of at most this length. */
    public static String sortKey(String text, int length) {
        String folded = fold(text);
        if (folded.length() <= length) {
            return folded;
        }
        return folded.substring(0, Character.isHighSurrogate(folded.charAt(length - 1)) ? length - 1 : length);
    }

    /** The distinct words of a text, folded. */
    public static List<String> words(String text) {
        return Arrays.stream(NOT_WORD.split(fold(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
