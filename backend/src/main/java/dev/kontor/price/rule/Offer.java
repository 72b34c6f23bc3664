package dev.kontor.price.rule;

import dev.kontor.base.shared.Money;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.price.adjustment.Adjustment;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One product with everything that can decide its prices for one customer or class. */
public record Offer(
        UUID productId,
        String sku,
        String name,
        UUID categoryId,
        String currency,
        List<ChargeView> charges,
        List<Candidate> candidates,
        List<Adjustment> adjustments) {

    /** The price of one on a day. */
    public ResolvedPrice price(LocalDate day, ChargeView charge) {
        return price(day, charge, 1, 1);
    }

    /** The price of one of so many, for so many terms of exactly this charge. */
    public ResolvedPrice price(LocalDate day, ChargeView charge, int quantity, int terms) {
        PriceQuestion question = new PriceQuestion(sku, charge.action(), charge.termMonths() * terms, quantity);
        Offer only = new Offer(productId, sku, name, categoryId, currency, List.of(charge), candidates, adjustments);
        return PriceRule.resolve(only, question, day, false);
    }

    /** What one of each charge costs. */
    public List<ResolvedPrice> prices(LocalDate day, boolean explain) {
        return charges.stream()
                .map(charge -> new PriceQuestion(sku, charge.action(), charge.termMonths(), 1))
                .map(question -> PriceRule.resolve(this, question, day, explain))
                .toList();
    }

    /** From which quantities another price may begin; always from one. */
    public List<Integer> steps(LocalDate day, ChargeView charge) {
        Stream<Integer> stored = candidates.stream()
                .filter(candidate -> candidate.chargeId().equals(charge.id()))
                .filter(candidate -> candidate.valid().contains(day))
                .map(Candidate::minQuantity);
        return Stream.concat(Stream.of(1), stored).distinct().sorted().toList();
    }

    /** Whether the customer has own prices for the product. */
    public boolean overridden() {
        return candidates.stream().anyMatch(candidate -> candidate.level() == ListKind.CUSTOMER);
    }

    /** The same as if the lists of one level said nothing. */
    public Offer without(ListKind level) {
        List<Candidate> others = candidates.stream()
                .filter(candidate -> candidate.level() != level)
                .toList();
        return new Offer(productId, sku, name, categoryId, currency, charges, others, adjustments);
    }

    /** The amount of one on a day; absent where it is not sold. */
    public @Nullable BigDecimal amount(LocalDate day, ChargeView charge) {
        Money price = price(day, charge).unitPrice();
        return price == null ? null : price.amount();
    }

    /** The same with these adjustments in place of those it has. */
    public Offer adjusted(List<Adjustment> others) {
        return new Offer(productId, sku, name, categoryId, currency, charges, candidates, others);
    }

    /** The same as the class has it, without what is granted to one customer. */
    public Offer ofClass() {
        List<Adjustment> others = adjustments.stream()
                .filter(adjustment -> adjustment.owner() == Adjustment.Owner.CLASS)
                .toList();
        return new Offer(productId, sku, name, categoryId, currency, charges, candidates, others);
    }

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
                .filter(adjustment -> adjustment.owner() == owner && adjustment.covers(productId, categoryId))
                .sorted(Comparator.comparing(Adjustment::scope).reversed())
                .toList();
    }

    /** A stored price that might decide: its list and level, from which quantity and when it is valid, who recorded it. */
    record Candidate(
            UUID chargeId,
            ListKind level,
            UUID listId,
            String listName,
            UUID entryId,
            int minQuantity,
            BigDecimal amount,
            Period valid,
            Instant recordedAt,
            String recordedBy) {

        boolean applies(LocalDate day, int quantity) {
            return valid.contains(day) && minQuantity <= quantity;
        }
    }
}
