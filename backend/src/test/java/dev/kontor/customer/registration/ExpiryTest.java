package dev.kontor.customer.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Mailbox;
import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExpiryTest {

    private static final String EMAIL = "nina@new.example";

    @Inject
    Api api;

    @Inject
    Mailbox mailbox;

    @Inject
    Past past;

    Api.Tenant tenant;
    RegistrationDesk desk;
    String status;

    @BeforeEach
    void registered() {
        tenant = api.newTenant();
        desk = new RegistrationDesk(api, tenant);
        status = desk.registered(EMAIL);
    }

    @Test
    void aLinkIsTooOldAfterItsTime() {
        String token = mailbox.token(tenant, EMAIL);
        past.expiredSince(tenant.id(), Duration.ofSeconds(1));
        Response late = desk.confirm(token, Api.PASSWORD);
        late.then().statusCode(410);
        assertThat(late.<String>path("code")).isEqualTo("link-expired");
        assertThat(desk.status(status).<String>path("status")).isEqualTo("EXPIRED");
        assertThat(api.as(tenant).get("/customers").<List<?>>path("items")).isEmpty();
    }

    @Test
    void thePersonIsForgottenThenTheRegistration() {
        String token = mailbox.token(tenant, EMAIL);
        past.expiredSince(tenant.id(), Duration.ofSeconds(1));
        past.clean(tenant.id());
        Map<String, Object> row = rows().jsonPath().getMap("items[0]");
        assertThat(row)
                .containsEntry("status", "EXPIRED")
                .containsEntry("email", null)
                .containsEntry("address", null);
        assertThat(desk.status(status).<String>path("status")).isEqualTo("EXPIRED");
        desk.confirm(token, Api.PASSWORD).then().statusCode(410);

        past.expiredSince(tenant.id(), Duration.ofDays(31));
        past.clean(tenant.id());
        desk.status(status).then().statusCode(404);
        assertThat(rows().<List<?>>path("items")).isEmpty();
    }

    @Test
    void whatIsDroppedExpiresLikeEverythingElse() {
        Map<String, Object> trapped = desk.registration("bot@new.example");
        trapped.put("website2", "x");
        String ofBot = desk.register(trapped).path("statusToken");
        past.expiredSince(tenant.id(), Duration.ofSeconds(1));
        assertThat(desk.status(ofBot).<String>path("status")).isEqualTo("EXPIRED");
        past.clean(tenant.id());
        assertThat(desk.status(ofBot).<String>path("status")).isEqualTo("EXPIRED");
    }

    @Test
    void whatIsConfirmedStays() {
        desk.confirm(mailbox.token(tenant, EMAIL), Api.PASSWORD).then().statusCode(200);
        past.expiredSince(tenant.id(), Duration.ofDays(90));
        past.clean(tenant.id());
        assertThat(desk.status(status).<String>path("status")).isEqualTo("OPEN");
    }

    @Test
    void aSiteWhereSomebodyRegisteredIsSwitchedOffNotDeleted() {
        Response kept = api.as(tenant).header("If-Match", "\"0\"").delete("/sites/" + desk.siteId);
        kept.then().statusCode(409);
        assertThat(kept.<String>path("code")).isEqualTo("site-in-use");
    }

    private Response rows() {
        return api.as(tenant).get("/sites/" + desk.siteId + "/registrations");
    }
}
