package dev.kontor.base.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Some thousand rows on their way into a table, in one parameter: {@code jsonb_populate_recordset(cast(null as t),
 * cast(:rows as jsonb))} reads them. All have the same columns.
 */
public final class BulkRows {

    /** What a row leaves out is null: most columns of most rows. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.NON_NULL));

    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    /** Begins a row. */
    public BulkRows add() {
        rows.add(new LinkedHashMap<>());
        return this;
    }

    public BulkRows set(String column, @Nullable Object value) {
        rows.getLast().put(column, value instanceof Temporal time ? ArrayText.time(time) : value);
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int size() {
        return rows.size();
    }

    /** The columns, with {@code prefix} before each. */
    public String columns(String prefix) {
        return rows.getFirst().keySet().stream().map(prefix::concat).collect(Collectors.joining(", "));
    }

    /** {@code column = n.column} for all columns but those. */
    public String assignments(Set<String> kept) {
        return rows.getFirst().keySet().stream()
                .filter(column -> !kept.contains(column))
                .map(column -> column + " = n." + column)
                .collect(Collectors.joining(", "));
    }

    String json() {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
