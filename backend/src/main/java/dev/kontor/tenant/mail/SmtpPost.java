package dev.kontor.tenant.mail;

import dev.kontor.base.shared.MailAddress;
import dev.kontor.tenant.mail.DeliveryLog.Letter;
import dev.kontor.tenant.reseller.PublicAddress;
import dev.kontor.tenant.template.MailHtml;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands mails to the configured mail server. The sender's address is fixed; only the name before it is the reseller's. */
@Singleton
class SmtpPost {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The answers of mail servers that say: this recipient will never get it. */
    private static final Set<Integer> NEVER = Set.of(550, 551, 553);

    private final ReactiveMailer mailer;
    private final MailConfig config;
    private final PublicAddress address;

    SmtpPost(ReactiveMailer mailer, MailConfig config, PublicAddress address) {
        this.mailer = mailer;
        this.config = config;
        this.address = address;
    }

    Delivery send(Letter letter) {
        try {
            mailer.send(mail(letter)).await().atMost(PATIENCE);
            return Delivery.of(Delivery.Outcome.DELIVERED, null);
        } catch (RuntimeException e) {
            // whatever the server, the network or TLS had: it is tried again and shown to people
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private static Delivery failed(Throwable cause) {
        if (cause instanceof SMTPException answer) {
            boolean never = NEVER.contains(answer.getReplyCode());
            return Delivery.of(never ? Delivery.Outcome.REFUSED : Delivery.Outcome.FAILED, answer.getMessage());
        }
        return Delivery.of(Delivery.Outcome.FAILED, cause.toString());
    }

    private Mail mail(Letter letter) {
        return Mail.withText(
                        named(letter.recipientName(), MailAddress.wire(letter.recipient())),
                        letter.subject(),
                        letter.text())
                .setHtml(MailHtml.of(letter.text(), address.link("/")))
                .setFrom(named(letter.resellerName(), config.from()))
                // the same for every try, so that a recipient can tell a repetition
                .addHeader("Message-ID", "<" + letter.id() + "@" + config.from().replaceFirst(".*@", "") + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static String named(@Nullable String name, String address) {
        String shown = name == null ? "" : MailAddress.display(name);
        return shown.isEmpty() ? address : shown + " <" + address + ">";
    }
}
