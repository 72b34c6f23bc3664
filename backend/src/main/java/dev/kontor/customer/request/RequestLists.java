package dev.kontor.customer.request;

import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Listing;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerContacts;
import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import dev.kontor.customer.customer.CustomerMatches;
import dev.kontor.customer.duplicate.Duplicates;
import dev.kontor.customer.request.RequestFilter.RequestSort;
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

    private static final String ASKS_FOR_SERVICE = """
            exists (select 1 from service_request_service s
                     where s.reseller_id = :reseller and s.request_id = r.id and s.service_code = :service)""";

    private final Sql sql;
    private final RequestRows rows;
    private final CustomerMatches matches;
    private final CustomerContacts contacts;
    private final Duplicates duplicates;
    private final Clock clock;

    RequestLists(
            Sql sql,
            RequestRows rows,
            CustomerMatches matches,
            CustomerContacts contacts,
            Duplicates duplicates,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.matches = matches;
        this.contacts = contacts;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    @Transactional
    public Page<RequestView> page(RequestFilter filter) {
        Order<RequestSort> order = filter.order();
        Listing list = sql.listing("service_request r", conditions(filter), order);
        List<ServiceRequest> found = list.rows(
                        "select r.* from service_request r {page}", filter.limit + 1, filter.cursor)
                .unchanged(ServiceRequest.class);
        Map<UUID, RequestView> views = views(found);
        return Page.of(
                found,
                filter.limit,
                list.total(),
                request -> order.cursorAfter(order.key().of(request), request.id),
                request -> Objects.requireNonNull(views.get(request.id)));
    }

    private Conditions conditions(RequestFilter filter) {
        Conditions conditions = Conditions.of("r.reseller_id = :reseller")
                .equal("r.status", filter.status)
                .equal("r.kind", filter.kind)
                .equal("r.site_id", filter.siteId)
                .equal("r.customer_id", filter.customerId)
                .when(filter.service, ASKS_FOR_SERVICE, "service")
                .whether(filter.overdue, "r.status = 'OPEN' and r.due_at < :now")
                .bind("now", clock.instant());
        return matches.find(filter.q).addTo(conditions, "r.customer_id");
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

    /** What is shown beside a request and is not its own. */
    record RequestFacts(CustomerContact customer, List<ServiceRef> services, int duplicates) {}
}
