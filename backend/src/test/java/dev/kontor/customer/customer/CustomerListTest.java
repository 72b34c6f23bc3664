package dev.kontor.customer.customer;

import static dev.kontor.customer.customer.CustomerSamples.company;
import static dev.kontor.customer.customer.CustomerSamples.create;
import static dev.kontor.customer.customer.CustomerSamples.full;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.base.table.TableFormat;
import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerListTest {

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void prefixesWinOverParts() {
        create(api, tenant, company("Anders"));
        create(api, tenant, company("Wanders"));
        find("anders").then().body("items.displayName", contains("Anders"));
        find("*anders").then().body("items.displayName", contains("Anders", "Wanders"));
        find("nobody").then().body("total.exact", equalTo(0));
        find("#tvip").then().body("total.exact", equalTo(0));
    }

    @Test
    void whatIsExactlyTypedComesFirst() {
        create(api, tenant, company("Anders Zoo"));
        create(api, tenant, company("Aa", "externalId", "anders-1"));
        create(api, tenant, company("Ab", "number", "anders"));
        create(api, tenant, company("Anders"));
        find("anders").then().body("items.displayName", contains("Ab", "Anders", "Anders Zoo", "Aa"));
        find("ANDERS").then().body("items.displayName", contains("Anders", "Anders Zoo", "Aa", "Ab"));
        list("q=anders&sort=name").then().body("items.displayName", contains("Aa", "Ab", "Anders", "Anders Zoo"));
        String second = list("q=anders&limit=3")
                .then()
                .body("total.exact", equalTo(4))
                .extract()
                .path("nextCursor");
        list("q=anders&limit=3&cursor=" + second).then().body("items.displayName", contains("Aa"));
        String next = list("q=anders&limit=1").path("nextCursor");
        list("q=anders&limit=1&cursor=" + next).then().body("items.displayName", contains("Anders Zoo"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 10})
    void namesThatBeginSoComeBeforeOthers(int limit) {
        Stream.of("Berger Müller", "Müller Zoo", "Anna Müller", "Zorn & Müller", "Müllerei", "Nobody")
                .forEach(name -> create(api, tenant, company(name)));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = api.as(tenant).queryParam("q", "mül").queryParam("limit", limit);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/customers");
            seen.addAll(page.path("items.displayName"));
            cursor = page.path("nextCursor");
        } while (cursor != null && seen.size() < 100);
        assertThat(seen).containsExactly("Müller Zoo", "Müllerei", "Anna Müller", "Berger Müller", "Zorn & Müller");
    }

    @Test
    void filtersCombine() {
        String gold = CustomerSamples.newClass(api, tenant, "Gold", "USD");
        create(api, tenant, full());
        create(api, tenant, company("Gold one", "classId", gold));
        list("classId=" + gold).then().body("items.displayName", contains("Gold one"));
        list("country=DE").then().body("total.exact", equalTo(1));
        list("country=de&tag=vip&q=mull").then().body("total.exact", equalTo(1));
        list("tag=VI").then().body("total.exact", equalTo(0));
        list("kind=PERSON").then().body("total.exact", equalTo(0));
        list("language=en&kind=COMPANY").then().body("total.exact", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=colour",
                "kind=ROBOT",
                "classId=1",
                "country=Germany",
                "limit=0",
                "limit=101",
                "cursor=x",
                "colour=red"
            })
    void refusesWrongParameters(String query) {
        list(query).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "number", "city", "createdAt", "-updatedAt"})
    void pagesAreComplete(String sort) {
        IntStream.range(0, 23).forEach(i -> create(api, tenant, company("Same " + i % 3)));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = api.as(tenant).queryParam("sort", sort).queryParam("limit", 5);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/customers");
            seen.addAll(page.path("items.number"));
            cursor = page.path("nextCursor");
            // what arrives while somebody pages must not shift the rest
            create(api, tenant, company("AAA")).then().statusCode(201);
        } while (cursor != null && seen.size() < 100);
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .contains(IntStream.rangeClosed(1, 23)
                        .mapToObj("K-%05d"::formatted)
                        .toArray(String[]::new));
    }

    @Test
    void searchStaysRightWhenRepeated() {
        create(api, tenant, full());
        for (int i = 0; i < 30; i++) {
            find(i % 2 == 0 ? "muell" : "uelle").then().body("total.exact", equalTo(1));
            find("*berl vip").then().body("total.exact", equalTo(1));
        }
    }

    @Test
    void exportsTheSameQueryAsCsv() {
        create(api, tenant, full());
        create(api, tenant, company("=1+1", "phone", "+1 2"));
        Response csv = api.as(tenant)
                .accept("text/csv")
                .get("/customers?columns=number,displayName,phone,creditLimit&sort=-name");
        csv.then().statusCode(200).header("Content-Disposition", containsString("customers.csv"));
        assertThat(csv.asString())
                .isEqualTo("\uFEFF\"number\",\"displayName\",\"phone\",\"creditLimit\"\r\n"
                        + "\"K-00001\",\"Müller & Söhne GmbH\",\"'+49 (30) 123-45\",\"1000.50\"\r\n"
                        + "\"K-00002\",\"'=1+1\",\"'+1 2\",\"0.00\"\r\n");
        api.as(tenant)
                .accept("text/csv")
                .get("/customers?columns=colour")
                .then()
                .statusCode(400);
        Response xlsx = api.as(tenant).accept(TableFormat.XLSX_TYPE).get("/customers?q=mull");
        xlsx.then().statusCode(200).contentType(TableFormat.XLSX_TYPE);
        assertThat(xlsx.asByteArray()).startsWith('P', 'K');
        Api.Tenant other = api.newTenant();
        assertThat(api.as(other)
                        .accept("text/csv")
                        .get("/customers?columns=number")
                        .asString())
                .isEqualTo("\uFEFF\"number\"\r\n");
    }

    private Response find(String q) {
        return api.as(tenant).queryParam("q", q).get("/customers");
    }

    private Response list(String query) {
        return api.as(tenant).get("/customers?" + query);
    }
}
