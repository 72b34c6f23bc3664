package dev.kontor.portal;

import jakarta.validation.constraints.NotNull;

/** What a customer may switch of what it has. */
public record MyAssociationChange(@NotNull Boolean notifyCustomer) {}
