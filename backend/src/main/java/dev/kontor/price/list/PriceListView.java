package dev.kontor.price.list;

import dev.kontor.base.http.Versioned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price list; {@code entryCount} counts what is valid now or later. */
public record PriceListView(
        UUID id,
        ListKind kind,
        String name,
        String currency,
        @Nullable UUID classId,
        @Nullable UUID customerId,
        long entryCount,
        long version)
        implements Versioned {}
