package dev.kontor.holding.lookup;

import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.holding.association.AssociationRows;
import dev.kontor.holding.association.AssociationState;
import dev.kontor.holding.association.AssociationView;
import dev.kontor.holding.association.Associations;
import dev.kontor.holding.association.RenewalAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Associations as one customer may see and steer them: its own and no others; 404 for everybody else's. */
@ApplicationScoped
public class CustomerAssociations {

    private final AssociationRows rows;
    private final AssociationLists lists;
    private final Associations associations;

    CustomerAssociations(AssociationRows rows, AssociationLists lists, Associations associations) {
        this.rows = rows;
        this.lists = lists;
        this.associations = associations;
    }

    /** By product, or only those in one state. */
    @Transactional
    public Page<AssociationView> page(
            UUID customerId, @Nullable AssociationState state, int limit, @Nullable String cursor) {
        AssociationFilter filter = new AssociationFilter();
        filter.customerId = customerId;
        filter.state = state;
        filter.sort = "productName";
        return lists.page(filter, limit, cursor);
    }

    /** 409 where the customer is not asked, and once the day of the renewal has come. */
    @Transactional
    public AssociationView answer(UUID customerId, UUID id, RenewalAnswer answer) {
        requireOwn(customerId, id);
        return associations.answer(id, answer);
    }

    /** Switches the mails about its dates on or off. */
    @Transactional
    public AssociationView notify(UUID customerId, UUID id, boolean notifyCustomer) {
        requireOwn(customerId, id);
        return associations.notify(id, notifyCustomer);
    }

    /** 404 unless the association is this customer's. */
    @Transactional
    public void requireOwn(UUID customerId, UUID id) {
        if (!rows.require(id).customerId.equals(customerId)) {
            throw new Problem.NotFound("This association");
        }
    }
}
