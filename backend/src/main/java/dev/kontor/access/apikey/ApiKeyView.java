package dev.kontor.access.apikey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program's key, without its secret; {@code prefix} is enough to recognise it. */
public record ApiKeyView(
        UUID id,
        String name,
        List<String> rights,
        String prefix,
        List<String> allowedAddresses,
        @Nullable LocalDate expiresOn,
        @Nullable Instant lastUsedAt,
        Instant createdAt,
        UUID createdBy) {

    static ApiKeyView of(ApiKey key) {
        return new ApiKeyView(
                key.id,
                key.name,
                key.rights,
                key.prefix,
                key.allowedAddresses,
                key.expiresOn,
                key.lastUsedAt,
                key.createdAt,
                key.createdBy);
    }
}
