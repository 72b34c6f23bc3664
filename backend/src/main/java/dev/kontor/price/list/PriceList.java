package dev.kontor.price.list;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be known of a price list; its prices are written through price changes only. */
public record PriceList(UUID id, ListKind kind, String name, String currency, UUID ownerId) {

    /** The class whose prices it holds. */
    public @Nullable UUID classId() {
        return kind == ListKind.CLASS ? ownerId : null;
    }

    /** The customer whose prices it holds. */
    public @Nullable UUID customerId() {
        return kind == ListKind.CUSTOMER ? ownerId : null;
    }
}
