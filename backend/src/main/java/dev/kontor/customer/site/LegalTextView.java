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

    public static LegalTextView of(LegalText row) {
        return new LegalTextView(
                row.id, row.code, row.textVersion, row.title, row.url, row.text, row.required, row.createdAt);
    }
}
