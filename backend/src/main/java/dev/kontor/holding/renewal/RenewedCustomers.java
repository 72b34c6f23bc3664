package dev.kontor.holding.renewal;

import dev.kontor.customer.customer.CustomerPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whose renewals were carried out. */
@ApplicationScoped
class RenewedCustomers implements CustomerPart {

    @Override
    public List<Rows> rows() {
        return List.of(Rows.by("association_renewal", "customer_id").shown(Held.COMPLETED_RENEWALS));
    }
}
