package dev.kontor.tenant.mail;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.PublicAddress;
import io.quarkus.mailer.Mail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;

/** One more copy of the server that sends mail. Like every copy it has a mail client of its own. */
@ApplicationScoped
class SendingCopy {

    private final Sql sql;
    private final MailBell bell;
    private final MailQueue queue;
    private final DeliveryLog log;
    private final MailConfig config;
    private final PublicAddress address;
    private final CurrentActor actor;

    SendingCopy(
            Sql sql,
            MailBell bell,
            MailQueue queue,
            DeliveryLog log,
            MailConfig config,
            PublicAddress address,
            CurrentActor actor) {
        this.sql = sql;
        this.bell = bell;
        this.queue = queue;
        this.log = log;
        this.config = config;
        this.address = address;
        this.actor = actor;
    }

    /** Until nothing is due. */
    @ActivateRequestContext
    public void sendEverything() {
        send(queue);
    }

    /** The same for what is due so much later. */
    @ActivateRequestContext
    public void sendWhatIsDueIn(Duration ahead) {
        send(ahead(ahead));
    }

    private void send(MailQueue due) {
        MailRounds rounds = rounds(due);
        while (rounds.sendDue(() -> true) > 0) {
            Thread.onSpinWait();
        }
    }

    /** As a copy does that is killed when the mail server has what was due by then, and nothing is written down of it. */
    @ActivateRequestContext
    public void dieAfterSending(Duration ahead) {
        for (MailQueue.Due one : actor.as(Actor.nobody(), ahead(ahead)::claim)) {
            actor.run(
                    Actor.system(one.resellerId()),
                    () -> log.begin(one.mailId()).ifPresent(post()::send));
        }
    }

    private MailQueue ahead(Duration ahead) {
        return new MailQueue(sql, bell, Clock.offset(Clock.systemUTC(), ahead));
    }

    /** As a copy does that is told to stop when it has just claimed what is due. */
    @ActivateRequestContext
    public int stopAtOnce() {
        return rounds(queue).sendDue(() -> false);
    }

    private MailRounds rounds(MailQueue due) {
        return new MailRounds(due, log, post(), MailTransport.SMTP, actor);
    }

    private SmtpPost post() {
        return new SmtpPost(
                mails -> Uni.createFrom().item(mails).invoke(SendingCopy::send).replaceWithVoid(), config, address);
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
