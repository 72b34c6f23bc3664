package dev.kontor.price.change;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft for exactly one list, class or customer; from today unless a day is given, without an end unless given. */
public record NewPriceChange(
        @Nullable UUID listId,
        @Nullable UUID classId,
        @Nullable UUID customerId,
        @NotBlank @Size(max = 200) String name,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil) {}
