package dev.kontor.approval;

import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Customers that ask for services, as sites and the portal let them. */
@ApplicationScoped
class ApprovalDesk {

    private final Relationships relationships;
    private final Requests requests;

    ApprovalDesk(Relationships relationships, Requests requests) {
        this.relationships = relationships;
        this.requests = requests;
    }

    /** A new customer whose first request is open. */
    Asked newcomer(Api.Tenant tenant, Desk desk, String name, String... services) {
        UUID customer = UUID.fromString(desk.customer(name));
        AsTenant.run(tenant, () -> {
            relationships.request(customer);
            return customer;
        });
        return new Asked(customer, ask(tenant, customer, services).id());
    }

    RequestView ask(Api.Tenant tenant, UUID customer, String... services) {
        return ask(
                tenant,
                new NewRequest(
                        customer, List.of(services), "We would like that.", null, null, List.of(), null, List.of()));
    }

    RequestView ask(Api.Tenant tenant, NewRequest request) {
        return AsTenant.run(tenant, () -> requests.open(request));
    }

    /** A customer and its open request. */
    record Asked(UUID customer, UUID request) {}
}
