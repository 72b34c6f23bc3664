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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An association as it should be; whose it is and of what stays (E7). */
public record AssociationChange(
        @Min(1) @Max(1_000_000) @Nullable Integer quantity,
        @NotNull LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Valid @Nullable RenewalInput renewal,
        @NotNull Boolean notifyCustomer,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 30) String> services,
        @NotNull Boolean updateService,
        @NotNull Boolean transferable,
        @Nullable UUID registeredById,
        @MultiLine @Size(max = 2000) @Nullable String note) {

    AssociationTerms terms(LocalDate today) {
        return new AssociationTerms(startsOn, endsOn, renewal == null ? null : renewal.after(startsOn, today));
    }
}
