package dev.kontor.app.demo;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.approval.NewDecision;
import dev.kontor.customer.approval.Requests;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.request.NewRequest;
import dev.kontor.customer.request.RiskView;
import dev.kontor.customer.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Newcomers and customers who wait for an answer, some of them for too long. */
@ApplicationScoped
class DemoRequests {

    private static final List<String> WITH_ORDER = List.of("ALFKI", "ANATR", "AROUT", "BERGS", "BLONP", "BOLID");
    private static final Duration TARGET = Duration.ofHours(DemoSite.TARGET_HOURS);

    private final DemoSite site;
    private final CustomerClasses classes;
    private final Customers customers;
    private final Relationships relationships;
    private final Requests requests;
    private final Sql sql;
    private final Clock clock;

    DemoRequests(
            DemoSite site,
            CustomerClasses classes,
            Customers customers,
            Relationships relationships,
            Requests requests,
            Sql sql,
            Clock clock) {
        this.site = site;
        this.classes = classes;
        this.customers = customers;
        this.relationships = relationships;
        this.requests = requests;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    void make() {
        CustomerClassRef group = classes.all().getFirst();
        SiteView shop = site.open(group.id());
        Map<UUID, Integer> hoursAgo = new LinkedHashMap<>();
        DemoNewcomer.ALL.forEach(newcomer -> hoursAgo.put(register(newcomer, shop, group), newcomer.hoursAgo()));
        hoursAgo.putAll(ofCustomers(customers.byExternalIds(WITH_ORDER)));
        hoursAgo.forEach(this::makeOlder);
    }

    private UUID register(DemoNewcomer newcomer, SiteView shop, CustomerClassRef group) {
        UUID customer = customers
                .create(newcomer.customer(group.id(), group.currency(), shop.name()))
                .id();
        relationships.request(customer);
        return open(customer, newcomer.services(), newcomer.note(), shop, newcomer.risks());
    }

    /** Customers of the import may order; three of them want more. */
    private Map<UUID, Integer> ofCustomers(List<CustomerRef> known) {
        Map<UUID, Integer> hoursAgo = new LinkedHashMap<>();
        for (CustomerRef customer : known) {
            UUID order = open(customer.id(), List.of("ORDER"), null, null, List.of());
            requests.approve(order, NewDecision.asRequested());
            hoursAgo.put(order, 240);
        }
        hoursAgo.put(open(known.get(0).id(), List.of("EDI"), null, null, List.of()), 5);
        hoursAgo.put(open(known.get(1).id(), List.of("CONTENT"), "Para la tienda nueva", null, List.of()), 27);
        hoursAgo.put(open(known.get(2).id(), List.of("CONTENT", "EDI"), null, null, List.of()), 60);
        return hoursAgo;
    }

    private UUID open(
            UUID customer,
            List<String> services,
            @Nullable String note,
            @Nullable SiteView shop,
            List<RiskView> risks) {
        return requests.open(new NewRequest(
                        customer,
                        services,
                        note,
                        shop == null ? null : shop.id(),
                        shop == null ? null : shop.name(),
                        List.of(),
                        TARGET,
                        risks))
                .id();
    }

    /** Nobody can send a request in the past; the demo shows what has been waiting. */
    private void makeOlder(UUID request, int hours) {
        Instant then = clock.instant().minus(Duration.ofHours(hours));
        sql.query("""
            update service_request set created_at = :then, due_at = :due
             where reseller_id = :reseller and id = :id\
            """)
                .bind("then", then)
                .bind("due", then.plus(TARGET))
                .bind("id", request)
                .update();
    }
}
