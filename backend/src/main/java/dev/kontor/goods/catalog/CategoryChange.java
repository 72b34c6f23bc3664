package dev.kontor.goods.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A category as it should be. */
public record CategoryChange(@NotBlank @Size(max = 100) String name) {}
