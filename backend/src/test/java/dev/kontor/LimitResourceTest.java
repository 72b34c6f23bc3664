package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.access.right.Role;
import dev.kontor.base.admission.LimitName;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Whoever owns a desk sees which limits hold for it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LimitResourceTest {

    /** What each of them is configured by; requests count over ten seconds. */
    private static final Map<LimitName, String> CONFIGURED = Map.of(
            LimitName.REQUESTS_OF_PERSON, "kontor.limits.person",
            LimitName.REQUESTS_OF_KEY, "kontor.limits.key",
            LimitName.REQUESTS_OF_RESELLER, "kontor.limits.tenant",
            LimitName.REQUESTS_OF_ADDRESS, "kontor.limits.address",
            LimitName.WRONG_SECRETS, "kontor.sign-in.free-per-secret",
            LimitName.WRONG_SECRETS_OF_ADDRESS, "kontor.sign-in.free-per-address",
            LimitName.RESETS, "kontor.sign-in.free-per-secret",
            LimitName.REGISTRATIONS_OF_ADDRESS, "kontor.registration.per-address",
            LimitName.REGISTRATIONS_OF_SITE, "kontor.registration.per-site",
            LimitName.REGISTRATIONS_OF_EMAIL, "kontor.registration.per-email");

    @Inject
    Api api;

    private ValidatableResponse limits(Api.Tenant tenant) {
        return api.as(tenant).get("/limits").then().statusCode(200);
    }

    @Test
    void everyLimitIsToldOnceInItsOrder() {
        List<String> names = limits(api.newTenant()).extract().path("limits.name");
        assertThat(names)
                .isEqualTo(Arrays.stream(LimitName.values()).map(Enum::name).toList());
    }

    @Test
    void numbersAreThoseThatAreConfigured() {
        List<Map<String, Object>> all = limits(api.newTenant()).extract().path("limits");
        Map<String, Map<String, Object>> byName = new HashMap<>();
        all.forEach(one -> byName.put((String) one.get("name"), one));
        CONFIGURED.forEach((name, property) -> {
            Map<String, Object> told = byName.get(name.name());
            int configured = ConfigProvider.getConfig().getValue(property, Integer.class);
            boolean requests = property.startsWith("kontor.limits");
            assertThat(told.get("most")).as(property).isEqualTo(requests && configured == 0 ? null : configured);
            assertThat(told.get("setting"))
                    .isEqualTo(property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
        });
    }

    @Test
    void eachSaysWhatIsAnsweredBeyondIt() {
        limits(api.newTenant())
                .body("limits.find { it.name == 'WRONG_SECRETS' }.status", equalTo(429))
                .body("limits.find { it.name == 'WRONG_SECRETS' }.code", equalTo("too-many-attempts"))
                .body("limits.find { it.name == 'WRONG_SECRETS' }.longestWaitSeconds", equalTo(900))
                .body("limits.find { it.name == 'WRONG_SECRETS' }.windowSeconds", equalTo(3600))
                .body("limits.find { it.name == 'REGISTRATIONS_OF_EMAIL' }.status", nullValue())
                .body("limits.find { it.name == 'FILE_ROWS' }.status", equalTo(422))
                .body("limits.find { it.name == 'FILE_ROWS' }.setting", nullValue());
    }

    @Test
    void onlyWhoMayReadSettingsSeesThem() {
        Api.Tenant tenant = api.newTenant();
        Desk desk = new Desk(api, tenant);
        api.as(desk.user(Role.READ_ONLY.name())).get("/limits").then().statusCode(200);
        api.withToken(desk.key("customers:read")).get("/limits").then().statusCode(403);
        api.anonymous().get("/limits").then().statusCode(401);
    }
}
