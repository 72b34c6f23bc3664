package dev.kontor.price.rule;

import java.util.List;
import java.util.UUID;

/** A price per customer, each in its own currency, in the order in which they were asked. */
public record CustomersPriceAnswer(List<CustomerPrice> prices) {

    /** What one customer pays. */
    public record CustomerPrice(UUID customerId, String currency, ResolvedPrice price) {}
}
