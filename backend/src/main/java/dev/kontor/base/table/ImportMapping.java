package dev.kontor.base.table;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which column of the file goes to which field, what empty cells get, which rows count, and how the file is written.
 *
 * @param columns header of the file to field
 * @param defaults field to the value it gets where the file has none
 */
public record ImportMapping(
        Map<String, String> columns,
        Map<String, String> defaults,
        @Nullable Only only,
        FileReading reading) {

    /** Takes only the rows with this value in this column of the file; the others are skipped. */
    public record Only(
            @NotNull @Size(max = 200) String column,
            @NotNull @Size(max = 1000) String value) {}

    /** The fields that a column or a default goes to. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>(columns.values());
        fields.addAll(defaults.keySet());
        return fields;
    }

    /** 422 for columns that the file does not have, unknown fields, and fields that get two columns. */
    public void check(CsvFile file, Predicate<String> isField) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, String> used = new LinkedHashMap<>();
        columns.forEach((column, field) -> {
            if (!file.headers().contains(column)) {
                errors.add(error("columns", "unknown-column", "The file has no column '%s'.".formatted(column)));
            }
            if (!isField.test(field)) {
                errors.add(error("columns", "unknown-field", "There is no field '%s'.".formatted(field)));
            }
            String other = used.put(field, column);
            if (other != null) {
                errors.add(error(
                        "columns", "mapped-twice", "'%s' and '%s' both go to %s.".formatted(other, column, field)));
            }
        });
        checkDefaultsAndFilter(file, isField, errors);
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("invalid-mapping", "The columns do not fit the file.", errors);
        }
    }

    private void checkDefaultsAndFilter(CsvFile file, Predicate<String> isField, List<FieldError> errors) {
        for (String field : defaults.keySet()) {
            if (!isField.test(field)) {
                errors.add(error("defaults", "unknown-field", "There is no field '%s'.".formatted(field)));
            }
        }
        if (only != null && !file.headers().contains(only.column())) {
            errors.add(error("only", "unknown-column", "The file has no column '%s'.".formatted(only.column())));
        }
        for (String column : reading.formats().keySet()) {
            if (!column.equals(FileReading.ALL_COLUMNS) && !file.headers().contains(column)) {
                errors.add(error("formats", "unknown-column", "The file has no column '%s'.".formatted(column)));
            }
        }
    }

    private static FieldError error(String member, String code, String detail) {
        return new FieldError("/options/" + member, code, detail);
    }
}
