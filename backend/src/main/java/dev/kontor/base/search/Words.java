package dev.kontor.base.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts as words that are stored, and as words that are asked for. Without case, marks and punctuation; where one thing is
 * written in two ways, both are stored, so that either finds it.
 */
public final class Words {

    /** A longer word is cut, when it is stored and when it is asked for. */
    static final int LONGEST = 60;

    /** A row has at most so many: the first ones of its texts. */
    private static final int MOST = 500;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private static final int[] NONE = {};

    private Words() {}

    /** What a row with these texts is found by, the important ones first. */
    public static Set<String> of(Collection<? extends @Nullable String> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                addStored(words, text);
            }
        }
        return needed(words);
    }

    /** The words of what is typed. */
    public static List<String> asked(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String piece : pieces(plain(text))) {
            add(words, fold(piece), false);
        }
        return List.copyOf(words);
    }

    private static void addStored(Set<String> words, String text) {
        for (String chunk : BLANK.split(plain(text), -1)) {
            List<String> pieces = pieces(chunk);
            pieces.forEach(piece -> addSpellings(words, piece));
            // O'Neill and AT&T are typed without what is between, an address of mails or of a site is not
            if (pieces.size() > 1 && chunk.indexOf('@') < 0 && !chunk.contains("//")) {
                addSpellings(words, String.join("", pieces));
            }
        }
    }

    private static void addSpellings(Set<String> words, String piece) {
        String folded = fold(piece);
        add(words, folded, true);
        // Müller is Mueller and the other way round
        add(words, fold(piece.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")), true);
        add(words, folded.replace("ae", "a").replace("oe", "o").replace("ue", "u"), true);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String piece : NOT_WORD.split(text, -1)) {
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** Lower case and one character for what is one, with its marks. */
    private static String plain(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    /** Without marks, and letters of their own as the ones that are typed for them. */
    private static String fold(String plain) {
        if (isAscii(plain)) {
            return plain;
        }
        String letters = plain.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ł", "l")
                .replace("ı", "i");
        String bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** A word, or where words are not told apart by blanks every two characters of it, and the last when it is stored. */
    private static void add(Set<String> words, String folded, boolean stored) {
        if (!folded.isEmpty() && isAscii(folded)) {
            addRun(words, folded, false, stored);
            return;
        }
        int[] points = folded.codePoints().toArray();
        int from = 0;
        for (int at = 1; at <= points.length; at++) {
            if (at == points.length || isJoined(points[at]) != isJoined(points[from])) {
                addRun(words, new String(points, from, at - from), isJoined(points[from]), stored);
                from = at;
            }
        }
    }

    private static void addRun(Set<String> words, String run, boolean joined, boolean stored) {
        int[] points = joined ? run.codePoints().toArray() : NONE;
        if (points.length < 2) {
            words.add(cut(run, LONGEST));
            return;
        }
        for (int at = 0; at + 1 < points.length; at++) {
            words.add(new String(points, at, 2));
        }
        if (stored) {
            words.add(new String(points, points.length - 1, 1));
        }
    }

    /** Most texts are, and there is nothing to fold in them. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJoined(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL
                || point == 'ー';
    }

    /** Without words that others begin with: whatever finds "k" finds "k00042". */
    private static Set<String> needed(Set<String> words) {
        List<String> sorted = words.stream().limit(MOST).sorted().toList();
        Set<String> needed = new LinkedHashSet<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (i + 1 == sorted.size() || !sorted.get(i + 1).startsWith(sorted.get(i))) {
                needed.add(sorted.get(i));
            }
        }
        return needed;
    }

    /** All words as one text, each after a blank; without markers. */
    public static String text(Set<String> words) {
        StringBuilder text = new StringBuilder();
        words.stream()
                .filter(word -> !Range.isMarker(word))
                .forEach(word -> text.append(' ').append(word));
        return text.toString();
    }

    /** All markers as one text, each between bars. */
    public static String markers(Set<String> words) {
        StringBuilder text = new StringBuilder("|");
        words.stream().filter(Range::isMarker).forEach(word -> text.append(word).append('|'));
        return text.toString();
    }

    /** A marker of rows, by which they are filtered and never found by typing: no word has a #. */
    public static String marker(char kind, String value) {
        String folded = fold(plain(value)).replace('|', ' ');
        return cut("#" + kind + folded, LONGEST);
    }

    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
