package dev.kontor.goods.catalog;

import java.util.Comparator;
import java.util.UUID;

/** One billable occasion of a product; the term is in months, 0 for one-off. */
public record ChargeView(UUID id, Action action, int termMonths) {

    public static final Comparator<ChargeView> ORDER =
            Comparator.comparing(ChargeView::action).thenComparing(ChargeView::termMonths);

    /** Such as {@code RENEW/12}, as people and imports write it. */
    public String label() {
        return action + "/" + termMonths;
    }
}
