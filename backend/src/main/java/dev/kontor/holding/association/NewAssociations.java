package dev.kontor.holding.association;

import dev.kontor.base.shared.MultiLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions for one customer, or a quantity of a product for one or many (E4, B8). From today, without an end and
 * without a renewal, unless said; an end before the first renewal is the last day of the first period. Without {@code
 * services} each customer keeps those that are open to it.
 */
public record NewAssociations(
        @Nullable UUID customerId,
        @Size(max = 1000) @Nullable List<@NotNull UUID> customerIds,
        @Size(max = 1000) @Nullable List<@NotNull UUID> subscriptionIds,
        @Size(max = 100) @Nullable String sku,
        @Min(1) @Max(1_000_000) @Nullable Integer quantity,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Valid @Nullable RenewalInput renewal,
        @Nullable Boolean notifyCustomer,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 30) String> services,
        @Nullable Boolean updateService,
        @Nullable Boolean transferable,
        @Nullable UUID registeredById,
        @MultiLine @Size(max = 2000) @Nullable String note) {

    public NewAssociations {
        customerIds = customerIds == null ? List.of() : List.copyOf(customerIds);
        subscriptionIds = subscriptionIds == null ? List.of() : List.copyOf(subscriptionIds);
        sku = sku == null || sku.isBlank() ? null : sku;
        services = services == null ? null : services.stream().distinct().toList();
        note = note == null || note.isBlank() ? null : note;
    }

    // never null once made, although they may be left out

    @Override
    public List<UUID> customerIds() {
        return Objects.requireNonNull(customerIds);
    }

    @Override
    public List<UUID> subscriptionIds() {
        return Objects.requireNonNull(subscriptionIds);
    }

    AssociationTerms terms(LocalDate today) {
        LocalDate start = startsOn == null ? today : startsOn;
        return renewal == null
                ? new AssociationTerms(start, endsOn, null)
                : AssociationTerms.ofNew(start, endsOn, renewal, today);
    }

    /** Whether the end that was said is only that of the first period. */
    boolean endsFirstPeriod(AssociationTerms terms) {
        return endsOn != null && terms.endsOn() == null;
    }

    /** All customers, one by one. */
    List<UUID> customers() {
        return customerId == null ? customerIds() : List.of(customerId);
    }
}
