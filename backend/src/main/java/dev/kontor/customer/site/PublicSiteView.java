package dev.kontor.customer.site;

import dev.kontor.customer.site.RegistrationField.FieldType;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a registration form needs, in one language of the site. */
public record PublicSiteView(
        String key,
        String resellerName,
        List<String> languages,
        String language,
        List<PublicField> fields,
        List<PublicLegalText> legalTexts,
        List<OfferedService> services,
        Map<String, String> style) {

    /** One field of the form; {@code options} where a value is chosen. */
    public record PublicField(
            RegistrationField name,
            String label,
            FieldType type,
            boolean required,
            int maxLength,
            @Nullable List<FieldOption> options) {

        static PublicField of(SiteField field, String language) {
            RegistrationField name = field.name();
            return new PublicField(
                    name,
                    FormTexts.label(name, language),
                    name.type(),
                    field.required(),
                    name.maxLength(),
                    name.type() == FieldType.COUNTRY ? FormTexts.countries(language) : null);
        }
    }

    /** A value that can be chosen, and how people read it. */
    public record FieldOption(String value, String label) {}

    /** Something to accept: elsewhere at {@code url}, or here as {@code text}. */
    public record PublicLegalText(
            UUID id,
            String title,
            @Nullable String url,
            @Nullable String text,
            boolean required) {

        static PublicLegalText of(LegalTextView view, String language) {
            return new PublicLegalText(
                    view.id(),
                    String.valueOf(LegalTextView.in(view.title(), language)),
                    view.url(),
                    view.text() == null ? null : LegalTextView.in(view.text(), language),
                    view.required());
        }
    }

    /** A service that can be requested. */
    public record OfferedService(
            String code, String name, @Nullable String description) {}

    /** What fields and countries are called in the languages of Kontor. */
    static final class FormTexts {

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
                    .map(code -> new PublicSiteView.FieldOption(
                            code, Locale.of("", code).getDisplayCountry(locale)))
                    .sorted(Comparator.comparing(PublicSiteView.FieldOption::label, Collator.getInstance(locale)))
                    .toList();
        }
    }
}
