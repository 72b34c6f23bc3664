package dev.kontor.holding.lookup;

import dev.kontor.holding.association.AssociationView;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer that has a product now (C26). */
public record ProductOwner(
        UUID associationId,
        AssociationView.AssociatedCustomer customer,
        @Nullable String email,
        @Nullable String identifier,
        int quantity,
        boolean updateService,
        LocalDate startsOn) {}
