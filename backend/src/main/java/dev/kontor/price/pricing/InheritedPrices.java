package dev.kontor.price.pricing;

import dev.kontor.goods.catalog.ChargeView;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the charges of one product cost when a list says nothing. */
public final class InheritedPrices {

    private final String sku;
    private final Offer offer;

    InheritedPrices(String sku, Offer offer) {
        this.sku = sku;
        this.offer = offer;
    }

    /** The same as the class has it, without what is granted to one customer. */
    public InheritedPrices ofClass() {
        return new InheritedPrices(sku, offer.without(Adjustment.Owner.CUSTOMER));
    }

    /** The price of one that shows through on a day. */
    public ResolvedPrice on(LocalDate day, ChargeView charge) {
        return on(day, charge, 1);
    }

    /** The price of one of so many. */
    public ResolvedPrice on(LocalDate day, ChargeView charge, int quantity) {
        return on(day, charge, quantity, 1);
    }

    /** The price of one of so many for so many terms of exactly this charge. */
    public ResolvedPrice on(LocalDate day, ChargeView charge, int quantity, int terms) {
        PriceQuestion question = new PriceQuestion(sku, charge.action(), charge.termMonths() * terms, quantity);
        return PriceRule.resolve(offer.only(charge), question, day, false);
    }

    /** From which quantities another price may begin; always from one. */
    public List<Integer> steps(LocalDate day, ChargeView charge) {
        Stream<Integer> stored = offer.candidates().stream()
                .filter(candidate -> candidate.chargeId().equals(charge.id()))
                .filter(candidate -> candidate.valid().contains(day))
                .map(Candidate::minQuantity);
        return Stream.concat(Stream.of(1), stored).distinct().sorted().toList();
    }
}
