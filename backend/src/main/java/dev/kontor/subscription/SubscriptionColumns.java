package dev.kontor.subscription;

import dev.kontor.shared.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of an exported list, named like the fields of the API and of an import. */
final class SubscriptionColumns {

    private static final Map<String, Function<SubscriptionView, @Nullable Object>> ALL = all();

    private final List<String> names;

    private SubscriptionColumns(List<String> names) {
        this.names = names;
    }

    /** 400 for a column that does not exist; all columns when none are named. */
    static SubscriptionColumns of(@Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return new SubscriptionColumns(List.copyOf(ALL.keySet()));
        }
        List<String> names = Arrays.stream(wanted.split(",")).map(String::strip).toList();
        if (!ALL.keySet().containsAll(names)) {
            throw new Problem.Malformed("invalid-parameter", "columns are some of %s.".formatted(ALL.keySet()));
        }
        return new SubscriptionColumns(names);
    }

    List<String> names() {
        return names;
    }

    List<@Nullable Object> cells(SubscriptionView subscription) {
        List<@Nullable Object> cells = new ArrayList<>(names.size());
        names.forEach(name -> cells.add(Objects.requireNonNull(ALL.get(name)).apply(subscription)));
        return cells;
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
