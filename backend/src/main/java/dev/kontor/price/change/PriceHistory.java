package dev.kontor.price.change;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.price.pricing.PriceListRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the history of a customer or class that its prices were changed, once per publication. */
@ApplicationScoped
class PriceHistory {

    private final History history;

    PriceHistory(History history) {
        this.history = history;
    }

    void record(PriceListRef list, PriceChange change) {
        List<FieldChange> changes = List.of(new FieldChange("prices", null, change.name));
        if (list.customerId() != null) {
            history.record(new History.Subject("customer", list.customerId()), HistoryAction.PRICED, changes);
        } else if (list.classId() != null) {
            history.record(new History.Subject("customer-class", list.classId()), HistoryAction.PRICED, changes);
        }
    }
}
