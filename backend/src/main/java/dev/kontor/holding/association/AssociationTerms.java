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
                    "Nothing renews after the last day, which is " + endsOn + "."));
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
