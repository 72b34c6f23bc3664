package dev.kontor.tenant.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.tenant.template.MailKind;
import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Through a real mail server. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class MailSendingTest {

    private static final String SCRIPT = "<script>alert(1)</script> & Söhne";

    @Inject
    Api api;

    @Inject
    Mails mails;

    @Inject
    SendingCopy copy;

    @Inject
    MailRows rows;

    @Inject
    CurrentActor actor;

    Api.Tenant tenant;
    final GreenMail server = MailServer.running();

    @BeforeEach
    void tenant() throws Exception {
        tenant = api.newTenant();
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    @ActivateRequestContext
    void arrivesAsTextAndHtml() throws Exception {
        queue(List.of(approval("erika@b.example", "Erika \"Müller\" <x@y.example>", null)));
        MimeMessage mail = received(1).getFirst();
        assertThat(addresses(mail.getFrom())).containsExactly("Reseller " + tenant.slug() + " <desk@kontor.example>");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(addresses(mail.getAllRecipients()).getFirst()).endsWith("<erika@b.example>");
        assertThat(mail.getSubject()).isEqualTo("Reseller %s: Die Anfrage ist freigegeben".formatted(tenant.slug()));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@kontor.example>");
        awaitStatus("SENT");
    }

    @Test
    @ActivateRequestContext
    void aScriptInANameIsText() throws Exception {
        queue(List.of(approval("a@b.example", SCRIPT, null)));
        MimeMessage mail = received(1).getFirst();
        String html = part(mail, "text/html");
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Söhne")
                .doesNotContain("<script")
                .contains("href=\"https://desk.example/portal\"");
        assertThat(part(mail, "text/plain")).contains(SCRIPT);
        assertThat(addresses(mail.getAllRecipients()).getFirst()).doesNotContain("script>");
    }

    @Test
    @ActivateRequestContext
    void nothingInAValueBecomesAHeader() throws Exception {
        NewMail sly = new NewMail(
                MailKind.NEW_REQUEST_FOR_STAFF,
                "en",
                "a@b.example",
                null,
                null,
                Map.of("customer.name", "Eve\r\nBcc: spy@b.example\r\n\r\n<b>x</b>", "note", "a\r\n.\r\nQUIT"),
                null);
        queue(List.of(sly));
        MimeMessage mail = received(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("New request: Eve Bcc: spy@b.example <b>x</b>");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(part(mail, "text/html")).doesNotContain("<b>");
    }

    @Test
    @ActivateRequestContext
    void severalCopiesOfTheServerSendEachMailOnce() {
        queue(IntStream.range(0, 40)
                .mapToObj(i -> approval("a" + i + "@b.example", "A" + i, "once-" + i))
                .toList());
        try (ExecutorService copies = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                copies.submit(copy::sendEverything);
            }
        }
        patiently().until(() -> statuses().stream().allMatch("SENT"::equals));
        List<String> recipients = received().stream()
                .flatMap(mail -> addresses(of(mail, MimeMessage::getAllRecipients)).stream())
                .toList();
        assertThat(recipients).hasSize(40).doesNotHaveDuplicates();
    }

    /** Its lease would hold the mail for minutes. */
    @Test
    @ActivateRequestContext
    void copyThatStopsGivesBackWhatItHasNotSent() {
        queue(IntStream.range(0, 40)
                .mapToObj(i -> approval("a" + i + "@b.example", "A" + i, "back-" + i))
                .toList());
        IntStream.range(0, 5).forEach(i -> copy.stopAtOnce());
        copy.sendEverything();
        await().atMost(Duration.ofMinutes(1)).until(() -> statuses().stream().allMatch("SENT"::equals));
        assertThat(column("attempts")).hasSize(40).allMatch("1"::equals);
    }

    /** After the mail server had the mail, and before that was written down: nobody knows, and nobody sends a second one. */
    @Test
    @ActivateRequestContext
    void copyThatIsKilledInTheMiddleSendsNoMailTwice() {
        actor.as(Actor.system(tenant.id()), () -> {
            // for nobody but a copy whose clock is ahead
            mails.queueAll(
                    List.of(approval("a@b.example", "A", null)), Instant.now().plus(Duration.ofDays(1)));
            return null;
        });
        copy.dieAfterSending(Duration.ofDays(2));
        assertThat(received()).hasSize(1);
        assertThat(column("status")).containsExactly("QUEUED");
        copy.sendWhatIsDueIn(Duration.ofDays(3));
        assertThat(received()).hasSize(1);
        assertThat(column("status || ' ' || code")).containsExactly("FAILED INTERRUPTED");
        assertThat(column("reason").getFirst()).contains("may have arrived");

        String id = api.as(tenant).get("/mails").path("items[0].id");
        Response told = api.as(tenant).get("/mails/" + id);
        assertThat(told.<Boolean>path("mail.truth.willBeSent")).isFalse();
        assertThat(told.<Boolean>path("log[0].delivered")).isFalse();
        api.as(tenant).post("/mails/" + id + "/resend").then().statusCode(200);
        assertThat(received(2)).hasSize(2);
    }

    @Test
    @ActivateRequestContext
    void aSecretIsForgottenOnceItIsSent() throws Exception {
        Map<String, String> values = Map.of("link", "https://desk.example/portal/x#secret", "minutes", "15");
        queue(List.of(new NewMail(MailKind.CUSTOMER_PASSWORD_RESET, "en", "a@b.example", null, null, values, null)));
        assertThat(part(received(1).getFirst(), "text/plain")).contains("#secret");
        awaitStatus("SENT");
        assertThat(column("text")).containsExactly("null");
    }

    @Test
    @ActivateRequestContext
    void whatIsNotTakenIsTriedAgain() {
        server.stop();
        try {
            queue(List.of(approval("a@b.example", "A", null)));
            patiently().until(() -> column("attempts").equals(List.of("1")));
            assertThat(column("status")).containsExactly("QUEUED");
            assertThat(column("code")).containsExactly("RETRYING");
            assertThat(column("reason").getFirst()).isNotEqualTo("null");
            assertThat(column("next_try_at > queued_at + interval '50 seconds'"))
                    .containsExactly("true");
        } finally {
            server.start();
        }
    }

    @Test
    @ActivateRequestContext
    void resendingAtOnceSendsNoOftenerThanAsked() throws Exception {
        queue(List.of(approval("a@b.example", "A", null)));
        awaitStatus("SENT");
        String path = "/mails/" + api.as(tenant).get("/mails").path("items[0].id") + "/resend";
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                people.submit(() -> api.as(tenant).post(path).then().statusCode(200));
            }
        }
        awaitStatus("SENT");
        int attempts = api.as(tenant)
                .get(path.replace("/resend", ""))
                .<List<?>>path("log")
                .size();
        assertThat(received(attempts)).hasSizeBetween(2, 5);
    }

    /** A try that a slow machine lets fail is repeated after a minute. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(3));
    }

    private NewMail approval(String to, String name, @Nullable String key) {
        Map<String, String> values = Map.of(
                "person.name", name, "customer.name", name, "services", "EDI", "link", "https://desk.example/portal");
        return new NewMail(MailKind.REQUEST_APPROVED, "de", to, name, null, values, key);
    }

    private void queue(List<NewMail> wanted) {
        actor.as(Actor.system(tenant.id()), () -> {
            mails.queueAll(wanted);
            return null;
        });
    }

    private List<MimeMessage> received(int count) {
        patiently().until(() -> received().size() == count);
        return received();
    }

    /** Those of this test: what another one left behind may be tried again meanwhile. */
    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail ->
                        addresses(of(mail, MimeMessage::getFrom)).toString().contains(tenant.slug()))
                .toList();
    }

    private void awaitStatus(String status) {
        patiently().until(() -> statuses().equals(List.of(status)));
    }

    private List<String> statuses() {
        return column("status");
    }

    private List<String> column(String name) {
        return rows.of(tenant.id(), name);
    }

    private static Address[] of(MimeMessage mail, Header header) {
        try {
            return header.of(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Header {
        Address[] of(MimeMessage mail) throws MessagingException;
    }

    /** With names as people read them. */
    private static List<String> addresses(Address[] addresses) {
        List<String> texts = new ArrayList<>();
        for (Address address : addresses) {
            texts.add(
                    address instanceof jakarta.mail.internet.InternetAddress one
                            ? one.toUnicodeString()
                            : address.toString());
        }
        return texts;
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        return GreenMailUtil.getBody(mail).isEmpty() ? "" : find(mail.getContent(), type);
    }

    private static String find(Object content, String type) throws Exception {
        if (content instanceof jakarta.mail.Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                String found = part.isMimeType(type) ? part.getContent().toString() : find(part.getContent(), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
