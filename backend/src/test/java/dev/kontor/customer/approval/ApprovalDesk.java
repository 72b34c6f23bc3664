package dev.kontor.customer.approval;

import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.request.NewRequest;
import dev.kontor.customer.request.RequestView;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Customers that ask for services, as sites and the portal let them. */
@ApplicationScoped
public class ApprovalDesk {

    private final Api api;
    private final Relationships relationships;
    private final Requests requests;

    ApprovalDesk(Api api, Relationships relationships, Requests requests) {
        this.api = api;
        this.relationships = relationships;
        this.requests = requests;
    }

    /** A new customer whose first request is open. */
    Asked newcomer(Api.Tenant tenant, Desk desk, String name, String... services) {
        UUID customer = UUID.fromString(desk.customer(name));
        return new Asked(customer, askFirst(tenant, customer, services).id());
    }

    RequestView askFirst(Api.Tenant tenant, UUID customer, String... services) {
        AsTenant.run(tenant, () -> {
            relationships.request(customer);
            return customer;
        });
        return ask(tenant, customer, services);
    }

    public RequestView ask(Api.Tenant tenant, UUID customer, String... services) {
        return ask(tenant, wish(customer, List.of(), services));
    }

    public RequestView ask(Api.Tenant tenant, NewRequest request) {
        return AsTenant.run(tenant, () -> requests.open(request));
    }

    static NewRequest wish(UUID customer, List<UUID> catalogues, String... services) {
        return new NewRequest(
                customer, List.of(services), "We would like that.", null, null, catalogues, null, List.of());
    }

    /** A customer whose relationship has this status, by the steps that lead there. */
    public UUID customerWhose(Api.Tenant tenant, Desk desk, RelationshipStatus status) {
        UUID customer = UUID.fromString(desk.customer(status.name()));
        switch (status) {
            case REQUESTED -> askFirst(tenant, customer, "ORDER");
            case REJECTED -> {
                askFirst(tenant, customer, "ORDER");
                step(tenant, customer, "rejection", "Unknown to us.").statusCode(200);
            }
            case BLOCKED -> step(tenant, customer, "block", "Does not pay.").statusCode(200);
            case ACTIVE -> {}
        }
        return customer;
    }

    ValidatableResponse step(Api.Tenant tenant, UUID customer, String step, String reason) {
        return api.as(tenant)
                .body(Map.of("reason", reason))
                .post("/customers/" + customer + "/relationship/" + step)
                .then();
    }

    public ValidatableResponse relationship(Api.Tenant tenant, UUID customer) {
        return api.as(tenant)
                .get("/customers/" + customer + "/relationship")
                .then()
                .statusCode(200);
    }

    ValidatableResponse decide(Api.Tenant tenant, UUID request, String decision, Map<String, ?> body) {
        return api.as(tenant)
                .body(body)
                .post("/requests/" + request + "/" + decision)
                .then();
    }

    /** The open request of this customer for content. */
    public UUID openRequest(Api.Tenant tenant, String customer) {
        return ask(tenant, UUID.fromString(customer), "CONTENT").id();
    }

    /** A customer and its open request. */
    record Asked(UUID customer, UUID request) {}
}
