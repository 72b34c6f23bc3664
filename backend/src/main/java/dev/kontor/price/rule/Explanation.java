package dev.kontor.price.rule;

import dev.kontor.price.adjustment.Adjustment;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.rule.Offer.Candidate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a price is what it is: every candidate in the order in which the rule looks at it. For staff only. */
public record Explanation(List<ExplanationStep> steps) {

    /** What made the price, without where else was looked, lists, and who recorded it. */
    Explanation forCustomer() {
        return new Explanation(steps.stream()
                .filter(step -> step.outcome() == Outcome.WON || step.outcome() == Outcome.APPLIED)
                .filter(step -> step.level() != Level.CLASS_ADJUSTMENT)
                .map(ExplanationStep::forCustomer)
                .toList());
    }

    /** Where the rule looks, from the most specific to the end. */
    public enum Level {
        CUSTOMER_LIST,
        CLASS_LIST,
        STANDARD_LIST,
        CLASS_ADJUSTMENT,
        CUSTOMER_ADJUSTMENT,
        TERM,
        ROUNDING
    }

    /** What became of a candidate. */
    public enum Outcome {
        WON,
        LOST,
        APPLIED,
        NOT_APPLIED,
        ABSENT
    }

    /** Why it became that. */
    public enum Reason {
        MOST_SPECIFIC,
        NO_ENTRY,
        NOT_VALID_ON_DATE,
        BELOW_MINIMUM_QUANTITY,
        HIGHER_QUANTITY_STEP_WINS,
        MORE_SPECIFIC_LEVEL_WINS,
        NARROWER_SCOPE_WINS,
        OVERRIDE_IS_FINAL,
        CLASS_LIST_IS_FINAL,
        ADJUSTED,
        MULTIPLE_OF_BASE_TERM,
        ROUNDED_HALF_UP
    }

    /** One look; {@code result} is the amount after it, before rounding. */
    public record ExplanationStep(
            Level level,
            Outcome outcome,
            Reason reason,
            @Nullable UUID listId,
            @Nullable String listName,
            @Nullable UUID entryId,
            @Nullable UUID adjustmentId,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal percent,
            @Nullable Integer factor,
            @Nullable Integer minQuantity,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable BigDecimal result) {

        private ExplanationStep forCustomer() {
            Level shown = level == Level.CLASS_LIST ? Level.STANDARD_LIST : level;
            // the standard price before the class's adjustment would tell that there is one
            boolean own = level == Level.CUSTOMER_LIST;
            return new ExplanationStep(
                    shown,
                    outcome,
                    reason,
                    null,
                    null,
                    null,
                    null,
                    own ? amount : null,
                    percent,
                    factor,
                    minQuantity,
                    validFrom,
                    validUntil,
                    null,
                    null,
                    shown == Level.STANDARD_LIST ? null : result);
        }

        static ExplanationStep of(Level level, Outcome outcome, Reason reason, Candidate entry) {
            return new ExplanationStep(
                    level,
                    outcome,
                    reason,
                    entry.listId(),
                    entry.listName(),
                    entry.entryId(),
                    null,
                    Amounts.plain(entry.amount()),
                    null,
                    null,
                    entry.minQuantity(),
                    entry.valid().from(),
                    entry.valid().until(),
                    entry.recordedAt(),
                    entry.recordedBy(),
                    outcome == Outcome.WON ? Amounts.plain(entry.amount()) : null);
        }

        static ExplanationStep of(
                Level level, Outcome outcome, Reason reason, Adjustment adjustment, @Nullable BigDecimal result) {
            return new ExplanationStep(
                    level,
                    outcome,
                    reason,
                    null,
                    null,
                    null,
                    adjustment.id(),
                    null,
                    adjustment.percent(),
                    null,
                    null,
                    adjustment.valid().from(),
                    adjustment.valid().until(),
                    adjustment.recordedAt(),
                    adjustment.recordedBy(),
                    result);
        }

        static ExplanationStep computed(
                Level level, Outcome outcome, Reason reason, @Nullable Integer factor, @Nullable BigDecimal result) {
            return new ExplanationStep(
                    level, outcome, reason, null, null, null, null, null, null, factor, null, null, null, null, null,
                    result);
        }
    }
}
