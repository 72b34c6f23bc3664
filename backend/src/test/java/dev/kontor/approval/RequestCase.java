package dev.kontor.approval;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** A reseller whose customers ask for services. */
abstract class RequestCase {

    @Inject
    Api api;

    @Inject
    ApprovalDesk approvals;

    Api.Tenant tenant;
    Desk desk;

    @BeforeEach
    void freshDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
    }

    ValidatableResponse list(String query) {
        return api.as(tenant).get("/requests?" + query).then().statusCode(200);
    }
}
