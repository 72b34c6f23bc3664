package dev.kontor.tenant.mail;

import dev.kontor.base.shared.TenantRows;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Strangers can have only a few mails an hour sent to one address, so that nobody is bombed through us (T21). */
@ApplicationScoped
class MailLimit {

    static final String REASON = "Too many mails that anybody can ask for went to this address within an hour.";
    private static final int AN_HOUR = 5;
    private static final String KINDS = Arrays.stream(MailKind.values())
            .filter(MailKind::askedByAnyone)
            .map(Enum::name)
            .collect(Collectors.joining(",", "{", "}"));

    private final TenantRows rows;
    private final Clock clock;

    MailLimit(TenantRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    boolean isReached(String recipient) {
        Object[] counted = rows.query("""
                        select count(*), min(queued_at) from mail
                         where reseller_id = :reseller and recipient = :recipient and queued_at > :since
                           and status <> 'SUPPRESSED' and kind = any (cast(:kinds as text[]))""")
                .setParameter("recipient", recipient.strip().toLowerCase(Locale.ROOT))
                .setParameter("since", clock.instant().minus(Duration.ofHours(1)))
                .setParameter("kinds", KINDS)
                .getSingleResult();
        return ((Number) counted[0]).longValue() >= AN_HOUR;
    }
}
