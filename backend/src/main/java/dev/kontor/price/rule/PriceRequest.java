package dev.kontor.price.rule;

import dev.kontor.goods.catalog.Action;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What does this customer pay? {@code on} is today in the reseller's zone unless given, {@code asKnownAt} is now. */
public record PriceRequest(
        @NotNull UUID customerId,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull PriceRequestItem> items,
        @Nullable LocalDate on,
        @Nullable Instant asKnownAt,
        @Nullable Boolean explain,
        @Nullable Audience audience) {

    /** Who reads the answer; a customer sees neither classes and lists nor who recorded a price. */
    public enum Audience {
        STAFF,
        CUSTOMER
    }

    /** One charge; the quantity is 1 unless given. */
    public record PriceRequestItem(
            @NotBlank @Size(max = 100) String sku,
            @NotNull Action action,
            @NotNull @Min(0) @Max(1200) Integer termMonths,
            @Nullable @Min(1) @Max(1_000_000) Integer quantity) {

        PriceQuestion question() {
            return new PriceQuestion(sku, action, termMonths, quantity == null ? 1 : quantity);
        }
    }

    /** What do these customers pay for one thing? {@code on} is today in the reseller's zone unless given. */
    public record CustomersPriceRequest(
            @NotEmpty @Size(max = 1_000) List<@NotNull UUID> customerIds,
            @NotNull @Valid PriceRequest.PriceRequestItem item,
            @Nullable LocalDate on,
            @Nullable Instant asKnownAt) {}
}
