package dev.kontor.price.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A standard or cost list; those of classes and customers come into being with their first price. */
public record NewPriceList(
        @NotNull ListKind kind,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(min = 3, max = 3) String currency) {}
