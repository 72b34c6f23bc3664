package dev.kontor.price.pricing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose prices a list holds, in which currency; {@code classId} is the class whose prices show through, if any. */
public record PriceOwner(ListKind kind, UUID id, @Nullable UUID classId, String currency, String name) {}
