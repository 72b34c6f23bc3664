package dev.kontor.tenant.mail;

import dev.kontor.base.admission.LimitName;
import dev.kontor.base.admission.LimitSource;
import dev.kontor.base.admission.LimitView;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.Quotas;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Strangers can have only a few mails an hour sent to one address, so that nobody is bombed through us (T21). */
@ApplicationScoped
class StrangerMails implements LimitSource {

    private static final int MOST_AN_HOUR = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<MailKind> KINDS =
            Arrays.stream(MailKind.values()).filter(MailKind::askedByAnyone).toList();
    /** So many addresses are counted at the same time. */
    private static final int LANES = 64;

    private final Sql sql;
    private final Quotas quotas;
    private final Clock clock;

    StrangerMails(Sql sql, Quotas quotas, Clock clock) {
        this.sql = sql;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** Before any of these is counted and queued, so that those which come at the same moment are counted as well. */
    void await(Collection<NewMail> mails) {
        // always in one order, so that two never wait for each other
        mails.stream()
                .filter(mail -> mail.kind().askedByAnyone())
                .map(mail -> Math.floorMod(recipient(mail).hashCode(), LANES))
                .distinct()
                .sorted()
                .forEach(lane -> quotas.await("stranger-mails-" + lane));
    }

    boolean areTooMany(NewMail mail) {
        if (!mail.kind().askedByAnyone()) {
            return false;
        }
        long counted = sql.query("""
                        select count(*) from mail
                         where reseller_id = :reseller and recipient = :recipient and queued_at > :since
                           and status <> 'SUPPRESSED' and kind = any (cast(:kinds as text[]))""")
                .bind("recipient", recipient(mail))
                .bind("since", clock.instant().minus(HOUR))
                .array("kinds", KINDS)
                .count();
        return counted >= MOST_AN_HOUR;
    }

    @Override
    public List<LimitView> limits() {
        return List.of(LimitName.MAILS_OF_STRANGERS.of(MOST_AN_HOUR).within(HOUR));
    }

    private static String recipient(NewMail mail) {
        return MailAddress.normalise(mail.to());
    }
}
