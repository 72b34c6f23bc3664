package dev.kontor.app.demo;

import dev.kontor.base.shared.Languages;
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
import dev.kontor.customer.site.ApprovalRule;
import dev.kontor.customer.site.NewLegalText;
import dev.kontor.customer.site.RegistrationField;
import dev.kontor.customer.site.SiteField;
import dev.kontor.customer.site.SiteInput;
import dev.kontor.customer.site.SiteView;
import dev.kontor.customer.site.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Newcomers and customers who wait for an answer, some of them for too long. */
@ApplicationScoped
class DemoRequests {

    private static final List<String> WITH_ORDER = List.of("ALFKI", "ANATR", "AROUT", "BERGS", "BLONP", "BOLID");
    private static final int TARGET_HOURS = 48;
    private static final Duration TARGET = Duration.ofHours(TARGET_HOURS);
    private static final Set<RegistrationField> REQUIRED =
            Set.of(RegistrationField.email, RegistrationField.companyName, RegistrationField.country);

    private final CustomerClasses classes;
    private final Customers customers;
    private final Relationships relationships;
    private final Requests requests;
    private final Sql sql;
    private final Clock clock;
    private final Sites sites;

    DemoRequests(
            CustomerClasses classes,
            Customers customers,
            Relationships relationships,
            Requests requests,
            Sql sql,
            Clock clock,
            Sites sites) {
        this.classes = classes;
        this.customers = customers;
        this.relationships = relationships;
        this.requests = requests;
        this.sql = sql;
        this.clock = clock;
        this.sites = sites;
    }

    @Transactional
    void make() {
        CustomerClassRef group = classes.all().getFirst();
        SiteView shop = openSite(group.id());
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

    private SiteView openSite(UUID classId) {
        SiteView site = sites.create(new SiteInput(
                "Demo shop",
                true,
                List.of("http://localhost:8090"),
                Languages.ALL,
                fields(),
                List.of("ORDER", "CONTENT", "EDI"),
                classId,
                List.of(),
                new ApprovalRule(ApprovalRule.ApprovalMode.MANUAL, List.of()),
                TARGET_HOURS,
                Map.of()));
        sites.addLegalText(site.id(), terms());
        sites.addLegalText(site.id(), privacy());
        return site;
    }

    private static List<SiteField> fields() {
        return Stream.of(
                        RegistrationField.companyName,
                        RegistrationField.firstName,
                        RegistrationField.lastName,
                        RegistrationField.email,
                        RegistrationField.phone,
                        RegistrationField.line1,
                        RegistrationField.postalCode,
                        RegistrationField.city,
                        RegistrationField.country,
                        RegistrationField.vatId,
                        RegistrationField.services,
                        RegistrationField.note)
                .map(field -> new SiteField(field, true, REQUIRED.contains(field)))
                .toList();
    }

    private static NewLegalText terms() {
        return new NewLegalText(
                "terms",
                Map.of("de", "Geschäftsbedingungen", "en", "Terms and conditions", "es", "Condiciones generales"),
                null,
                Map.of(
                        "de",
                        "Verkauft wird nur an Unternehmen. Bestellt werden kann, sobald die Anfrage freigegeben ist.",
                        "en",
                        "We sell to companies only. Orders are possible once the request has been approved.",
                        "es",
                        "Solo vendemos a empresas. Se puede pedir en cuanto se apruebe la solicitud."),
                true);
    }

    private static NewLegalText privacy() {
        return new NewLegalText(
                "privacy",
                Map.of("de", "Datenschutzhinweise", "en", "Privacy notice", "es", "Aviso de privacidad"),
                "https://demo.example/privacy",
                null,
                true);
    }
}
