package dev.kontor.goods.offer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A group as people enter it. */
public record CatalogueGroupInput(
        @NotBlank @Size(max = 100) String name, @NotNull Boolean exclusive) {}
