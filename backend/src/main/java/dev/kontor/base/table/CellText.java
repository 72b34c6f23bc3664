package dev.kontor.base.table;

import dev.kontor.base.shared.VisibleText;

/** How the text of a cell comes in: as in the API. */
final class CellText {

    /** Before what a workbook holds as a number: its point is a point. */
    static final char EXACT = '\uFDD0';

    /** Before the error that a spreadsheet shows in a cell. */
    static final char ERROR = '\uFDD1';

    /** Stands for a formula that nobody worked out. */
    static final char NO_VALUE = '\uFDD2';

    private CellText() {}

    /** Line breaks stay: which fields have one line alone is known to whoever reads the row. */
    static String of(String cell) {
        return VisibleText.of(isMarked(cell) ? cell.substring(1) : cell);
    }

    static boolean isMarked(String cell) {
        return !cell.isEmpty() && cell.charAt(0) >= EXACT && cell.charAt(0) <= NO_VALUE;
    }

    /** A text of a workbook, which may not look like a mark, with its line breaks. */
    static String unmarked(String text) {
        String plain = isMarked(text) ? text.substring(1) : text;
        return plain.contains("_x000D_") ? plain.replace("_x000D_\n", "\n").replace("_x000D_", "\n") : plain;
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
