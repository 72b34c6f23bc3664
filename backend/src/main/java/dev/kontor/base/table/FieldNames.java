package dev.kontor.base.table;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.wording.TableWords;
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

    private final List<String> fields;
    private final Predicate<String> others;
    private final Map<String, String> byHeader = new LinkedHashMap<>();
    private final Map<FieldKind, Predicate<String>> kinds = new HashMap<>();
    private final Set<String> misleading = new HashSet<>();
    private final Map<String, Class<? extends Enum<?>>> choices = new HashMap<>();
    private final Map<String, FieldContent> contents = new HashMap<>();
    private final Map<String, FieldNeed> needs = new HashMap<>();

    private FieldNames(Map<String, List<String>> synonyms, Predicate<String> others) {
        this.fields = List.copyOf(synonyms.keySet());
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

    /** What people write into a column. */
    public enum FieldContent {
        TEXT,
        NUMBER,
        DAY,
        /** One of the values that are listed. */
        CHOICE,
        YES_NO,
        /** Several, with semicolons between them. */
        LIST
    }

    /** Whether a file has to have a column. */
    public enum FieldNeed {
        ALWAYS,
        /** One of those that are marked so. */
        ONE_OF_THESE,
        OPTIONAL
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

    /** The same, and this field holds one of these codes. */
    public FieldNames choosing(String field, Class<? extends Enum<?>> codes) {
        choices.put(field, codes);
        contents.putIfAbsent(field, FieldContent.CHOICE);
        return this;
    }

    /** The same, and this is what these fields hold where it is neither a number nor a day. */
    public FieldNames holding(FieldContent content, String... which) {
        List.of(which).forEach(field -> contents.put(field, content));
        return this;
    }

    /** The same, and a file has to have these. */
    public FieldNames needing(FieldNeed need, String... which) {
        List.of(which).forEach(field -> needs.put(field, need));
        return this;
    }

    /** The same, and each field is also known by what this list calls it in every language, before all else. */
    public FieldNames labelled(String list) {
        for (String language : Languages.ALL) {
            TableWords words = TableWords.of(list, language);
            fields.forEach(field -> byHeader.put(key(words.head(field)), field));
        }
        return this;
    }

    /** Those that have a name of their own, in their order. */
    public List<String> fields() {
        return fields;
    }

    public FieldContent content(String field) {
        return switch (kind(field)) {
            case NUMBER -> FieldContent.NUMBER;
            case DAY -> FieldContent.DAY;
            case TEXT, NAME, TYPED -> contents.getOrDefault(field, FieldContent.TEXT);
        };
    }

    public FieldNeed need(String field) {
        return needs.getOrDefault(field, FieldNeed.OPTIONAL);
    }

    /** The codes that a field may have; none where anything may stand. */
    public List<Enum<?>> choices(String field) {
        Class<? extends Enum<?>> codes = choices.get(field);
        return codes == null ? List.of() : List.of(codes.getEnumConstants());
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
        return TableWords.folded(header);
    }
}
