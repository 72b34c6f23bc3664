package dev.kontor.tenant.mail;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.tenant.reseller.PublicAddress;
import io.quarkus.mailer.Mail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** One more copy of the server that sends mail. Like every copy it has a mail client of its own. */
@ApplicationScoped
class SendingCopy {

    private final MailQueue queue;
    private final DeliveryLog log;
    private final MailConfig config;
    private final PublicAddress address;
    private final CurrentActor actor;

    SendingCopy(MailQueue queue, DeliveryLog log, MailConfig config, PublicAddress address, CurrentActor actor) {
        this.queue = queue;
        this.log = log;
        this.config = config;
        this.address = address;
        this.actor = actor;
    }

    /** Until nothing is due. */
    @ActivateRequestContext
    public void sendEverything() {
        MailRounds rounds = rounds();
        while (rounds.sendDue(() -> true) > 0) {
            Thread.onSpinWait();
        }
    }

    /** As a copy does that is told to stop when it has just claimed what is due. */
    @ActivateRequestContext
    public int stopAtOnce() {
        return rounds().sendDue(() -> false);
    }

    private MailRounds rounds() {
        SmtpPost post = new SmtpPost(
                mails -> Uni.createFrom().item(mails).invoke(SendingCopy::send).replaceWithVoid(), config, address);
        return new MailRounds(queue, log, post, MailTransport.SMTP, actor);
    }

    private static void send(Mail[] mails) {
        for (Mail mail : mails) {
            GreenMailUtil.sendTextEmail(
                    mail.getTo().getFirst(),
                    mail.getFrom(),
                    mail.getSubject(),
                    mail.getText(),
                    MailServer.running().getSmtp().getServerSetup());
        }
    }
}
