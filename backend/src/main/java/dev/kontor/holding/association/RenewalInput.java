package dev.kontor.holding.association;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an association renews; {@code nextOn} is the first day of the next period: unless given, a whole number of
 * intervals after the start and not past.
 */
public record RenewalInput(
        @NotNull @Min(1) @Max(120) Integer intervalMonths,
        @NotNull RenewalMode mode,
        @Nullable LocalDate nextOn) {

    /** The renewal on the day after the first period, and from there on every interval. */
    Renewal afterFirst(LocalDate startsOn, LocalDate lastOfFirst, LocalDate today) {
        Renewal first = Renewal.from(startsOn, intervalMonths, mode, lastOfFirst.plusDays(1));
        return nextOn == null ? first.notBefore(today) : first;
    }

    Renewal after(LocalDate startsOn, LocalDate today) {
        return nextOn == null
                ? Renewal.from(startsOn, intervalMonths, mode).notBefore(today)
                : Renewal.from(startsOn, intervalMonths, mode, nextOn);
    }
}
