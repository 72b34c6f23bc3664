package dev.kontor.customer.relationship;

import dev.kontor.base.table.TableColumns;
import dev.kontor.base.wording.TableWords.Code;
import dev.kontor.customer.relationship.CustomerStatuses.CustomerStatusView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of where customers stand with a service as a file. */
final class CustomerStatusColumns {

    private static final Map<String, Function<CustomerStatusView, @Nullable Object>> ALL = all();

    private CustomerStatusColumns() {}

    /** 400 for a column that does not exist; all columns when none are named. */
    static TableColumns<CustomerStatusView> of(@Nullable String wanted, @Nullable String labels) {
        return TableColumns.of(ALL, wanted).labelled("customer-services", labels, Map.of());
    }

    private static Map<String, Function<CustomerStatusView, @Nullable Object>> all() {
        Map<String, Function<CustomerStatusView, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("number", CustomerStatusView::number);
        columns.put("name", CustomerStatusView::name);
        columns.put("city", CustomerStatusView::city);
        columns.put("country", customer -> Code.country(customer.country()));
        columns.put("relationship", CustomerStatusView::relationship);
        columns.put("reason", CustomerStatusView::reason);
        columns.put("status", CustomerStatusView::status);
        columns.put("requestPending", CustomerStatusView::requestPending);
        columns.put("since", CustomerStatusView::since);
        columns.put("by", CustomerStatusView::by);
        columns.put("customerId", CustomerStatusView::customerId);
        return columns;
    }
}
