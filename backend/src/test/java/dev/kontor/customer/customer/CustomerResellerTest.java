package dev.kontor.customer.customer;

import static dev.kontor.customer.customer.CustomerSamples.company;
import static dev.kontor.customer.customer.CustomerSamples.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers that are resellers themselves (C45). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerResellerTest {

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void nobodyIsAResellerUnlessSaid() {
        create(api, tenant, company("Plain")).then().statusCode(201).body("reseller", equalTo(false));
        create(api, tenant, company("Sells on", "reseller", true)).then().body("reseller", equalTo(true));
        resellers().then().body("items.displayName", contains("Sells on"));
    }

    @Test
    void aChangeIsFoundAndRemembered() {
        String id = create(api, tenant, company("Acme")).path("id");
        patch(id, 0, "{\"reseller\":true}").then().statusCode(200).body("reseller", equalTo(true));
        resellers().then().body("items.displayName", contains("Acme"));
        api.as(tenant)
                .get("/customers/" + id + "/history")
                .then()
                .body("items[0].changes.field", contains("reseller"))
                .body("items[0].changes.before", contains(false))
                .body("items[0].changes.after", contains(true));
        patch(id, 1, "{\"reseller\":null}").then().body("reseller", equalTo(false));
        resellers().then().body("total.exact", equalTo(0));
    }

    @Test
    void filesSayItInWords() {
        load("Firma,Revendedor\nAcme,ja\nBeta,no\nGamma,\n").then().body("created", equalTo(3));
        resellers().then().body("items.displayName", contains("Acme"));
        load("Firma,Revendedor\nDelta,vielleicht\n")
                .then()
                .body("errors.code", contains("unknown-value"))
                .body("errors.column", contains("Revendedor"));
        List<String> lines = api.as(tenant)
                .accept("text/csv")
                .get("/customers?columns=displayName,reseller&sort=name")
                .asString()
                .lines()
                .toList();
        assertThat(lines).contains("\"Acme\",\"true\"", "\"Beta\",\"false\"", "\"Gamma\",\"false\"");
    }

    @Test
    void otherWordsAreNoFilter() {
        api.as(tenant).get("/customers?reseller=maybe").then().statusCode(400);
    }

    private Response resellers() {
        return api.as(tenant).get("/customers?reseller=true");
    }

    private Response patch(String id, int version, String changes) {
        return api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .body(changes)
                .patch("/customers/" + id);
    }

    private Response load(String csv) {
        return api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "customers.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/csv")
                .multiPart(
                        "options",
                        Map.of(
                                "columns",
                                Map.of("Firma", "companyName", "Revendedor", "reseller"),
                                "matchBy",
                                "number"),
                        "application/json")
                .post("/customers/imports");
    }
}
