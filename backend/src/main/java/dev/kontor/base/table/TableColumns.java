package dev.kontor.base.table;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.wording.TableWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of an exported list that somebody wants, in their order: by their names, or in the words of a reader. */
public final class TableColumns<T> {

    private final Map<String, Function<T, @Nullable Object>> all;
    private final List<String> names;
    private final List<Function<T, @Nullable Object>> fields;
    private final @Nullable TableWords words;

    private TableColumns(
            Map<String, Function<T, @Nullable Object>> all, List<String> names, @Nullable TableWords words) {
        this.all = all;
        this.names = names;
        this.fields = names.stream()
                .map(name -> Objects.requireNonNull(all.get(name)))
                .toList();
        this.words = words;
    }

    /** {@code wanted} is separated by commas; 400 for a column that does not exist, all columns when none are named. */
    public static <T> TableColumns<T> of(Map<String, Function<T, @Nullable Object>> all, @Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return new TableColumns<>(all, List.copyOf(all.keySet()), null);
        }
        List<String> names = Arrays.stream(wanted.split(",")).map(String::strip).toList();
        if (!all.keySet().containsAll(names)) {
            throw new Problem.Malformed("invalid-parameter", "columns are some of %s.".formatted(all.keySet()));
        }
        return new TableColumns<>(all, names, null);
    }

    /**
     * The same in the words of a language, if one is asked for, and then with those columns beside a column without which it
     * says too little: the currency of an amount, the number of a customer.
     */
    public TableColumns<T> labelled(String list, @Nullable String labels, Map<String, List<String>> beside) {
        return TableWords.asked(list, labels)
                .map(asked -> new TableColumns<>(all, with(beside), asked))
                .orElse(this);
    }

    private List<String> with(Map<String, List<String>> beside) {
        Set<String> more = new LinkedHashSet<>();
        names.forEach(name -> {
            more.add(name);
            beside.getOrDefault(name, List.of()).stream()
                    .filter(other -> !names.contains(other))
                    .forEach(more::add);
        });
        return List.copyOf(more);
    }

    public List<String> names() {
        return names;
    }

    /** What stands above the columns. */
    public List<String> heads() {
        TableWords reader = words;
        return reader == null ? names : names.stream().map(reader::head).toList();
    }

    /** What the list is called in words, else {@code name}. */
    public String title(String name) {
        return words == null ? name : words.title();
    }

    /** A cell for every column. */
    public List<@Nullable Object> cells(T row) {
        List<@Nullable Object> cells = new ArrayList<>(fields.size());
        for (Function<T, @Nullable Object> field : fields) {
            cells.add(cell(field.apply(row)));
        }
        return cells;
    }

    private @Nullable Object cell(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            Object shown = words == null
                    ? many.stream().map(String::valueOf).collect(Collectors.joining("; "))
                    : words.cell(many);
            return many.isEmpty() ? null : shown;
        }
        return words == null ? value : words.cell(value);
    }
}
