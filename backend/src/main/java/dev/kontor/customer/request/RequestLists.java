package dev.kontor.customer.request;

import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.SortKey;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerContacts;
import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import dev.kontor.customer.customer.CustomerMatches;
import dev.kontor.customer.duplicate.Duplicates;
import dev.kontor.goods.offer.ServiceRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Requests as they are read: alone, of one customer, in the inbox. */
@ApplicationScoped
public class RequestLists {

    private static final SortKey DUE = SortKey.moment("dueAt", "r.due_at");
    private static final SortKey CREATED = SortKey.moment("createdAt", "r.created_at");

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
        Order<?> order = Order.of(filter.sort, List.of(DUE, CREATED), "r.id");
        return sql.listing("service_request r", conditions(filter), order)
                .page(
                        ServiceRequest.class,
                        filter.limit,
                        filter.cursor,
                        request ->
                                order.cursorAfter(order.key() == DUE ? request.dueAt : request.createdAt, request.id))
                .as(this::views);
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
        return views(List.of(request)).getFirst();
    }

    private List<RequestView> views(List<ServiceRequest> requests) {
        List<UUID> ids = requests.stream().map(request -> request.id).toList();
        List<UUID> customers =
                requests.stream().map(request -> request.customerId).distinct().toList();
        Map<UUID, CustomerContact> contacted = contacts.byIds(customers);
        Map<UUID, List<ServiceRef>> services = rows.services(ids);
        Map<UUID, Integer> alike = duplicates.counts(customers);
        Instant now = clock.instant();
        return requests.stream()
                .map(request -> RequestView.of(
                        request,
                        new RequestFacts(
                                Objects.requireNonNull(contacted.get(request.customerId)),
                                services.getOrDefault(request.id, List.of()),
                                alike.getOrDefault(request.customerId, 0)),
                        now))
                .toList();
    }

    /** What is shown beside a request and is not its own. */
    record RequestFacts(CustomerContact customer, List<ServiceRef> services, int duplicates) {}
}
