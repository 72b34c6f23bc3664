package dev.kontor.holding.lookup;

import jakarta.validation.constraints.NotNull;

/** What a customer may switch of what it has. */
public record MyAssociationChange(@NotNull Boolean notifyCustomer) {}
