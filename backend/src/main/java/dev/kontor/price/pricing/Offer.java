package dev.kontor.price.pricing;

import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One product with everything that can decide its prices for one customer or class. */
record Offer(
        UUID productId,
        UUID categoryId,
        String currency,
        List<ChargeView> charges,
        List<Candidate> candidates,
        List<Adjustment> adjustments) {

    /** The charge of a term, or the longest one of which it is a whole multiple. */
    Optional<ChargeView> charge(Action action, int termMonths) {
        return charges.stream()
                .filter(charge -> charge.action() == action)
                .filter(charge -> charge.termMonths() == termMonths
                        || (charge.termMonths() > 0 && termMonths > 0 && termMonths % charge.termMonths() == 0))
                .max(Comparator.comparing(ChargeView::termMonths));
    }

    List<Candidate> candidates(UUID chargeId, ListKind level) {
        return candidates.stream()
                .filter(candidate ->
                        candidate.level() == level && candidate.chargeId().equals(chargeId))
                .toList();
    }

    List<Adjustment> adjustments(Adjustment.Owner owner) {
        return adjustments.stream()
                .filter(adjustment -> adjustment.owner() == owner && adjustment.covers(this))
                .sorted(Comparator.comparing(Adjustment::scope).reversed())
                .toList();
    }

    /** The same as if there were no other charge. */
    Offer only(ChargeView charge) {
        return new Offer(productId, categoryId, currency, List.of(charge), candidates, adjustments);
    }

    /** The same without the prices of one level. */
    Offer without(ListKind level) {
        return new Offer(
                productId,
                categoryId,
                currency,
                charges,
                candidates.stream()
                        .filter(candidate -> candidate.level() != level)
                        .toList(),
                adjustments);
    }

    /** The same without the adjustments of one owner. */
    Offer without(Adjustment.Owner owner) {
        return new Offer(
                productId,
                categoryId,
                currency,
                charges,
                candidates,
                adjustments.stream()
                        .filter(adjustment -> adjustment.owner() != owner)
                        .toList());
    }
}
