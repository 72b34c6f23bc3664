package dev.kontor.access.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Mailbox;
import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TenantTransaction;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What looks like one address is one: of people who sign in, of visitors, of customers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AddressSpellingTest {

    private static final String DOMAIN = "coco-münchen.example";
    private static final String ADDRESS = "anna@" + DOMAIN;

    /** Marks that nobody sees, capitals, another spelling of the domain, wide letters. */
    private static final List<String> SPELLINGS = List.of(
            "anna\u200B@coco-münchen.example",
            "anna@coco-mün\u00ADchen.example\uFEFF",
            "ANNA@COCO-MÜNCHEN.EXAMPLE",
            "anna@xn--coco-mnchen-yhb.example",
            "anna@ｃoco-münchen.example");

    /** Cyrillic letters alone, so that no label mixes scripts. */
    private static final String LOOKS_LIKE_COCO = "anna@\u0441\u043E\u0441\u043E.example";

    @Inject
    Api api;

    @Inject
    Mailbox mailbox;

    @Inject
    CustomerLoginRows rows;

    Api.Tenant tenant;
    String customer;

    @BeforeEach
    void customer() {
        tenant = api.newTenant();
        customer = new Desk(api, tenant).customer("Zwiebelturm");
    }

    @Test
    void aPersonOfACustomerHasOneLoginHoweverItIsTyped() {
        invite(ADDRESS).then().statusCode(201).body("email", equalTo(ADDRESS));
        SPELLINGS.forEach(typed -> taken(invite(typed)));
        String other = UUID.randomUUID() + "@" + DOMAIN;
        api.newCustomerLogin(tenant, customer, other);
        api.portalLogin(tenant, other.replace("-m", "-\u200Bm")).then().statusCode(200);
        api.portalLogin(tenant, other.toUpperCase(Locale.ROOT)).then().statusCode(200);
    }

    @Test
    void aMemberOfTheTeamHasOneLoginHoweverItIsTyped() {
        String own = UUID.randomUUID() + "@" + DOMAIN;
        user(own).then().statusCode(201).body("email", equalTo(own));
        SPELLINGS.forEach(typed -> taken(user(typed.replaceFirst("(?i)anna", own.replaceFirst("@.*", "")))));
        assertThat(Api.login(own.replace("@", "\u2060@"))).isNotBlank();
        for (String wrong : List.of("änna@mail.example", "\"an na\"@mail.example", "anna@ex\u0430mple.example")) {
            user(wrong).then().statusCode(422).body("errors.pointer", contains("/email"));
        }
    }

    @Test
    void noTwoLoginsLookAlike() {
        invite("anna@coco.example").then().statusCode(201);
        taken(invite(LOOKS_LIKE_COCO));
        user(LOOKS_LIKE_COCO).then().statusCode(201);
        taken(user("anna@coco.example"));
        // these are two, whoever looks
        invite("anna1@coco.example").then().statusCode(201);
        invite("annal@coco.example").then().statusCode(201);
        // letters of another script among Latin ones are a disguise
        for (String disguise : List.of("anna@c\u043Eco.example", "anna@c\u03BFco.example", "anna@co\u0441o.example")) {
            invite(disguise).then().statusCode(422).body("errors.pointer", contains("/email"));
        }
    }

    @Test
    void strangersHaveThreeMailsAnHourSentToOneMailboxHoweverTheyTypeIt() {
        RegistrationDesk site = new RegistrationDesk(api, tenant);
        site.registered(ADDRESS);
        site.registered(ADDRESS + "\u200F");
        SPELLINGS.forEach(site::registered);
        assertThat(mailbox.to(tenant, ADDRESS)).hasSize(3);
        assertThat(api.as(tenant).get("/mails").<List<String>>path("items.to")).containsOnly(ADDRESS);
    }

    @Test
    void aVisitorWhoseAddressLooksLikeAKnownOneLearnsNothing() {
        invite("anna@coco.example").then().statusCode(201);
        RegistrationDesk site = new RegistrationDesk(api, tenant);
        site.registered(LOOKS_LIKE_COCO);
        assertThat(mailbox.to(tenant, LOOKS_LIKE_COCO)).isEmpty();
        api.as(tenant)
                .get("/sites/" + site.siteId + "/registrations")
                .then()
                .body("items[0].droppedBecause", equalTo("KNOWN_ADDRESS"));
    }

    @Test
    void customersAreStoredAsTheyAreSeen() {
        Map<String, Object> typed = new HashMap<>(Map.of("kind", "COMPANY", "language", "en", "currency", "USD"));
        typed.put("companyName", "\u200BMu\u0308l\u00ADler\u2060");
        typed.put("email", "Info\u200B@SHOP-münchen.example");
        typed.put("phone", "\u202D+49 170 1234567\u202C");
        typed.put("externalId", "crm\uFEFF-1");
        typed.put("tags", List.of("VIP", "VIP\u200D", "\u200EVIP"));
        typed.put("remark", "one\u00AD\ntwo");
        post(typed)
                .then()
                .statusCode(201)
                .body("companyName", equalTo("Müller"))
                .body("email", equalTo("Info@shop-münchen.example"))
                .body("phone", equalTo("+49 170 1234567"))
                .body("externalId", equalTo("crm-1"))
                .body("tags", contains("VIP"))
                .body("remark", equalTo("one\u00AD\ntwo"));
        post(typed).then().statusCode(409).body("code", equalTo("external-id-taken"));
    }

    @Test
    void whatShowsNothingOrSomethingElseIsNoName() {
        Map<String, Object> typed = new HashMap<>(Map.of("kind", "COMPANY", "language", "en", "currency", "USD"));
        typed.put("companyName", "\u200B\u3164");
        post(typed).then().statusCode(422).body("errors.pointer", contains("/companyName"));
        typed.put("companyName", "invoice\u202Efdp.exe");
        post(typed)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/companyName"))
                .body("errors.code", contains("control-character"));
        typed.put("companyName", "Zwiebelturm");
        typed.put("customFields", Map.of("VIP\u200B", "yes"));
        post(typed).then().statusCode(422).body("errors.pointer", contains("/customFields"));
    }

    @Test
    void loginsOfTheTimeBeforeAreFoundAgain() {
        String email = UUID.randomUUID() + "@" + DOMAIN;
        String before = email.replace("-m", "\u200B-m");
        // hashed before the transaction begins
        String hash = api.hash().text();
        TenantTransaction.run(tenant, () -> stored(before, hash));
        api.portalLogin(tenant, before).then().statusCode(401);
        TenantTransaction.run(tenant, () -> {
            rows.respell();
            return tenant;
        });
        api.portalLogin(tenant, before).then().statusCode(200);
        api.portalLogin(tenant, email).then().statusCode(200);
    }

    private UUID stored(String email, String hash) {
        CustomerLogin login = new CustomerLogin();
        login.id = UUID.randomUUID();
        login.customerId = UUID.fromString(customer);
        login.email = email;
        login.name = "Anna";
        login.language = "en";
        login.passwordHash = hash;
        login.createdAt = Instant.now();
        rows.add(login);
        return login.id;
    }

    private static void taken(Response answer) {
        answer.then().statusCode(409).body("code", equalTo("email-taken"));
    }

    private Response invite(String email) {
        return api.as(tenant)
                .body(Map.of("email", email, "name", "Anna", "language", "en"))
                .post("/customers/" + customer + "/logins");
    }

    private Response user(String email) {
        return api.as(tenant)
                .body(Map.of("name", "Anna", "email", email, "role", "CLERK", "password", Api.PASSWORD))
                .post("/users");
    }

    private Response post(Map<String, Object> typed) {
        return api.as(tenant).body(typed).post("/customers");
    }
}
