package dev.kontor.base.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names for the columns of a file, every one different. */
final class CsvHeaders {

    private CsvHeaders() {}

    static List<String> of(List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return List.of();
        }
        Set<String> taken = new HashSet<>();
        List<String> headers = new ArrayList<>();
        for (String cell : cells) {
            String name = cell.isBlank() ? "Column " + (headers.size() + 1) : Formulas.restore(CellText.of(cell));
            String unique = name;
            for (int number = 2; !taken.add(unique); number++) {
                unique = name + " (" + number + ")";
            }
            headers.add(unique);
        }
        return List.copyOf(headers);
    }

    /** As many cells as there are headers. */
    static List<String> fit(List<String> cells, int size) {
        List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(size, cells.size())));
        while (fitted.size() < size) {
            fitted.add("");
        }
        return List.copyOf(fitted);
    }
}
