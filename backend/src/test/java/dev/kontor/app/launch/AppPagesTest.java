package dev.kontor.app.launch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.kontor.tenant.reseller.Directory;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppPagesTest {

    @Inject
    Api api;

    @Inject
    Directory directory;

    @Test
    void leadsFromAnOwnHostToThePortalAndNeverToTheDesk() {
        Api.Tenant tenant = api.newTenant();
        String host = "customers." + tenant.slug() + ".example";
        AsTenant.run(tenant, () -> {
            directory.add(Directory.Kind.HOST, host, tenant.id());
            return tenant;
        });
        page(host, "/").statusCode(302).header("Location", endsWith("/portal/"));
        page(host.toUpperCase(java.util.Locale.ROOT), "/login").statusCode(302);
        page(host, "/portal/prices").statusCode(200).body(containsString("/portal/assets/"));
        page("desk.example", "/").statusCode(200).body(containsString("<title>Kontor"));
        page(host, "/assets/none.js").statusCode(404);
    }

    @Test
    void everyAddressOfAnAppIsItsPageAndNothingElseIs() {
        page("desk.example", "/customers/any?tab=prices")
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"))
                .body(containsString("<title>Kontor"));
        page("desk.example", "/portal/demo/prices").statusCode(200).body(containsString("/portal/assets/"));
        page("desk.example", "/widget/other").statusCode(404);
        page("desk.example", "/api/v1/nothing").statusCode(404).body(not(containsString("<title>Kontor")));
    }

    private static ValidatableResponse page(String host, String path) {
        return given().redirects()
                .follow(false)
                .header("Host", host)
                .accept("text/html")
                .get(path)
                .then();
    }
}
