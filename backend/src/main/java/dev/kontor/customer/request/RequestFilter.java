package dev.kontor.customer.request;

import dev.kontor.base.http.ListRequest;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which requests, in which order: the most urgent first, unless said. */
public class RequestFilter extends ListRequest {

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
}
