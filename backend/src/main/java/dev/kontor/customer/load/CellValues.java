package dev.kontor.customer.load;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.SearchText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What people write into cells: countries and languages by name, amounts with commas, lists. Empty when not understood. */
final class CellValues {

    private static final List<Locale> LOCALES = Languages.locales();
    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, String> LANGUAGES = languages();
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "ja", "j", "wahr", "si", "verdadero");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "nein", "falsch", "falso");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})+");
    private static final Pattern AMBIGUOUS = Pattern.compile("-?\\d{1,3},\\d{3}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,10})?");

    private CellValues() {}

    /** ISO 3166-1 codes of two or three letters, or names in English, German or Spanish. */
    static Optional<String> country(String text) {
        return Optional.ofNullable(COUNTRIES.get(key(text)));
    }

    static Optional<String> language(String text) {
        return Optional.ofNullable(LANGUAGES.get(key(text.split("[-_]", 2)[0])));
    }

    /** 1.234,56 and 1,234.56 alike; "1,234" could be either and is not understood. */
    static Optional<BigDecimal> amount(String text) {
        String digits = text.replaceAll("[\\s\\u00a0'’]|\\p{Sc}|^[A-Z]{3}|[A-Z]{3}$", "");
        if (AMBIGUOUS.matcher(digits).matches()) {
            return Optional.empty();
        }
        int decimal = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        String plain = digits;
        if (THOUSANDS.matcher(digits).matches()) {
            plain = digits.replaceAll("[.,]", "");
        } else if (decimal >= 0) {
            plain = digits.substring(0, decimal).replaceAll("[.,]", "") + "." + digits.substring(decimal + 1);
        }
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
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
        return Optional.ofNullable(others.get(wanted));
    }

    static Optional<Boolean> yesOrNo(String text) {
        String word = key(text);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    static String key(String text) {
        return String.join("", SearchText.words(text));
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>(Map.of("uk", "GB", "holland", "NL", "brd", "DE"));
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            codes.put(key(code), code);
            codes.put(key(country.getISO3Country()), code);
            LOCALES.forEach(locale -> codes.put(key(country.getDisplayCountry(locale)), code));
        }
        codes.put("usa", "US");
        return codes;
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
