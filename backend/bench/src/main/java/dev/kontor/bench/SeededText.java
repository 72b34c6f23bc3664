package dev.kontor.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids and search words in the form in which Kontor stores them; {@link SeededWords} compares them with its own. */
final class SeededText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private SeededText() {}

    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The distinct words of all texts in all spellings, in order, without those with which others begin. */
    static List<String> words(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            for (String chunk : BLANK.split(text.toLowerCase(Locale.ROOT))) {
                addChunk(words, chunk);
            }
        }
        words.remove("");
        List<String> sorted = words.stream().sorted().toList();
        List<String> needed = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (i + 1 == sorted.size() || !sorted.get(i + 1).startsWith(sorted.get(i))) {
                needed.add(sorted.get(i));
            }
        }
        return needed;
    }

    private static void addChunk(Set<String> words, String chunk) {
        String[] pieces = NOT_WORD.split(chunk);
        for (String piece : pieces) {
            addSpellings(words, piece);
        }
        if (pieces.length > 1 && chunk.indexOf('@') < 0) {
            addSpellings(words, String.join("", pieces));
        }
    }

    private static void addSpellings(Set<String> words, String piece) {
        String folded = fold(piece);
        words.add(folded);
        words.add(fold(piece.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")));
        words.add(folded.replace("ae", "a").replace("oe", "o").replace("ue", "u"));
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
