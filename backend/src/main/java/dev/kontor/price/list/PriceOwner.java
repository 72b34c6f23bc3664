package dev.kontor.price.list;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose prices a list holds, in which currency; {@code classId} is the class whose prices show through, if any. */
public record PriceOwner(ListKind kind, UUID id, @Nullable UUID classId, String currency, String name) {

    /** Owner of lists that belong to neither a class nor a customer. */
    public static final UUID NOBODY = new UUID(0, 0);
}
