package dev.kontor.price.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What do these customers pay for one thing? {@code on} is today in the reseller's zone unless given. */
public record CustomersPriceRequest(
        @NotEmpty @Size(max = 1_000) List<@NotNull UUID> customerIds,
        @NotNull @Valid PriceRequest.PriceRequestItem item,
        @Nullable LocalDate on,
        @Nullable Instant asKnownAt) {}
