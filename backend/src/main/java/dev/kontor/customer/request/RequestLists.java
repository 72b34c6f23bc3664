package dev.kontor.customer.request;

import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Order;
import dev.kontor.customer.customer.CustomerContact;
import dev.kontor.customer.customer.CustomerContacts;
import dev.kontor.customer.duplicate.Duplicates;
import dev.kontor.goods.offer.ServiceRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Requests as they are read: alone, of one customer, in the inbox. */
@ApplicationScoped
public class RequestLists {

    private final RequestRows rows;
    private final RequestQuery query;
    private final CustomerContacts contacts;
    private final Duplicates duplicates;
    private final Clock clock;

    RequestLists(RequestRows rows, RequestQuery query, CustomerContacts contacts, Duplicates duplicates, Clock clock) {
        this.rows = rows;
        this.query = query;
        this.contacts = contacts;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    @Transactional
    public Page<RequestView> page(RequestFilter filter) {
        Order<RequestSort> order = filter.order();
        RequestQuery.Found found = query.find(filter, clock.instant());
        Map<UUID, RequestView> views = views(found.rowsPlusOne());
        return Page.of(
                found.rowsPlusOne(),
                filter.limit,
                found.total(),
                request -> order.cursorAfter(order.key().of(request), request.id),
                request -> Objects.requireNonNull(views.get(request.id)));
    }

    @Transactional
    public RequestView read(UUID id) {
        return view(rows.require(id));
    }

    public RequestView view(ServiceRequest request) {
        return views(List.of(request)).values().iterator().next();
    }

    private Map<UUID, RequestView> views(Collection<ServiceRequest> requests) {
        List<UUID> ids = requests.stream().map(request -> request.id).toList();
        List<UUID> customers =
                requests.stream().map(request -> request.customerId).distinct().toList();
        Map<UUID, CustomerContact> contacted = contacts.byIds(customers);
        Map<UUID, List<ServiceRef>> services = rows.services(ids);
        Map<UUID, Integer> alike = duplicates.counts(customers);
        Instant now = clock.instant();
        return requests.stream()
                .collect(java.util.stream.Collectors.toMap(
                        request -> request.id,
                        request -> RequestView.of(
                                request,
                                new RequestFacts(
                                        Objects.requireNonNull(contacted.get(request.customerId)),
                                        services.getOrDefault(request.id, List.of()),
                                        alike.getOrDefault(request.customerId, 0)),
                                now)));
    }
}
