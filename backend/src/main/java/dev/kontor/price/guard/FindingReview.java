package dev.kontor.price.guard;

import dev.kontor.base.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What helps to work through a finding. {@code id} names it to accept it. {@code customers} pay the price that is meant:
 * the one customer whose own it is, or all who inherit it. {@code suggestion} is the price that would end the finding, and
 * {@code atStake} what a year of the renewals that are known would bring more or less by it (decision 0035); both are
 * absent where nobody knows.
 */
public record FindingReview(
        String id,
        long customers,
        @Nullable FindingFix fix,
        @Nullable Money suggestion,
        @Nullable Money atStake,
        @Nullable FindingAcceptance acceptance) {

    /** What a draft of the list would do about it. */
    public enum FindingFix {
        /** Set the suggested price. */
        PRICE,
        /** Take the prices away, so that what shows through is paid. */
        REMOVE,
        /** Set the prices that are missing to what shows through. */
        COMPLETE
    }

    /** That somebody accepted it, until when it is out of the way, and why. */
    public record FindingAcceptance(
            UUID id,
            String reason,
            LocalDate until,
            Instant acceptedAt,
            @Nullable String acceptedBy) {}
}
