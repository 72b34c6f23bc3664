package dev.kontor.customer.relationship;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A catalogue of the reseller, and whether this customer may order from it. */
public record CustomerCatalogue(
        UUID id,
        String name,
        @Nullable UUID groupId,
        @Nullable String groupName,
        boolean exclusive,
        boolean released) {}
