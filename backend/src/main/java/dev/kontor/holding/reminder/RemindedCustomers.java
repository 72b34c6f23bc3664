package dev.kontor.holding.reminder;

import dev.kontor.customer.customer.CustomerPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Of whom it was decided whether they are reminded. */
@ApplicationScoped
class RemindedCustomers implements CustomerPart {

    @Override
    public List<Rows> rows() {
        return List.of(Rows.by("reminder", "customer_id").shown(Held.REMINDERS));
    }
}
