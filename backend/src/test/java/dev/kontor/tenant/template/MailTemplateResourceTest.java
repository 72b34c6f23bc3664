package dev.kontor.tenant.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.mail.MailRows;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TenantTransaction;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MailTemplateResourceTest {

    private static final String APPROVED = "/mail-templates/REQUEST_APPROVED/de";
    private static final Map<String, String> OWN =
            Map.of("subject", "Moin {{customer.name}}", "text", "Alles klar.\n\n{{message}}\n\n{{link}}");

    @Inject
    Api api;

    @Inject
    Mails mails;

    @Inject
    MailRows rows;

    @Inject
    CurrentActor actor;

    @Inject
    Sql sql;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void listsEveryKindInEveryLanguage() {
        api.as(tenant)
                .get("/mail-templates")
                .then()
                .statusCode(200)
                .body("$", hasSize(MailKind.values().length * 3))
                .body("custom", not(hasItem(true)))
                .body(
                        "find { it.kind == 'REQUEST_APPROVED' && it.language == 'de' }.placeholders.name",
                        hasItems("link", "services"))
                .body("find { it.kind == 'STAFF_PASSWORD_RESET' }.confidential", equalTo(true));
    }

    @Test
    @ActivateRequestContext
    void ownTextIsUsedUntilItIsReset() {
        Response read = api.as(tenant).get(APPROVED);
        Response changed = write(APPROVED, read, OWN);
        changed.then().statusCode(200).body("custom", equalTo(true)).body("version", equalTo(1));
        queue("de");
        queue("en");
        assertThat(rows.of(tenant.id(), "subject"))
                .containsExactly("Moin Example Ltd", "Reseller " + tenant.slug() + ": the request is approved");
        assertThat(rows.of(tenant.id(), "text").getFirst()).isEqualTo("Alles klar.\n\nhttps://desk.example/portal");
        api.as(tenant)
                .header("If-Match", changed.getHeader("ETag"))
                .delete(APPROVED)
                .then()
                .statusCode(200)
                .body("custom", equalTo(false))
                .body("subject", equalTo(read.path("subject")));
    }

    @Test
    void changesNeedTheVersionTheyWereMadeFrom() {
        Response read = api.as(tenant).get(APPROVED);
        api.as(tenant).body(OWN).put(APPROVED).then().statusCode(428);
        write(APPROVED, read, OWN).then().statusCode(200);
        write(APPROVED, read, OWN).then().statusCode(412);
        api.as(tenant).header("If-Match", "\"1\"").delete(APPROVED).then().statusCode(200);
        // what was read before the reset is as old as what was read before the change
        write(APPROVED, read, OWN).then().statusCode(412);
    }

    @Test
    void unknownPlaceholdersAreRefusedAtTheirField() {
        wrong(Map.of("subject", "{{customer.password}}", "text", "x"), "/subject", "unknown-placeholder");
        wrong(Map.of("subject", "x", "text", "{{minutes}}"), "/text", "unknown-placeholder");
        wrong(Map.of("subject", "x", "text", "{{#if link}}x{{/if}}"), "/text", "stray-braces");
        wrong(Map.of("subject", "x", "text", "{{customer.name"), "/text", "stray-braces");
        wrong(Map.of("subject", " ", "text", "x"), "/subject", "required");
        wrong(Map.of("subject", "x".repeat(201), "text", "x"), "/subject", "wrong-size");
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("subject", "x\r\nBcc: a@b.example", "text", "x"))
                .put(APPROVED)
                .then()
                .statusCode(400);
    }

    @Test
    void aSecretLinkStaysInTheText() {
        String path = "/mail-templates/STAFF_PASSWORD_RESET/en";
        Response without = write(path, api.as(tenant).get(path), Map.of("subject", "{{link}}", "text", "x"));
        without.then()
                .statusCode(422)
                .body("code", equalTo("invalid-template"))
                .body("errors.code", hasItems("secret-in-subject", "link-missing"));
        api.as(tenant).get(path).then().body("custom", equalTo(false));
    }

    /** Whoever follows it must come to this server: the secret in it is worth an account. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "STAFF_PASSWORD_RESET",
                "CUSTOMER_PASSWORD_RESET",
                "CUSTOMER_INVITATION",
                "REGISTRATION_CONFIRMATION"
            })
    void aSecretLinkLeadsNowhereElse(MailKind kind) {
        String path = "/mail-templates/" + kind + "/en";
        Response read = api.as(tenant).get(path);
        for (String text :
                List.of("https://evil.example/c?x={{link}}", "{{link}}.evil.example", "evil.example/{{link}}")) {
            write(path, read, Map.of("subject", "x", "text", text))
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItem("link-not-alone"));
        }
        write(path, read, Map.of("subject", "www.evil.example", "text", "Or HTTPS://evil.example\n\n{{link}}"))
                .then()
                .statusCode(422)
                .body("errors.code", everyItem(equalTo("other-address")));
        api.as(tenant).get(path).then().body("custom", equalTo(false));
        write(path, read, Map.of("subject", "x", "text", "Hello {{person.name}}\n {{link}} \nBye"))
                .then()
                .statusCode(200);
    }

    /** What was stored before this was refused, and what people are called. */
    @Test
    @ActivateRequestContext
    void aSecretLinkLeadsNowhereElseWhateverIsStored() {
        TenantTransaction.run(
                tenant,
                () -> sql.query("""
                        insert into mail_template (reseller_id, kind, language, subject, text, version)
                        values (:reseller, 'STAFF_PASSWORD_RESET', 'en', 'x', :text, 1)""")
                        .bind("text", "Dear {{person.name}},\nhttps://evil.example/c?x={{link}}#y")
                        .update());
        String link = "https://desk.example/reset-password#token=abc";
        actor.as(Actor.system(tenant.id()), () -> {
            mails.queue(new NewMail(
                    MailKind.STAFF_PASSWORD_RESET,
                    "en",
                    "a@b.example",
                    "Eve",
                    null,
                    Map.of("person.name", "Eve http://evil.example", "link", link, "minutes", "15"),
                    null));
            return link;
        });
        String text = rows.of(tenant.id(), "text").getFirst();
        assertThat(text).doesNotContain("https://evil", "http://evil");
        assertThat(text.lines()).contains(link);
    }

    @Test
    void previewFillsSamplesAndEscapes() {
        api.as(tenant)
                .body(Map.of("subject", "An {{customer.name}}", "text", "<b>{{services}}</b>\n\n{{link}}"))
                .post(APPROVED + "/preview")
                .then()
                .statusCode(200)
                .body("subject", equalTo("An Beispiel GmbH"))
                .body("text", containsString("<b>Order, EDI</b>"))
                .body("html", containsString("&lt;b&gt;Order, EDI&lt;/b&gt;"))
                .body("html", containsString("<a href=\"http"))
                // where the mail leads: to the portal, and staff to their desk
                .body("text", containsString("/portal/beispiel"));
        api.as(tenant)
                .body(Map.of("subject", "An {{person.name}}", "text", "{{link}}"))
                .post("/mail-templates/STAFF_INVITATION/de/preview")
                .then()
                .statusCode(200)
                .body("text", endsWith("/beispiel"))
                .body("text", not(containsString("/portal")));
        api.as(tenant)
                .body(Map.of("subject", "x", "text", "{{nothing}}"))
                .post(APPROVED + "/preview")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/text"));
    }

    @Test
    void unknownTemplatesAreNotThere() {
        api.as(tenant).get("/mail-templates/REQUEST_APPROVED/fr").then().statusCode(404);
        api.as(tenant).get("/mail-templates/NONSENSE/de").then().statusCode(404);
    }

    @Test
    void onlyWritersWriteAndOnlyTheirOwn() {
        Desk desk = new Desk(api, tenant);
        String clerk = desk.user("CLERK");
        api.as(clerk).get(APPROVED).then().statusCode(200);
        api.as(clerk).header("If-Match", "\"0\"").body(OWN).put(APPROVED).then().statusCode(403);
        write(APPROVED, api.as(tenant).get(APPROVED), OWN).then().statusCode(200);
        api.as(api.newTenant()).get(APPROVED).then().body("custom", equalTo(false));
    }

    private void wrong(Map<String, String> template, String pointer, String code) {
        write(APPROVED, api.as(tenant).get(APPROVED), template)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    private Response write(String path, Response read, Map<String, String> template) {
        return api.as(tenant)
                .header("If-Match", read.getHeader("ETag"))
                .body(template)
                .put(path);
    }

    private void queue(String language) {
        Map<String, String> values = Map.of("customer.name", "Example Ltd", "link", "https://desk.example/portal");
        NewMail mail = new NewMail(MailKind.REQUEST_APPROVED, language, "a@b.example", null, null, values, null);
        actor.as(Actor.system(tenant.id()), () -> {
            mails.queueAll(List.of(mail));
            return null;
        });
    }
}
