package dev.kontor.customer.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Mailbox;
import dev.kontor.testing.RegistrationDesk;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A site where visitors register. */
abstract class RegistrationCase {

    @Inject
    Api api;

    @Inject
    Mailbox mailbox;

    Api.Tenant tenant;
    RegistrationDesk desk;

    @BeforeEach
    void newSite() {
        tenant = api.newTenant();
        desk = new RegistrationDesk(api, tenant);
    }

    Map<String, Object> with(String member, Object value) {
        Map<String, Object> wanted = new HashMap<>(desk.registration("nina@new.example"));
        wanted.put(member, value);
        return wanted;
    }

    String addText(String url) {
        Response created = api.as(tenant)
                .body(Map.of(
                        "code", "terms", "title", Map.of("en", "Terms", "de", "AGB"), "url", url, "required", true))
                .post("/sites/" + desk.siteId + "/legal-texts");
        created.then().statusCode(201);
        return created.path("id");
    }

    List<Map<String, Object>> registrations() {
        return api.as(tenant)
                .get("/sites/" + desk.siteId + "/registrations")
                .jsonPath()
                .getList("items");
    }

    static void refused(Response answer, String pointer, String code) {
        answer.then().statusCode(422);
        assertThat(answer.<List<String>>path("errors.pointer")).contains(pointer);
        assertThat(answer.<List<String>>path("errors.code")).contains(code);
    }
}
