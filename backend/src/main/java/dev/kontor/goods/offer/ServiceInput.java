package dev.kontor.goods.offer;

import dev.kontor.base.shared.MultiLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A service as people enter it; without a position it goes to the end. */
public record ServiceInput(
        @NotBlank @Size(max = 100) String name,
        @MultiLine @Size(max = 500) @Nullable String description,
        @Min(0) @Max(1000) @Nullable Integer position,
        @NotNull Boolean active) {

    static final String CODE = "[A-Z][A-Z0-9_-]{0,29}";
    static final String CODE_RULE = "Capital letters, digits, - and _, beginning with a letter, at most 30.";
}
