package dev.kontor.customerimport;

import dev.kontor.customer.CustomerLoad;
import dev.kontor.table.ImportErrors;
import dev.kontor.table.ImportRow;
import dev.kontor.table.ImportRows;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The numbers and external ids of a file, each with the first row that has it. */
final class FileKeys {

    private final Map<CustomerLoad.Key, Map<String, Integer>> firstRows = new EnumMap<>(CustomerLoad.Key.class);

    private FileKeys() {}

    static FileKeys of(ImportRows rows) {
        FileKeys keys = new FileKeys();
        for (CustomerLoad.Key key : CustomerLoad.Key.values()) {
            keys.firstRows.put(key, new HashMap<>());
        }
        // a first look only: what is wrong with a row is said when it is read for good
        rows.forEach(new ImportErrors(), keys::add);
        return keys;
    }

    /** Every number that a row of the file asks for. */
    Set<String> numbers() {
        return firstRows.get(CustomerLoad.Key.number).keySet();
    }

    /** Refuses a row whose number or external id an earlier row has. */
    void refuseRepeated(ImportRow row) {
        firstRows.forEach((key, rows) -> {
            String value = row.text(key.name());
            int first = value == null ? row.number() : rows.getOrDefault(value, row.number());
            if (first != row.number()) {
                row.refuse(key.name(), "duplicate-in-file", "Row %d has the same value.".formatted(first));
            }
        });
    }

    private void add(ImportRow row) {
        firstRows.forEach((key, rows) -> {
            String value = row.text(key.name());
            if (value != null) {
                rows.putIfAbsent(value, row.number());
            }
        });
    }
}
