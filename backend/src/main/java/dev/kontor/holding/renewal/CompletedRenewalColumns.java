package dev.kontor.holding.renewal;

import dev.kontor.base.shared.Money;
import dev.kontor.base.table.TableColumns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a file of renewals; dates and amounts keep their types. */
final class CompletedRenewalColumns {

    private static final Map<String, Function<CompletedRenewal, @Nullable Object>> ALL = all();

    private CompletedRenewalColumns() {}

    /** 400 for a column that does not exist; all columns when none are named. */
    static TableColumns<CompletedRenewal> of(@Nullable String wanted) {
        return TableColumns.of(ALL, wanted);
    }

    private static Map<String, Function<CompletedRenewal, @Nullable Object>> all() {
        Map<String, Function<CompletedRenewal, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("periodStart", CompletedRenewal::periodStart);
        columns.put("customerNumber", renewal -> renewal.customer().number());
        columns.put("customerName", renewal -> renewal.customer().name());
        columns.put("identifier", CompletedRenewal::identifier);
        columns.put("productName", CompletedRenewal::productName);
        columns.put("quantity", CompletedRenewal::quantity);
        columns.put("renewalMonths", CompletedRenewal::intervalMonths);
        columns.put("outcome", CompletedRenewal::outcome);
        columns.put("unitPrice", renewal -> amount(renewal.unitPrice()));
        columns.put("total", renewal -> amount(renewal.total()));
        columns.put(
                "currency",
                renewal -> renewal.total() == null ? null : renewal.total().currency());
        columns.put("source", CompletedRenewal::source);
        columns.put("ranAt", CompletedRenewal::ranAt);
        columns.put("associationId", CompletedRenewal::associationId);
        return columns;
    }

    private static @Nullable Object amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
