package dev.kontor.price.guard;

import dev.kontor.customer.customer.CustomerPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was found in the prices of customers and accepted. */
@ApplicationScoped
class AcceptedOfCustomers implements CustomerPart {

    @Override
    public List<Rows> rows() {
        return List.of(Rows.by("accepted_finding", "who").shown(Held.ACCEPTED_FINDINGS));
    }
}
