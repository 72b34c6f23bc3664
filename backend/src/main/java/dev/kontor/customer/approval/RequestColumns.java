package dev.kontor.customer.approval;

import dev.kontor.base.table.TableColumns;
import dev.kontor.base.wording.TableWords.Code;
import dev.kontor.customer.request.RequestView;
import dev.kontor.customer.request.RequestView.RequestDecision;
import dev.kontor.customer.request.RequestView.RequestSite;
import dev.kontor.goods.offer.ServiceRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the inbox as a file. */
final class RequestColumns {

    private static final Map<String, Function<RequestView, @Nullable Object>> ALL = all();

    private RequestColumns() {}

    /** 400 for a column that does not exist; all columns when none are named. */
    static TableColumns<RequestView> of(@Nullable String wanted, @Nullable String labels) {
        return TableColumns.of(ALL, wanted).labelled("requests", labels, Map.of());
    }

    private static Map<String, Function<RequestView, @Nullable Object>> all() {
        Map<String, Function<RequestView, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("createdAt", RequestView::createdAt);
        columns.put("dueAt", RequestView::dueAt);
        columns.put("overdue", RequestView::overdue);
        columns.put("status", RequestView::status);
        columns.put("kind", RequestView::kind);
        columns.put("customerNumber", RequestView::customerNumber);
        columns.put("customerName", RequestView::customerName);
        columns.put("email", RequestView::email);
        columns.put("country", request -> Code.country(request.country()));
        columns.put(
                "services",
                request -> request.services().stream().map(ServiceRef::name).toList());
        columns.put("site", of(RequestView::site, RequestSite::name));
        columns.put("note", RequestView::note);
        columns.put("duplicates", RequestView::duplicates);
        columns.put("decidedBy", of(RequestView::decision, RequestDecision::by));
        columns.put("decidedAt", of(RequestView::decision, RequestDecision::at));
        columns.put("reason", of(RequestView::decision, RequestDecision::reason));
        columns.put("message", of(RequestView::decision, RequestDecision::message));
        columns.put("id", RequestView::id);
        return columns;
    }

    private static <T> Function<RequestView, @Nullable Object> of(
            Function<RequestView, @Nullable T> part, Function<T, @Nullable Object> field) {
        return request -> {
            T present = part.apply(request);
            return present == null ? null : field.apply(present);
        };
    }
}
