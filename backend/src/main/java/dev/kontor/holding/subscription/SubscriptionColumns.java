package dev.kontor.holding.subscription;

import dev.kontor.base.table.TableColumns;
import dev.kontor.holding.subscription.SubscriptionView.SubscriptionHolder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of an exported list, named like the fields of the API and of an import. */
final class SubscriptionColumns {

    private static final Map<String, Function<SubscriptionView, @Nullable Object>> ALL = all();

    /** What a person needs to understand a column. */
    private static final Map<String, List<String>> BESIDE = Map.of("customerName", List.of("customerNumber"));

    private SubscriptionColumns() {}

    /** 400 for a column that does not exist; all columns when none are named. */
    static TableColumns<SubscriptionView> of(@Nullable String wanted, @Nullable String labels) {
        return TableColumns.of(ALL, wanted).labelled("subscriptions", labels, BESIDE);
    }

    // one line a column, longer than a method should be
    private static Map<String, Function<SubscriptionView, @Nullable Object>> all() {
        Map<String, Function<SubscriptionView, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("identifier", SubscriptionView::identifier);
        columns.put("productName", SubscriptionView::productName);
        columns.put("sku", SubscriptionView::sku);
        columns.put("kind", SubscriptionView::kind);
        columns.put("upstreamUser", SubscriptionView::upstreamUser);
        columns.put("plan", SubscriptionView::plan);
        columns.put("contractedOn", SubscriptionView::contractedOn);
        columns.put("expiresOn", SubscriptionView::expiresOn);
        columns.put("status", SubscriptionView::status);
        columns.put("customerName", of(SubscriptionHolder::customerName));
        columns.put("customerNumber", of(SubscriptionHolder::customerNumber));
        columns.put("startsOn", of(SubscriptionHolder::startsOn));
        columns.put("endsOn", of(SubscriptionHolder::endsOn));
        columns.put("externalId", SubscriptionView::externalId);
        columns.put("id", SubscriptionView::id);
        columns.put("createdAt", SubscriptionView::createdAt);
        columns.put("updatedAt", SubscriptionView::updatedAt);
        return columns;
    }

    private static Function<SubscriptionView, @Nullable Object> of(
            Function<SubscriptionHolder, @Nullable Object> field) {
        return subscription -> {
            SubscriptionHolder holder = subscription.association();
            return holder == null ? null : field.apply(holder);
        };
    }
}
