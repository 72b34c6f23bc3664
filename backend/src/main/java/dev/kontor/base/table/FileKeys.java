package dev.kontor.base.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The values of a file that may be there once only, each with the first row that has it. */
public final class FileKeys {

    private final Map<String, Map<String, Integer>> firstRows = new LinkedHashMap<>();

    private FileKeys(List<String> fields) {
        fields.forEach(field -> firstRows.put(field, new HashMap<>()));
    }

    /** Reads the file once. */
    public static FileKeys of(ImportRows rows, List<String> fields) {
        FileKeys keys = new FileKeys(fields);
        // a first look only: what is wrong with a row is said when it is read for good
        rows.forEach(new ImportErrors(), keys::add);
        return keys;
    }

    /** Every value that the file has in one of the fields. */
    public Set<String> values(String field) {
        return Objects.requireNonNull(firstRows.get(field)).keySet();
    }

    /** Refuses a row with a value that an earlier row has. */
    public void refuseRepeated(ImportRow row) {
        firstRows.forEach((field, rows) -> {
            String value = row.text(field);
            int first = value == null ? row.number() : rows.getOrDefault(value, row.number());
            if (first != row.number()) {
                row.refuse(field, "duplicate-in-file", "Row %d has the same value.".formatted(first));
            }
        });
    }

    private void add(ImportRow row) {
        firstRows.forEach((field, rows) -> {
            String value = row.text(field);
            if (value != null) {
                rows.putIfAbsent(value, row.number());
            }
        });
    }
}
