package dev.kontor.customer.relationship;

import dev.kontor.base.shared.Versioned;
import dev.kontor.customer.relationship.CataloguesOfCustomers.CustomerCatalogue;
import dev.kontor.customer.relationship.TermsOfCustomers.OrderTerms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The relationship with a customer and everything that is released on its ground (D15-D21). {@code reason} stays with the
 * staff, {@code message} is what the customer reads.
 */
public record RelationshipView(
        UUID customerId,
        RelationshipStatus status,
        @Nullable Instant since,
        @Nullable String reason,
        @Nullable String message,
        @Nullable String decidedBy,
        List<RelationshipTransition> allowedTransitions,
        List<CustomerServiceView> services,
        List<CustomerCatalogue> catalogues,
        OrderTerms terms,
        long version)
        implements Versioned {}
