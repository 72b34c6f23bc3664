package dev.kontor.base.table;

import dev.kontor.base.shared.SearchText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The fields that columns of a file can go to, what they hold, and which header probably means which field. */
public final class FieldNames {

    /** Mandatory marks and units: "Name *", "Birthday (yyyy-mm-dd)". */
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");

    private final Set<String> fields;
    private final Predicate<String> others;
    private final Map<String, String> byHeader = new LinkedHashMap<>();
    private final Map<FieldKind, Predicate<String>> kinds = new HashMap<>();
    private final Set<String> misleading = new HashSet<>();

    private FieldNames(Map<String, List<String>> synonyms, Predicate<String> others) {
        this.fields = Set.copyOf(synonyms.keySet());
        this.others = others;
        synonyms.forEach((field, names) -> {
            byHeader.putIfAbsent(key(field), field);
            names.forEach(name -> byHeader.putIfAbsent(key(name), field));
        });
    }

    /**
     * What the cells of a field hold. Nobody is called NULL but a person or a company; what is TYPED has blanks and dashes
     * as on a keyboard.
     */
    public enum FieldKind {
        TEXT,
        NAME,
        TYPED,
        NUMBER,
        DAY
    }

    /** Where fields share a header, the first one gets it; {@code others} are fields that no header suggests. */
    public static FieldNames of(Map<String, List<String>> synonyms, Predicate<String> others) {
        return new FieldNames(synonyms, others);
    }

    /** The same, and these hold what is more than text. */
    public FieldNames with(FieldKind kind, Predicate<String> which) {
        kinds.put(kind, which);
        return this;
    }

    /** The same, and no field is suggested for these headers, although they look so. */
    public FieldNames without(String... headers) {
        misleading.addAll(List.of(headers));
        return this;
    }

    FieldKind kind(String field) {
        for (Map.Entry<FieldKind, Predicate<String>> kind : kinds.entrySet()) {
            if (kind.getValue().test(field)) {
                return kind.getKey();
            }
        }
        return FieldKind.TEXT;
    }

    public boolean exists(String field) {
        return fields.contains(field) || others.test(field);
    }

    /** A field for every header that is understood; no field twice. */
    public Map<String, String> suggest(List<String> headers) {
        Map<String, String> suggested = new LinkedHashMap<>();
        Set<String> used = new LinkedHashSet<>();
        for (String header : headers) {
            String field = byHeader.getOrDefault(
                    key(header), byHeader.get(key(ASIDE.matcher(header).replaceAll(" "))));
            if (field != null && !misleading.contains(header.strip()) && used.add(field)) {
                suggested.put(header, field);
            }
        }
        return suggested;
    }

    private static String key(String header) {
        return String.join("", SearchText.words(header));
    }
}
