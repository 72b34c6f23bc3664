package dev.kontor.holding.association;

import dev.kontor.base.shared.Problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For how long, and how it goes on. Days are inclusive. */
record AssociationTerms(
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Renewal renewal) {

    /**
     * As somebody means it who gives a thing away: an end before the first renewal is the last day of the first period, and
     * the renewal follows (decision 0034). A renewal whose day is given has to be the day after.
     */
    static AssociationTerms ofNew(
            LocalDate startsOn, @Nullable LocalDate endsOn, RenewalInput renewal, LocalDate today) {
        if (endsOn == null || endsOn.isBefore(startsOn) || !endsFirstPeriod(startsOn, endsOn, renewal)) {
            return new AssociationTerms(startsOn, endsOn, renewal.after(startsOn, today));
        }
        return new AssociationTerms(startsOn, null, renewal.afterFirst(startsOn, endsOn, today));
    }

    private static boolean endsFirstPeriod(LocalDate startsOn, LocalDate endsOn, RenewalInput renewal) {
        return renewal.nextOn() == null
                ? endsOn.isBefore(startsOn.plusMonths(renewal.intervalMonths()))
                : endsOn.plusDays(1).equals(renewal.nextOn());
    }

    /** What is wrong, by JSON pointers. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            errors.add(new FieldError("/endsOn", "ends-before-start", "The last day is before the first one."));
        }
        if (renewal != null && !renewal.nextOn().isAfter(startsOn)) {
            errors.add(
                    new FieldError("/renewal/nextOn", "renews-before-start", "The renewal comes after the first day."));
        }
        if (renewal != null && endsOn != null && renewal.nextOn().isAfter(endsOn)) {
            errors.add(new FieldError(
                    "/renewal/nextOn",
                    "renews-after-end",
                    "It ends before it renews. Leave the end out and it goes on; leave the renewal out and it ends."));
        }
        return errors;
    }

    /** The last day as long as nobody answered; absent when it has no end. */
    @Nullable
    LocalDate lastOn() {
        if (renewal == null || renewal.mode() == RenewalMode.AUTO_RENEW) {
            return endsOn;
        }
        LocalDate before = renewal.nextOn().minusDays(1);
        return endsOn == null || before.isBefore(endsOn) ? before : endsOn;
    }

    /** Whether it, or its next period, goes on after upstream expires: worth a warning, never a change (E21). */
    boolean outlasts(@Nullable LocalDate expiresOn) {
        return expiresOn != null
                && ((endsOn != null && endsOn.isAfter(expiresOn))
                        || (renewal != null && renewal.nextOn().isAfter(expiresOn)));
    }
}
