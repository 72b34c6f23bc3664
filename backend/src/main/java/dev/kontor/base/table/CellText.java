package dev.kontor.base.table;

import dev.kontor.base.shared.VisibleText;

/** How the text of a cell comes in: as in the API. */
final class CellText {

    private CellText() {}

    /** Line breaks stay: which fields have one line alone is known to whoever reads the row. */
    static String of(String cell) {
        return VisibleText.of(cell);
    }

    /** Without control characters other than tabs and line breaks, marks that turn it around, halves of surrogate pairs. */
    static boolean isClean(String text) {
        if (VisibleText.isReversed(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') || isLoneSurrogate(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLoneSurrogate(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
