package dev.kontor.tenant.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.tenant.template.MailKind;
import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MailsTest {

    @Inject
    Api api;

    @Inject
    Mails mails;

    @Inject
    MailRows rows;

    @Inject
    CurrentActor actor;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    @ActivateRequestContext
    void writesInTheLanguageOfTheMail() {
        queue(
                approval("de", "A@b.example", null),
                approval("es-MX", "a@b.example", null),
                approval("fr", "a@b.example", null));
        assertThat(subjects())
                .containsExactly(
                        "Reseller %s: Die Anfrage ist freigegeben".formatted(tenant.slug()),
                        "Reseller %s: la solicitud está aprobada".formatted(tenant.slug()),
                        "Reseller %s: the request is approved".formatted(tenant.slug()));
    }

    @Test
    @ActivateRequestContext
    void sameKeyIsQueuedOnce() {
        queue(approval("en", "a@b.example", "k"), approval("en", "a@b.example", "k"));
        queue(approval("en", "a@b.example", "k"));
        queue(approval("en", "a@b.example", "l"));
        assertThat(subjects()).hasSize(2);
    }

    @Test
    @ActivateRequestContext
    void nothingIsQueuedWhenTheCallerFails() {
        assertThatThrownBy(() -> as(() -> QuarkusTransaction.requiringNew().run(() -> {
                    mails.queue(approval("en", "a@b.example", null));
                    throw new IllegalStateException("the caller's own trouble");
                })))
                .hasMessageContaining("trouble");
        assertThat(subjects()).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void lineBreaksInAddressesAndNamesAreRefused() {
        NewMail bcc = approval("en", "a@b.example\r\nBcc: c@d.example", null);
        assertThatThrownBy(() -> queue(bcc))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.code()).isEqualTo("invalid-address"));
        NewMail named = new NewMail(
                MailKind.REQUEST_APPROVED, "en", "a@b.example", "Eve\nBcc: c@d.example", null, Map.of(), null);
        assertThatThrownBy(() -> queue(named))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.code()).isEqualTo("invalid-name"));
        assertThat(subjects()).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void anExoticAddressIsRecordedButNeverSent() {
        queue(approval("en", "a%c@b.example", null), approval("en", "\"a b\"@b.example", null));
        assertThat(column("status")).containsExactly("SUPPRESSED", "SUPPRESSED");
        assertThat(column("code")).containsExactly("ADDRESS_NOT_ACCEPTED", "ADDRESS_NOT_ACCEPTED");
        assertThat(mails.truth("a%c@b.example").willBeSent()).isFalse();
        assertThat(mails.truth(null).code()).isEqualTo(MailTruth.Code.NO_ADDRESS);
        assertThat(mails.truth("a@b.example").code()).isEqualTo(MailTruth.Code.CAUGHT);
    }

    @Test
    @ActivateRequestContext
    void strangersCanHaveFiveMailsAnHourSentToOneAddress() {
        IntStream.range(0, 7).forEach(i -> queue(reset("victim@b.example")));
        queue(reset("other@b.example"), approval("en", "victim@b.example", null));
        assertThat(column("status"))
                .containsExactly(
                        "CAUGHT",
                        "CAUGHT",
                        "CAUGHT",
                        "CAUGHT",
                        "CAUGHT",
                        "SUPPRESSED",
                        "SUPPRESSED",
                        "CAUGHT",
                        "CAUGHT");
    }

    @Test
    @ActivateRequestContext
    void aThousandAreQueuedTogether() {
        List<NewMail> many = IntStream.range(0, 1_000)
                .mapToObj(i -> approval("en", "a" + i + "@b.example", "k" + i))
                .toList();
        as(() -> mails.queueAll(many));
        assertThat(subjects()).hasSize(1_000);
    }

    private NewMail approval(String language, String to, @Nullable String key) {
        return new NewMail(
                MailKind.REQUEST_APPROVED,
                language,
                to,
                "Eve Example",
                UUID.randomUUID(),
                Map.of("customer.name", "Example Ltd", "services", "EDI"),
                key);
    }

    private static NewMail reset(String to) {
        Map<String, String> values = Map.of("link", "https://desk.example/reset", "minutes", "15");
        return new NewMail(MailKind.CUSTOMER_PASSWORD_RESET, "en", to, null, null, values, null);
    }

    private void queue(NewMail... wanted) {
        as(() -> mails.queueAll(List.of(wanted)));
    }

    private List<String> subjects() {
        return column("subject");
    }

    private List<String> column(String name) {
        return rows.of(tenant.id(), name);
    }

    private void as(Runnable work) {
        actor.as(Actor.system(tenant.id()), () -> {
            work.run();
            return null;
        });
    }
}
