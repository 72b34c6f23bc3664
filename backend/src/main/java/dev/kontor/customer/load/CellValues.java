package dev.kontor.customer.load;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.wording.TableWords;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people write into cells: languages by name, lists, yes and no. Empty when not understood. */
final class CellValues {

    private static final List<Locale> LOCALES = Languages.locales();
    private static final Map<String, String> LANGUAGES = languages();
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "ja", "j", "wahr", "si", "verdadero");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "nein", "falsch", "falso");

    private CellValues() {}

    static Optional<String> language(String text) {
        return Optional.ofNullable(LANGUAGES.get(key(text.split("[-_]", 2)[0])));
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split("[;,\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** By name in any case and with any separators: "bank transfer" is BANK_TRANSFER; or by one of the other names. */
    static <E extends Enum<E>> Optional<E> choice(Class<E> type, Map<String, E> others, String text) {
        String wanted = key(text);
        for (E value : type.getEnumConstants()) {
            if (key(value.name()).equals(wanted)) {
                return Optional.of(value);
            }
        }
        return Optional.ofNullable(others.get(wanted)).or(() -> TableWords.meant(type, text));
    }

    static Optional<Boolean> yesOrNo(String text) {
        String word = key(text);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    static String key(String text) {
        return String.join("", SearchText.words(text));
    }

    private static Map<String, String> languages() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Languages.ALL) {
            codes.put(code, code);
            codes.put(Locale.of(code).getISO3Language(), code);
            LOCALES.forEach(locale -> codes.put(key(Locale.of(code).getDisplayLanguage(locale)), code));
        }
        return codes;
    }
}
