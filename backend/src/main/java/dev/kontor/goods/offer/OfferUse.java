package dev.kontor.goods.offer;

import java.util.UUID;

/** Whether customers have, or have asked for, something on offer; whoever keeps that answers. */
public interface OfferUse {

    boolean ofService(String code);

    boolean ofCatalogue(UUID catalogueId);

    boolean ofTerm(TermKind kind, String code);

    /** What kind of condition an order has. */
    public enum TermKind {
        SHIPPING,
        PAYMENT,
        CHECKOUT
    }
}
