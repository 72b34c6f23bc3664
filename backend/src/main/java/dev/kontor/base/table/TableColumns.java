package dev.kontor.base.table;

import dev.kontor.base.shared.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of an exported list that somebody wants, in their order. */
public final class TableColumns<T> {

    private final List<String> names;
    private final List<Function<T, @Nullable Object>> fields;

    private TableColumns(List<String> names, Map<String, Function<T, @Nullable Object>> all) {
        this.names = names;
        this.fields = names.stream()
                .map(name -> Objects.requireNonNull(all.get(name)))
                .toList();
    }

    /** {@code wanted} is separated by commas; 400 for a column that does not exist, all columns when none are named. */
    public static <T> TableColumns<T> of(Map<String, Function<T, @Nullable Object>> all, @Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return new TableColumns<>(List.copyOf(all.keySet()), all);
        }
        List<String> names = Arrays.stream(wanted.split(",")).map(String::strip).toList();
        if (!all.keySet().containsAll(names)) {
            throw new Problem.Malformed("invalid-parameter", "columns are some of %s.".formatted(all.keySet()));
        }
        return new TableColumns<>(names, all);
    }

    public List<String> names() {
        return names;
    }

    /** A cell for every column. */
    public List<@Nullable Object> cells(T row) {
        List<@Nullable Object> cells = new ArrayList<>(fields.size());
        for (Function<T, @Nullable Object> field : fields) {
            cells.add(field.apply(row));
        }
        return cells;
    }
}
