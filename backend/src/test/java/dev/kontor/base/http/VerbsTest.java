package dev.kontor.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Contract;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** An address that is there says what can be done with it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VerbsTest {

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final String CUSTOMER = "anna@alfreds.example";
    private static final String ANY = "00000000-0000-0000-0000-000000000000";

    @Inject
    Api api;

    @Test
    void wrongVerbsAreNamed() {
        Api.Tenant tenant = api.newTenant();
        api.newCustomerLogin(tenant, new Desk(api, tenant).customer("Alfreds Futterkiste"), CUSTOMER);
        List<String> wrong = new ArrayList<>();
        verbsByPath()
                .forEach((path, there) -> VERBS.stream()
                        .filter(verb -> !there.contains(verb))
                        .forEach(verb -> {
                            Response answer = as(tenant, path)
                                    .urlEncodingEnabled(false)
                                    .request(verb, path.replace("/api/v1", ""));
                            if (answer.statusCode() != 405 || !allowed(answer).equals(there)) {
                                wrong.add("%s %s: %d %s, not %s"
                                        .formatted(verb, path, answer.statusCode(), allowed(answer), there));
                            }
                        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Api.Tenant tenant = api.newTenant();
        for (String path : List.of("/nothing", "/customers/" + ANY + "/nothing", "/customers/" + ANY)) {
            api.as(tenant).get(path).then().statusCode(404);
        }
    }

    /** A parameter may be all that keeps an address from another one, and whoever may not ask there is told so. */
    private RequestSpecification as(Api.Tenant tenant, String path) {
        return path.startsWith("/api/v1/me/") ? api.asCustomer(tenant, CUSTOMER) : api.as(tenant);
    }

    private static Set<String> allowed(Response answer) {
        String header = answer.getHeader("Allow");
        return header == null ? Set.of() : new TreeSet<>(List.of(header.split(", ")));
    }

    /** With everything that HTTP adds by itself. */
    private static Map<String, Set<String>> verbsByPath() {
        Map<String, Set<String>> verbs = new TreeMap<>();
        for (Contract.Operation operation : Contract.operations()) {
            String path = operation.path().replaceAll("\\{[^}]+}", ANY);
            Set<String> there = verbs.computeIfAbsent(path, none -> new TreeSet<>(Set.of("OPTIONS")));
            there.add(operation.verb().toUpperCase(Locale.ROOT));
            if (operation.isRead()) {
                there.add("HEAD");
            }
        }
        return verbs;
    }
}
