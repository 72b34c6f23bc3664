package dev.kontor.customer.site;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What fields and countries are called in the languages of Kontor. */
final class FormTexts {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<String, List<PublicSiteView.FieldOption>> COUNTRIES = new ConcurrentHashMap<>();

    private FormTexts() {}

    static String label(RegistrationField field, String language) {
        return ResourceBundle.getBundle("registration.fields", Locale.of(language), EXACT)
                .getString(field.name());
    }

    /** All countries (ISO 3166-1), sorted as the language sorts. */
    static List<PublicSiteView.FieldOption> countries(String language) {
        return COUNTRIES.computeIfAbsent(language, FormTexts::sortedCountries);
    }

    private static List<PublicSiteView.FieldOption> sortedCountries(String language) {
        Locale locale = Locale.of(language);
        return Stream.of(Locale.getISOCountries())
                .map(code ->
                        new PublicSiteView.FieldOption(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(PublicSiteView.FieldOption::label, Collator.getInstance(locale)))
                .toList();
    }
}
