package dev.kontor.price.list;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other modules need to know of a price list. */
public record PriceListRef(
        UUID id,
        ListKind kind,
        String name,
        String currency,
        @Nullable UUID classId,
        @Nullable UUID customerId) {

    static PriceListRef of(PriceList list) {
        return new PriceListRef(
                list.id,
                list.kind,
                list.name,
                list.currency,
                list.kind == ListKind.CLASS ? list.ownerId : null,
                list.kind == ListKind.CUSTOMER ? list.ownerId : null);
    }
}
