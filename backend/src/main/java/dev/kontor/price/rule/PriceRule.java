package dev.kontor.price.rule;

import dev.kontor.base.shared.Money;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.price.adjustment.Adjustment;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.rule.Explanation.ExplanationStep;
import dev.kontor.price.rule.Explanation.Level;
import dev.kontor.price.rule.Explanation.Outcome;
import dev.kontor.price.rule.Explanation.Reason;
import dev.kontor.price.rule.Offer.Candidate;
import dev.kontor.price.rule.ResolvedPrice.PriceSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule of resolution. The customer's own price wins; otherwise the class's, otherwise the standard price with the
 * class's adjustment; then the customer's adjustment. Rounded once, at the end. Nothing is composed of two levels (A21, A22).
 */
final class PriceRule {

    private static final List<ListKind> LEVELS = List.of(ListKind.CUSTOMER, ListKind.CLASS, ListKind.LIST);

    private final Offer offer;
    private final PriceQuestion question;
    private final LocalDate day;
    private final @Nullable Trace trace;

    private PriceRule(Offer offer, PriceQuestion question, LocalDate day, boolean explain) {
        this.offer = offer;
        this.question = question;
        this.day = day;
        this.trace = explain ? new Trace() : null;
    }

    static ResolvedPrice resolve(Offer offer, PriceQuestion question, LocalDate day, boolean explain) {
        return new PriceRule(offer, question, day, explain).resolve();
    }

    private ResolvedPrice resolve() {
        Optional<ChargeView> charge = offer.charge(question.action(), question.termMonths());
        if (charge.isEmpty()) {
            return ResolvedPrice.notSold(question, ResolvedPrice.NotSold.NO_SUCH_CHARGE, explanation());
        }
        Optional<Candidate> winner = winner(charge.get());
        if (winner.isEmpty()) {
            return ResolvedPrice.notSold(question, ResolvedPrice.NotSold.NO_PRICE_IN_CURRENCY, explanation());
        }
        return price(charge.get(), winner.get());
    }

    private Optional<Candidate> winner(ChargeView charge) {
        Optional<Candidate> winner = Optional.empty();
        for (ListKind level : LEVELS) {
            List<Candidate> candidates = offer.candidates(charge.id(), level);
            Optional<Candidate> best = candidates.stream()
                    .filter(candidate -> candidate.applies(day, question.quantity()))
                    .max(Comparator.comparing(Candidate::minQuantity));
            if (trace != null) {
                trace.level(level, candidates, best.orElse(null), winner.isPresent());
            }
            winner = winner.or(() -> best);
        }
        return winner;
    }

    private ResolvedPrice price(ChargeView charge, Candidate winner) {
        BigDecimal amount = winner.amount();
        PriceSource source = PriceSource.OVERRIDE;
        if (winner.level() != ListKind.CUSTOMER) {
            source = winner.level() == ListKind.CLASS ? PriceSource.CLASS : PriceSource.LIST;
            Optional<Adjustment> ofClass = adjustment(Adjustment.Owner.CLASS, winner.level() == ListKind.LIST, amount);
            amount = ofClass.isPresent() ? ofClass.get().applyTo(amount) : amount;
            Optional<Adjustment> ofCustomer = adjustment(Adjustment.Owner.CUSTOMER, true, amount);
            amount = ofCustomer.isPresent() ? ofCustomer.get().applyTo(amount) : amount;
            source = ofCustomer.isPresent() ? PriceSource.DISCOUNT : source;
        } else {
            adjustment(Adjustment.Owner.CLASS, false, amount);
            adjustment(Adjustment.Owner.CUSTOMER, false, amount);
        }
        return answer(winner, source, timesTerm(charge, amount));
    }

    private Optional<Adjustment> adjustment(Adjustment.Owner owner, boolean wanted, BigDecimal amount) {
        List<Adjustment> covering = offer.adjustments(owner);
        Optional<Adjustment> best = wanted
                ? covering.stream().filter(one -> one.valid().contains(day)).findFirst()
                : Optional.empty();
        if (trace != null) {
            trace.adjustments(owner, covering, best.orElse(null), wanted, amount);
        }
        return best;
    }

