package dev.kontor.base.shared;

import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;

/**
 * Texts as people see them: composed (NFC), trimmed, and without the marks that nobody sees, which come along when something
 * is copied and make two of what is one. How the texts of bodies and of files come in.
 */
public final class VisibleText {

    /** Soft hyphens, blanks without width, what tells the direction, letters that fill a place. What reverses it is refused. */
    private static final UnicodeSet NEVER = new UnicodeSet(
                    "[\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202D\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0]")
            .freeze();

    /** Marks that join letters or keep them apart, and do so between these alone: Persian, Hindi, pictures. */
    private static final UnicodeSet JOINERS = new UnicodeSet("[\\u200C\\u200D]").freeze();

    private static final UnicodeSet JOINED = new UnicodeSet(
                    "[[:Joining_Type=Dual_Joining:][:Joining_Type=Right_Joining:][:Joining_Type=Left_Joining:]"
                            + "[:Canonical_Combining_Class=Virama:][:Extended_Pictographic:][:Emoji_Modifier:]\\uFE0F]")
            .freeze();

    private static final UnicodeSet IGNORED = new UnicodeSet("[:Default_Ignorable_Code_Point:]").freeze();

    private static final int FIRST_UNSEEN = 0xAD;
    private static final char REVERSED = '\u202E';

    private VisibleText() {}

    /** One line, such as a name or a number. */
    public static String of(String typed) {
        return isPlain(typed) ? typed.strip() : composed(seen(typed));
    }

    /** Several lines: left as they are but for their form. */
    public static String lines(String typed) {
        return isPlain(typed) ? typed.strip() : composed(typed);
    }

    /** What is read by machines, too, such as an address: no mark joins anything there. */
    public static String bare(String typed) {
        return isPlain(typed) ? typed.strip() : composed(without(IGNORED, typed));
    }

    /** One line with blanks and dashes as on a keyboard, for numbers, ids and addresses that come from elsewhere. */
    public static String typed(String text) {
        StringBuilder typed = new StringBuilder(of(text));
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (Character.isSpaceChar(c)) {
                typed.setCharAt(i, ' ');
            } else if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uFE63' || c == '\uFF0D') {
                typed.setCharAt(i, '-');
            }
        }
        return typed.toString();
    }

    /** Whether what follows is shown backwards, which no typing brings about and no name needs. */
    public static boolean isReversed(String text) {
        return text.indexOf(REVERSED) >= 0;
    }

    private static String without(UnicodeSet marks, String text) {
        return text.codePoints()
                .filter(c -> !marks.contains(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String composed(String text) {
        return trimmed(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** Also of blanks that break no line. */
    private static String trimmed(String text) {
        int from = 0;
        int until = text.length();
        while (from < until && isBlank(text.charAt(from))) {
            from++;
        }
        while (until > from && isBlank(text.charAt(until - 1))) {
            until--;
        }
        return text.substring(from, until);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < FIRST_UNSEEN);
    }

    private static String seen(String typed) {
        StringBuilder seen = new StringBuilder(typed.length());
        int before = -1;
        for (int i = 0; i < typed.length(); i += Character.charCount(typed.codePointAt(i))) {
            int c = typed.codePointAt(i);
            boolean unseen = NEVER.contains(c) || (JOINERS.contains(c) && !joins(before, typed, i));
            if (!unseen) {
                seen.appendCodePoint(c);
                before = c;
            }
        }
        return seen.toString();
    }

    private static boolean joins(int before, String text, int place) {
        return JOINED.contains(before)
                && place + 1 < text.length()
                && !JOINERS.contains(text.codePointAt(place + 1))
                && text.codePointAt(place + 1) > FIRST_UNSEEN;
    }
}
