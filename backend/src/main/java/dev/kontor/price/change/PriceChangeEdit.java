package dev.kontor.price.change;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person may change about a draft beside its prices. */
public record PriceChangeEdit(
        @NotBlank @Size(max = 200) String name,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil) {}
