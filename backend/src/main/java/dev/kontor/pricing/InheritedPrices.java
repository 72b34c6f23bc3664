package dev.kontor.pricing;

import dev.kontor.catalog.ChargeView;
import java.time.LocalDate;

/** What the charges of one product cost when a list says nothing, on any day. */
public final class InheritedPrices {

    private final String sku;
    private final Offer offer;

    InheritedPrices(String sku, Offer offer) {
        this.sku = sku;
        this.offer = offer;
    }

    /** The price of one that shows through on a day. */
    public ResolvedPrice on(LocalDate day, ChargeView charge) {
        PriceQuestion question = new PriceQuestion(sku, charge.action(), charge.termMonths(), 1);
        return PriceRule.resolve(offer, question, day, false);
    }
}
