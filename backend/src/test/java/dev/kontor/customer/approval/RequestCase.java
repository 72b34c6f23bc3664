package dev.kontor.customer.approval;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** A reseller whose customers ask for services. */
public abstract class RequestCase {

    @Inject
    public Api api;

    @Inject
    public ApprovalDesk approvals;

    public Api.Tenant tenant;
    public Desk desk;

    @BeforeEach
    void freshDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
    }

    ValidatableResponse list(String query) {
        return api.as(tenant).get("/requests?" + query).then().statusCode(200);
    }
}
