package dev.kontor.base.wording;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.SearchText;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What files say in the words of a reader: what a list is called, the heads of its columns, examples of what stands in them,
 * and what codes are called. Each list has a bundle in {@code resources/table}; codes share one.
 */
public final class TableWords {

    private static final String CODES = "words";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<Class<?>, Map<String, Enum<?>>> MEANINGS = new ConcurrentHashMap<>();

    private final ResourceBundle list;
    private final ResourceBundle codes;
    private final Locale language;

    private TableWords(String list, String language) {
        this.list = bundle(list, language);
        this.codes = bundle(CODES, language);
        this.language = Locale.of(language);
    }

    /** A value that is a code: of a country, of a language, or one of those that are called by the name of an enum. */
    public record Code(String of, String code) {

        private static final String COUNTRY = "country";
        private static final String LANGUAGE = "language";
        private static final String HEAD = "head";

        public static @Nullable Code country(@Nullable String code) {
            return of(COUNTRY, code);
        }

        public static @Nullable Code language(@Nullable String code) {
            return of(LANGUAGE, code);
        }

        /** A field by its name, as the head of its column. */
        public static @Nullable Code field(@Nullable String name) {
            return of(HEAD, name);
        }

        /** A code of an enum that the caller does not know. */
        public static @Nullable Code of(String family, @Nullable String code) {
            return code == null ? null : new Code(family, code);
        }

        /** As it stands where nobody asks for words. */
        @Override
        public String toString() {
            return code;
        }
    }

    public static TableWords of(String list, String language) {
        return new TableWords(list, language);
    }

    /** Nothing where no words are asked for; 400 for a language that is not spoken here. */
    public static Optional<TableWords> asked(String list, @Nullable String labels) {
        if (labels == null || labels.isBlank()) {
            return Optional.empty();
        }
        if (!Languages.ALL.contains(labels)) {
            throw new Problem.Malformed(
                    "invalid-parameter",
                    "labels is a language.",
                    new Problem.FieldError("/labels", "invalid-parameter", Languages.RULE));
        }
        return Optional.of(of(list, labels));
    }

    /** What the list is called. */
    public String title() {
        return list.getString("title");
    }

    /** What a column is called. */
    public String head(String column) {
        return list.getString("head." + column);
    }

    /** What else the list says of itself. */
    public Optional<String> text(String key) {
        return list.containsKey(key) ? Optional.of(list.getString(key)) : Optional.empty();
    }

    /** A value in words, where it is a code; all others stay. */
    @Nullable
    public Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> code -> codes.getString(key(code));
            case Boolean yes -> codes.getString(yes ? "yes" : "no");
            case Code code ->
                switch (code.of()) {
                    case Code.COUNTRY -> Locale.of("", code.code()).getDisplayCountry(language);
                    case Code.LANGUAGE -> Locale.of(code.code()).getDisplayLanguage(language);
                    case Code.HEAD -> list.containsKey("head." + code.code()) ? head(code.code()) : code.code();
                    default -> codes.getString(code.of() + "." + code.code());
                };
            case Collection<?> many ->
                many.stream().map(this::cell).map(String::valueOf).collect(Collectors.joining("; "));
            default -> value;
        };
    }

    /** The code that one of the languages has this word for, however it is spelled. */
    public static <E extends Enum<E>> Optional<E> meant(Class<E> type, String word) {
        Map<String, Enum<?>> meanings = MEANINGS.computeIfAbsent(type, TableWords::meanings);
        return Optional.ofNullable(meanings.get(folded(word))).map(type::cast);
    }

    private static Map<String, Enum<?>> meanings(Class<?> type) {
        Map<String, Enum<?>> meanings = new HashMap<>();
        for (String language : Languages.ALL) {
            ResourceBundle words = bundle(CODES, language);
            for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
                if (constant instanceof Enum<?> code && words.containsKey(key(code))) {
                    meanings.put(folded(words.getString(key(code))), code);
                }
            }
        }
        return meanings;
    }

    /** How words are compared: without case, marks and whatever is no letter or digit. */
    public static String folded(String word) {
        return String.join("", SearchText.words(word));
    }

    private static String key(Enum<?> code) {
        return code.getDeclaringClass().getSimpleName() + "." + code.name();
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle("table." + name, Locale.of(language), EXACT);
    }
}
