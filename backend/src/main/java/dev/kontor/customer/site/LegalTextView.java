package dev.kontor.customer.site;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of something that visitors accept: elsewhere at {@code url}, or here as {@code text}, by language. */
public record LegalTextView(
        UUID id,
        String code,
        int version,
        Map<String, String> title,
        @Nullable String url,
        @Nullable Map<String, String> text,
        boolean required,
        Instant createdAt) {

    /** Reads texts {@code t} after the site of each; the statement goes on with their conditions. */
    public static final String SELECT = """
            select t.site_id, t.id, t.code, t.text_version as version, t.title, t.url, t.text, t.required, t.created_at
              from legal_text t where t.reseller_id = :reseller
            """;

    static LegalTextView of(LegalText row) {
        return new LegalTextView(
                row.id, row.code, row.textVersion, row.title, row.url, row.text, row.required, row.createdAt);
    }

    /** A language that came to the site later than the text shows the text's first one. */
    public static @Nullable String in(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.values().stream().findFirst().orElse(null));
    }
}
