package dev.kontor.base.table;

import dev.kontor.base.shared.SearchText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The fields that columns of a file can go to, and which header probably means which field. */
public final class FieldNames {

    private final Set<String> fields;
    private final Predicate<String> others;
    private final Map<String, String> byHeader = new LinkedHashMap<>();

    private FieldNames(Map<String, List<String>> synonyms, Predicate<String> others) {
        this.fields = Set.copyOf(synonyms.keySet());
        this.others = others;
        synonyms.forEach((field, names) -> {
            byHeader.putIfAbsent(key(field), field);
            names.forEach(name -> byHeader.putIfAbsent(key(name), field));
        });
    }

    /** Where fields share a header, the first one gets it; {@code others} are fields that no header suggests. */
    public static FieldNames of(Map<String, List<String>> synonyms, Predicate<String> others) {
        return new FieldNames(synonyms, others);
    }

    public boolean exists(String field) {
        return fields.contains(field) || others.test(field);
    }

    /** A field for every header that is understood; no field twice. */
    public Map<String, String> suggest(List<String> headers) {
        Map<String, String> suggested = new LinkedHashMap<>();
        Set<String> used = new LinkedHashSet<>();
        for (String header : headers) {
            String field = byHeader.get(key(header));
            if (field != null && used.add(field)) {
                suggested.put(header, field);
            }
        }
        return suggested;
    }

    private static String key(String header) {
        return String.join("", SearchText.words(header));
    }
}
