package dev.kontor.access.staff;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many who know their password, at the same moment. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SimultaneousSignInTest {

    private static final int MANY = 20;

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
    }

    @Test
    void theSamePersonIsLetInEveryTime() {
        assertThat(atOnce(i -> login(tenant.ownerEmail(), Api.PASSWORD))).containsOnly(200);
    }

    @Test
    void peopleOfOneOfficeAreAllLetIn() {
        List<String> people = IntStream.range(0, MANY)
                .mapToObj(i -> person("person" + i + "@" + tenant.slug() + ".example"))
                .toList();
        assertThat(atOnce(i -> login(people.get(i), Api.PASSWORD))).containsOnly(200);
    }

    @Test
    void customersAreAllLetIn() {
        String customer = desk.customer("Zwiebelturm");
        List<String> people = IntStream.range(0, MANY)
                .mapToObj(i -> "customer" + i + "@" + tenant.slug() + ".example")
                .toList();
        people.forEach(email -> api.newCustomerLogin(tenant, customer, email));
        assertThat(atOnce(i -> api.portalLogin(tenant, people.get(i)))).containsOnly(200);
        assertThat(atOnce(i -> api.portalLogin(tenant, people.getFirst()))).containsOnly(200);
    }

    @Test
    void aSignInIsNoChangeOfTheUser() {
        String email = person("colleague@" + tenant.slug() + ".example");
        String id = api.as(tenant).get("/users").path("items.find { it.email == '" + email + "' }.id");
        Response before = api.as(tenant).get("/users/" + id);
        login(email, Api.PASSWORD).then().statusCode(200);
        api.as(email)
                .body(Map.of("currentPassword", Api.PASSWORD, "newPassword", "three green boats at noon 4"))
                .post("/auth/password")
                .then()
                .statusCode(204);
        Response after = api.as(tenant).get("/users/" + id);
        assertThat(after.<String>path("lastLoginAt")).isNotNull();
        assertThat(after.getHeader("ETag")).isEqualTo(before.getHeader("ETag"));
        api.as(tenant)
                .header("If-Match", before.getHeader("ETag"))
                .body(Map.of("name", "Colleague", "role", "MANAGER", "active", true))
                .put("/users/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aPasswordIsNotGuessedWhereItIsChanged() {
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> change("wrong password " + i).statusCode())
                .toList();
        assertThat(statuses).contains(422, 429);
        refused(change(Api.PASSWORD), 429, "too-many-attempts");
    }

    @Test
    void aLinkIsNotGuessed() {
        for (String path : List.of("/auth/password-reset/confirmation", "/portal/auth/password-reset/confirmation")) {
            String token = tenant.id() + "." + path.hashCode();
            List<Integer> statuses = IntStream.range(0, 8)
                    .mapToObj(i -> api.anonymous()
                            .body(Map.of("token", token, "password", Api.PASSWORD))
                            .post(path)
                            .statusCode())
                    .toList();
            assertThat(statuses).contains(422, 429);
        }
    }

    private Response change(String current) {
        return api.as(tenant)
                .body(Map.of("currentPassword", current, "newPassword", "three green boats at noon 4"))
                .post("/auth/password");
    }

    private String person(String email) {
        desk.created(
                "/users", Map.of("name", "Colleague", "email", email, "role", "MANAGER", "password", Api.PASSWORD));
        return email;
    }

    private Response login(String email, String password) {
        return api.anonymous()
                .body(Map.of("email", email, "password", password))
                .post("/auth/login");
    }

    private static List<Integer> atOnce(IntFunction<Response> request) {
        try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
            List<Future<Integer>> answers = IntStream.range(0, MANY)
                    .mapToObj(i -> threads.submit(() -> request.apply(i).statusCode()))
                    .toList();
            return answers.stream().map(SimultaneousSignInTest::status).toList();
        }
    }

    private static int status(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
