package dev.kontor.base.shared;

/** Texts without the marks that address books and web pages put into them and nobody sees. */
public final class KeyboardText {

    private static final char NON_JOINER = '\u200C';
    private static final char JOINER = '\u200D';

    private KeyboardText() {}

    /** Without directions, breaks of words and byte order marks; joiners stay between the letters that they are made for. */
    public static String of(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isMark(c) && !(isJoiner(c) && !joins(text, i))) {
                seen.append(c);
            }
        }
        String trimmed = seen.toString().strip();
        int from = 0;
        int until = trimmed.length();
        while (from < until && Character.isSpaceChar(trimmed.charAt(from))) {
            from++;
        }
        while (until > from && Character.isSpaceChar(trimmed.charAt(until - 1))) {
            until--;
        }
        return trimmed.substring(from, until);
    }

    /** The same with blanks and dashes as on a keyboard, for numbers, ids and addresses. */
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

    private static boolean isMark(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u061C'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\uFEFF';
    }

    private static boolean isJoiner(char c) {
        return c == NON_JOINER || c == JOINER;
    }

    private static boolean joins(String text, int at) {
        return at > 0 && at + 1 < text.length() && text.charAt(at - 1) > 0x2FF && text.charAt(at + 1) > 0x2FF;
    }
}
