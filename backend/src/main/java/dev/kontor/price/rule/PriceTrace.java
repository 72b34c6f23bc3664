package dev.kontor.price.rule;

import dev.kontor.price.adjustment.Adjustment;
import dev.kontor.price.list.ListKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what {@link PriceRule} looked at, so that a price can say why (L4). */
final class PriceTrace {

    private final PriceQuestion question;
    private final LocalDate day;
    private final List<Explanation.ExplanationStep> steps = new ArrayList<>();

    PriceTrace(PriceQuestion question, LocalDate day) {
        this.question = question;
        this.day = day;
    }

    Explanation explanation() {
        return new Explanation(List.copyOf(steps));
    }

    void level(ListKind level, List<Candidate> candidates, @Nullable Candidate best, boolean decided) {
        Explanation.Level where = switch (level) {
            case CUSTOMER -> Explanation.Level.CUSTOMER_LIST;
            case CLASS -> Explanation.Level.CLASS_LIST;
            case LIST, COST -> Explanation.Level.STANDARD_LIST;
        };
        if (candidates.isEmpty()) {
            steps.add(Explanation.ExplanationStep.computed(
                    where, Explanation.Outcome.ABSENT, Explanation.Reason.NO_ENTRY, null, null));
        }
        for (Candidate candidate : candidates) {
            boolean won = candidate.equals(best) && !decided;
            steps.add(Explanation.ExplanationStep.of(
                    where,
                    won ? Explanation.Outcome.WON : Explanation.Outcome.LOST,
                    won ? Explanation.Reason.MOST_SPECIFIC : whyLost(candidate, best),
                    candidate));
        }
    }

    private Explanation.Reason whyLost(Candidate candidate, @Nullable Candidate best) {
        if (!candidate.valid().contains(day)) {
            return Explanation.Reason.NOT_VALID_ON_DATE;
        }
        if (candidate.minQuantity() > question.quantity()) {
            return Explanation.Reason.BELOW_MINIMUM_QUANTITY;
        }
        return candidate.equals(best)
                ? Explanation.Reason.MORE_SPECIFIC_LEVEL_WINS
                : Explanation.Reason.HIGHER_QUANTITY_STEP_WINS;
    }

    void adjustments(
            Adjustment.Owner owner, List<Adjustment> all, @Nullable Adjustment best, boolean wanted, BigDecimal base) {
        Explanation.Level where = owner == Adjustment.Owner.CLASS
                ? Explanation.Level.CLASS_ADJUSTMENT
                : Explanation.Level.CUSTOMER_ADJUSTMENT;
        for (Adjustment adjustment : all) {
            boolean applied = adjustment.equals(best);
            steps.add(Explanation.ExplanationStep.of(
                    where,
                    applied ? Explanation.Outcome.APPLIED : Explanation.Outcome.NOT_APPLIED,
                    applied ? Explanation.Reason.ADJUSTED : whyNotApplied(adjustment, wanted),
                    adjustment,
                    applied ? adjustment.applyTo(base) : null));
        }
    }

    private Explanation.Reason whyNotApplied(Adjustment adjustment, boolean wanted) {
        if (!wanted) {
            boolean override = steps.stream()
                    .anyMatch(step -> step.level() == Explanation.Level.CUSTOMER_LIST
                            && step.outcome() == Explanation.Outcome.WON);
            return override ? Explanation.Reason.OVERRIDE_IS_FINAL : Explanation.Reason.CLASS_LIST_IS_FINAL;
        }
        return adjustment.valid().contains(day)
                ? Explanation.Reason.NARROWER_SCOPE_WINS
                : Explanation.Reason.NOT_VALID_ON_DATE;
    }

    void term(int factor, BigDecimal result) {
        steps.add(Explanation.ExplanationStep.computed(
                Explanation.Level.TERM,
                Explanation.Outcome.APPLIED,
                Explanation.Reason.MULTIPLE_OF_BASE_TERM,
                factor,
                result));
    }

    void rounding(BigDecimal result) {
        steps.add(Explanation.ExplanationStep.computed(
                Explanation.Level.ROUNDING,
                Explanation.Outcome.APPLIED,
                Explanation.Reason.ROUNDED_HALF_UP,
                null,
                result));
    }
}
