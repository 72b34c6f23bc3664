package dev.kontor.customer.site;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
                    inLanguage(view.title(), language),
                    view.url(),
                    view.text() == null ? null : inLanguage(view.text(), language),
                    view.required());
        }
    }

    /** A service that can be requested. */
    public record OfferedService(
            String code, String name, @Nullable String description) {}

    /** A language that came to the site later than the text shows the text's first one. */
    private static String inLanguage(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.values().iterator().next());
    }
}
