package dev.kontor.customer.terms;

import dev.kontor.customer.site.LegalTextView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terms that concern the customer: those to accept first, then those accepted. */
public record MyTermsView(List<MyTerm> items) {

    /** One version of one text in one language: the text itself or where to read it. */
    public record MyTerm(
            UUID versionId,
            String code,
            int textVersion,
            String title,
            @Nullable String url,
            @Nullable String text,
            boolean required,
            @Nullable Instant acceptedAt) {

        static MyTerm of(LegalTextView text, String language, @Nullable Instant acceptedAt) {
            return new MyTerm(
                    text.id(),
                    text.code(),
                    text.version(),
                    String.valueOf(in(text.title(), language)),
                    text.url(),
                    text.text() == null ? null : in(text.text(), language),
                    text.required(),
                    acceptedAt);
        }

        private static @Nullable String in(Map<String, String> texts, String language) {
            return texts.containsKey(language)
                    ? texts.get(language)
                    : texts.values().stream().findFirst().orElse(null);
        }
    }
}
