package dev.kontor.customer.request;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.SortKey;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which requests, in which order. */
public class RequestFilter extends PageRequest {

    @RestQuery
    public @Nullable RequestStatus status;

    @RestQuery
    public @Nullable RequestKind kind;

    @RestQuery
    @Size(max = 30)
    @Parameter(description = "Only requests that ask for this service.")
    public @Nullable String service;

    @RestQuery
    public @Nullable UUID siteId;

    @RestQuery
    public @Nullable UUID customerId;

    @RestQuery
    @Parameter(description = "Only open requests past their target time; false for all others.")
    public @Nullable Boolean overdue;

    @RestQuery
    @Size(max = 200)
    @Parameter(description = "Words or beginnings of words of the customer.")
    public @Nullable String q;

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "dueAt or createdAt; -dueAt is the reverse.")
    public @Nullable String sort;

    /** The most urgent first, unless said; 400 for an order that does not exist. */
    Order<RequestSort> order() {
        return Order.of(sort, RequestSort.dueAt, "r.id");
    }

    /** By what requests can be ordered. */
    enum RequestSort implements SortKey {
        dueAt("r.due_at"),
        createdAt("r.created_at");

        private final String column;

        RequestSort(String column) {
            this.column = column;
        }

        Instant of(ServiceRequest row) {
            return this == dueAt ? row.dueAt : row.createdAt;
        }

        @Override
        public String column() {
            return column;
        }

        @Override
        public Class<?> type() {
            return Instant.class;
        }
    }
}
