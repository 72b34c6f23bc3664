package dev.kontor.base.table;

/** Texts that a spreadsheet would run as a formula: made harmless on the way out, given back on the way in. */
final class Formulas {

    private static final String STARTS = "=+-@\t\r＝＋－＠";
    private static final char GUARD = '\'';

    private Formulas() {}

    static String defuse(String text) {
        return isGuarded(text, 0) ? GUARD + text : text;
    }

    /**
     * A text in a cell that holds texts: no spreadsheet runs it, so that nothing stands before it that is not part of it,
     * unless reading it would take something away.
     */
    static String kept(String text) {
        return text.startsWith("=\"") || !restore(text).equals(text) ? GUARD + text : text;
    }

    static String restore(String text) {
        return text.length() > 1 && text.charAt(0) == GUARD && isGuarded(text, 1) ? text.substring(1) : text;
    }

    // apostrophes of the text itself get one more, so that restoring gives back exactly what was there
    private static boolean isGuarded(String text, int from) {
        int index = from;
        while (index < text.length() && text.charAt(index) == GUARD) {
            index++;
        }
        return index < text.length() && STARTS.indexOf(text.charAt(index)) >= 0;
    }
}
