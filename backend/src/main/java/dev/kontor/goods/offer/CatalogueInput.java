package dev.kontor.goods.offer;

import dev.kontor.base.shared.MultiLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A catalogue as people enter it: the categories whose products it offers. */
public record CatalogueInput(
        @NotBlank @Size(max = 100) String name,
        @Nullable UUID groupId,
        @MultiLine @Size(max = 500) @Nullable String description,
        @NotNull @Size(max = 100) List<@NotNull UUID> categoryIds) {}
