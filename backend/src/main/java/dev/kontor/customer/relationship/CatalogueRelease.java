package dev.kontor.customer.relationship;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** All catalogues that a customer may order from. */
public record CatalogueRelease(@NotNull @Size(max = 100) List<@NotNull UUID> catalogueIds) {}