    private BigDecimal timesTerm(ChargeView charge, BigDecimal amount) {
        if (charge.termMonths() == question.termMonths()) {
            return amount;
        }
        int factor = question.termMonths() / charge.termMonths();
        BigDecimal multiple = amount.multiply(BigDecimal.valueOf(factor));
        if (trace != null) {
            trace.term(factor, multiple);
        }
        return multiple;
    }

    private ResolvedPrice answer(Candidate winner, PriceSource source, BigDecimal amount) {
        Money unitPrice = Money.of(amount, offer.currency());
        if (trace != null) {
            trace.rounding(unitPrice.amount());
        }
        return new ResolvedPrice(
                question.sku(),
                question.action(),
                question.termMonths(),
                question.quantity(),
                true,
                unitPrice,
                unitPrice.times(question.quantity()),
                source,
                null,
                winner.entryId(),
                winner.valid().from(),
                winner.valid().until(),
                explanation());
    }

    private @Nullable Explanation explanation() {
        return trace == null ? null : trace.explanation();
    }

    /** Writes down what was looked at, so that a price can say why (L4). */
    private final class Trace {

        private final List<ExplanationStep> steps = new ArrayList<>();

        Explanation explanation() {
            return new Explanation(List.copyOf(steps));
        }

        void level(ListKind level, List<Candidate> candidates, @Nullable Candidate best, boolean decided) {
            Level where = switch (level) {
                case CUSTOMER -> Level.CUSTOMER_LIST;
                case CLASS -> Level.CLASS_LIST;
                case LIST, COST -> Level.STANDARD_LIST;
            };
            if (candidates.isEmpty()) {
                steps.add(ExplanationStep.computed(where, Outcome.ABSENT, Reason.NO_ENTRY, null, null));
            }
            for (Candidate candidate : candidates) {
                boolean won = candidate.equals(best) && !decided;
                steps.add(ExplanationStep.of(
                        where,
                        won ? Outcome.WON : Outcome.LOST,
                        won ? Reason.MOST_SPECIFIC : whyLost(candidate, best),
                        candidate));
            }
        }

        private Reason whyLost(Candidate candidate, @Nullable Candidate best) {
            if (!candidate.valid().contains(day)) {
                return Reason.NOT_VALID_ON_DATE;
            }
            if (candidate.minQuantity() > question.quantity()) {
                return Reason.BELOW_MINIMUM_QUANTITY;
            }
            return candidate.equals(best) ? Reason.MORE_SPECIFIC_LEVEL_WINS : Reason.HIGHER_QUANTITY_STEP_WINS;
        }

        void adjustments(
                Adjustment.Owner owner,
                List<Adjustment> all,
                @Nullable Adjustment best,
                boolean wanted,
                BigDecimal base) {
            Level where = owner == Adjustment.Owner.CLASS ? Level.CLASS_ADJUSTMENT : Level.CUSTOMER_ADJUSTMENT;
            for (Adjustment adjustment : all) {
                boolean applied = adjustment.equals(best);
                steps.add(ExplanationStep.of(
                        where,
                        applied ? Outcome.APPLIED : Outcome.NOT_APPLIED,
                        applied ? Reason.ADJUSTED : whyNotApplied(adjustment, wanted),
                        adjustment,
                        applied ? adjustment.applyTo(base) : null));
            }
        }

        private Reason whyNotApplied(Adjustment adjustment, boolean wanted) {
            if (!wanted) {
                boolean override = steps.stream()
                        .anyMatch(step -> step.level() == Level.CUSTOMER_LIST && step.outcome() == Outcome.WON);
                return override ? Reason.OVERRIDE_IS_FINAL : Reason.CLASS_LIST_IS_FINAL;
            }
            return adjustment.valid().contains(day) ? Reason.NARROWER_SCOPE_WINS : Reason.NOT_VALID_ON_DATE;
        }

        void term(int factor, BigDecimal result) {
            steps.add(ExplanationStep.computed(
                    Level.TERM, Outcome.APPLIED, Reason.MULTIPLE_OF_BASE_TERM, factor, result));
        }

        void rounding(BigDecimal result) {
            steps.add(ExplanationStep.computed(Level.ROUNDING, Outcome.APPLIED, Reason.ROUNDED_HALF_UP, null, result));
        }
    }
}
