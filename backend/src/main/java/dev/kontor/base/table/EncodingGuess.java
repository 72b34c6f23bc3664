package dev.kontor.base.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;

/**
 * Which encoding makes words of bytes that are not UTF-8. A wrong one puts signs and capitals in the middle of words, or
 * joins letters that never stand together; the usual ones of an office are asked first.
 */
final class EncodingGuess {

    private static final List<Charset> CANDIDATES = List.of(
            Charset.forName("windows-1252"),
            Charset.forName("ISO-8859-15"),
            Charset.forName("windows-1250"),
            Charset.forName("windows-1251"),
            Charset.forName("IBM850"),
            Charset.forName("x-MacRoman"),
            Charset.forName("windows-31j"),
            Charset.forName("GB18030"));

    /** The accented letters of the languages that are spoken here. */
    private static final String USUAL = "äöüßÄÖÜéèáíóúñçàâêîôûëïÉÁÍÓÚÑ¿¡";
    /** What stands alone beside figures and names. */
    private static final String SIGNS = "€£§°²³«»“”„‘’–—…™®©¿¡\u00A0";

    private EncodingGuess() {}

    static Charset of(byte[] start) {
        Charset best = CANDIDATES.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (Charset candidate : CANDIDATES) {
            double score = score(start, candidate);
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    private static double score(byte[] start, Charset charset) {
        CharBuffer text;
        try {
            // the last character may be cut in two
            text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(start, 0, whole(start)));
        } catch (CharacterCodingException e) {
            return Double.NEGATIVE_INFINITY;
        }
        double score = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                score += score(text, i);
            }
        }
        return score;
    }

    /** Up to the last byte that begins no character of two. */
    private static int whole(byte[] start) {
        int end = start.length;
        while (end > 0 && start[end - 1] < 0) {
            end--;
        }
        return end == 0 ? start.length : end;
    }

    private static double score(CharSequence text, int at) {
        char c = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        if (Character.isISOControl(c)) {
            return -5;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN -> latin(c, before, after);
            case CYRILLIC -> cyrillic(c, before, after);
            case HIRAGANA, KATAKANA, HAN -> eastern(c, before, after);
            default -> sign(c, before, after);
        };
    }

    private static double latin(char c, char before, char after) {
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
            return -3;
        }
        boolean alone = !Character.isLetter(before) && !Character.isLetter(after);
        // two accents side by side are rare, three are another alphabet
        boolean crowded = isForeign(before) && isForeign(after);
        return crowded ? -3 : alone ? -1 : USUAL.indexOf(c) >= 0 ? 2 : 1;
    }

    private static double cyrillic(char c, char before, char after) {
        boolean amongOthers = isLatin(before) || isLatin(after);
        boolean capitalInside = Character.isUpperCase(c) && Character.isLowerCase(before);
        return amongOthers || capitalInside ? -3 : isForeign(before) || isForeign(after) ? 1.5 : -1;
    }

    private static double eastern(char c, char before, char after) {
        if (c >= '\uFF61' && c <= '\uFF9F') {
            return -1;
        }
        if (isLatin(before) || isLatin(after)) {
            return -3;
        }
        boolean kana = Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
        return isForeign(before) || isForeign(after) ? kana ? 4 : 2.5 : -1;
    }

    private static double sign(char c, char before, char after) {
        boolean inside = Character.isLetter(before) && Character.isLetter(after);
        boolean quote = c == '’' || c == '·' || c == '\u00A0';
        return inside && !quote ? -4 : SIGNS.indexOf(c) >= 0 ? 0.5 : -2;
    }

    private static boolean isForeign(char c) {
        return c >= 0x80 && Character.isLetter(c);
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetter(c);
    }
}
