package dev.kontor.holding.association;

import dev.kontor.base.shared.MultiLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** As fields of the history say it, some of them with other values. */
    static AssociationChange of(Map<String, @Nullable Object> present, Map<String, @Nullable Object> other) {
        Map<String, @Nullable Object> fields = new HashMap<>(present);
        fields.putAll(other);
        return new AssociationChange(
                (Integer) fields.get("quantity"),
                Objects.requireNonNull(day(fields, "startsOn")),
                day(fields, "endsOn"),
                renewal(fields),
                Boolean.TRUE.equals(fields.get("notifyCustomer")),
                fields.get("services") instanceof List<?> codes
                        ? codes.stream().map(String::valueOf).toList()
                        : List.of(),
                Boolean.TRUE.equals(fields.get("updateService")),
                Boolean.TRUE.equals(fields.get("transferable")),
                fields.get("registeredById") instanceof String id ? UUID.fromString(id) : null,
                (String) fields.get("note"));
    }

    private static @Nullable LocalDate day(Map<String, @Nullable Object> fields, String name) {
        return fields.get(name) instanceof String day ? LocalDate.parse(day) : null;
    }

    private static @Nullable RenewalInput renewal(Map<String, @Nullable Object> fields) {
        return fields.get("renewal.intervalMonths") instanceof Integer months
                        && fields.get("renewal.mode") instanceof String mode
                ? new RenewalInput(months, RenewalMode.valueOf(mode), day(fields, "renewal.nextOn"))
                : null;
    }

    AssociationTerms terms(LocalDate today) {
        return new AssociationTerms(startsOn, endsOn, renewal == null ? null : renewal.after(startsOn, today));
    }
}
