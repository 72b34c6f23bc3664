package dev.kontor.customer.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Problem;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Mailbox;
import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers accepted, and what still waits for them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AcceptedTermsTest {

    private static final String EMAIL = "nina@new.example";

    @Inject
    Api api;

    @Inject
    Mailbox mailbox;

    @Inject
    AcceptedTerms terms;

    Api.Tenant tenant;
    RegistrationDesk desk;
    UUID customer;

    @BeforeEach
    void registeredWithTheFirstTerms() {
        tenant = api.newTenant();
        desk = new RegistrationDesk(api, tenant);
        String terms = add("terms", true);
        Map<String, Object> wanted = desk.registration(EMAIL);
        wanted.put("acceptedLegalTexts", List.of(terms));
        desk.register(wanted).then().statusCode(202);
        desk.confirm(mailbox.token(tenant, EMAIL), Api.PASSWORD).then().statusCode(200);
        customer = UUID.fromString(api.as(tenant).get("/requests").path("items[0].customerId"));
    }

    @Test
    void whatWasAcceptedAtTheRegistrationDoesNotWait() {
        assertThat(pending(customer)).isEmpty();
    }

    @Test
    void newVersionsAndNewTextsWaitUntilTheyAreAccepted() {
        String second = add("terms", true);
        String privacy = add("privacy", true);
        add("newsletter", false);
        assertThat(pending(customer)).containsExactly(privacy, second);
        accept(customer, List.of(second));
        assertThat(pending(customer)).containsExactly(privacy);
        accept(customer, List.of(privacy));
        assertThat(pending(customer)).isEmpty();
    }

    @Test
    void onlyWhatWaitsIsAccepted() {
        assertThatThrownBy(() -> accept(customer, List.of(UUID.randomUUID().toString())))
                .isInstanceOf(Problem.Invalid.class);
        String optional = add("newsletter", false);
        assertThatThrownBy(() -> accept(customer, List.of(optional))).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void whoCameOtherwiseHasNothingToAccept() {
        add("terms", true);
        UUID entered = UUID.fromString(new Desk(api, tenant).customer("Entered"));
        assertThat(pending(entered)).isEmpty();
    }

    @Test
    void staffSeeWhatWasAcceptedWhenAndFromWhere() {
        String second = add("terms", true);
        accept(customer, List.of(second));
        Response accepted = api.as(tenant).get("/customers/" + customer + "/legal-acceptances");
        assertThat(accepted.<List<Integer>>path("items.version")).containsExactly(2, 1);
        assertThat(accepted.<List<Boolean>>path("items.current")).containsExactly(true, false);
        assertThat(accepted.<List<String>>path("items.address")).containsExactly("192.0.2.1", "127.0.0.1");
        assertThat(accepted.<String>path("items[0].siteName")).isEqualTo("Shop");
        Response first = api.as(tenant).get("/customers/" + customer + "/legal-acceptances?limit=1");
        Response rest =
                api.as(tenant).get("/customers/" + customer + "/legal-acceptances?cursor=" + first.path("nextCursor"));
        assertThat(rest.<List<Integer>>path("items.version")).containsExactly(1);
        api.as(api.newTenant())
                .get("/customers/" + customer + "/legal-acceptances")
                .then()
                .statusCode(404);
    }

    private String add(String code, boolean required) {
        Response created = api.as(tenant)
                .body(Map.of(
                        "code",
                        code,
                        "title",
                        Map.of("en", "Text", "de", "Text"),
                        "url",
                        "https://shop.example/text",
                        "required",
                        required))
                .post("/sites/" + desk.siteId + "/legal-texts");
        created.then().statusCode(201);
        return created.path("id");
    }

    private List<String> pending(UUID customerId) {
        return AsTenant.run(tenant, () -> terms.pending(customerId)).stream()
                .map(text -> text.id().toString())
                .toList();
    }

    private void accept(UUID customerId, List<String> ids) {
        AsTenant.run(tenant, () -> {
            terms.accept(customerId, ids.stream().map(UUID::fromString).toList(), "192.0.2.1");
            return ids;
        });
    }
}
