package dev.kontor.tenant.mail;

import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Strangers can have only a few mails an hour sent to one address, so that nobody is bombed through us (T21). */
@ApplicationScoped
class MailLimit {

    static final String REASON = "Too many mails that anybody can ask for went to this address within an hour.";
    private static final int AN_HOUR = 5;
    private static final List<MailKind> KINDS =
            Arrays.stream(MailKind.values()).filter(MailKind::askedByAnyone).toList();

    private final Sql sql;
    private final Clock clock;

    MailLimit(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean isReached(String recipient) {
        long counted = sql.query("""
                        select count(*) from mail
                         where reseller_id = :reseller and recipient = :recipient and queued_at > :since
                           and status <> 'SUPPRESSED' and kind = any (cast(:kinds as text[]))""")
                .bind("recipient", recipient.strip().toLowerCase(Locale.ROOT))
                .bind("since", clock.instant().minus(Duration.ofHours(1)))
                .array("kinds", KINDS)
                .count();
        return counted >= AN_HOUR;
    }
}
