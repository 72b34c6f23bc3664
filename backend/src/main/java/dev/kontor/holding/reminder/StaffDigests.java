package dev.kontor.holding.reminder;

import dev.kontor.access.staff.StaffContacts.StaffContact;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.sql.Sql;
import dev.kontor.holding.reminderrule.DecidedUntil;
import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.holding.reminderrule.ReminderWindow;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.reseller.PublicAddress;
import dev.kontor.tenant.reseller.Resellers;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ends a round: tells the staff in one mail for each event what is due, and notes that the days are done. */
@ApplicationScoped
class StaffDigests {

    private static final int SHOWN = 50;

    private final Sql sql;
    private final DecidedUntil days;
    private final Mails mails;
    private final PublicAddress address;
    private final Resellers resellers;
    private final CurrentActor actor;

    StaffDigests(
            Sql sql, DecidedUntil days, Mails mails, PublicAddress address, Resellers resellers, CurrentActor actor) {
        this.sql = sql;
        this.days = days;
        this.mails = mails;
        this.address = address;
        this.resellers = resellers;
        this.actor = actor;
    }

    /** What is due of one event, and the first of it. */
    private record Digest(ReminderEvent event, long count, List<Due> first) {}

    private record Due(
            long many,
            LocalDate eventOn,
            @Nullable String product,
            @Nullable String identifier,
            @Nullable String customer) {}

    @Transactional
    public void close(ReminderRound round) {
        if (!days.close(round.window())) {
            return;
        }
        String language = resellers.require(actor.resellerId()).language();
        List<NewMail> queued = new ArrayList<>();
        digests(round.window())
                .forEach(digest -> round.reach()
                        .staff()
                        .forEach(person -> queued.add(
                                mail(digest, person, language, round.window().until()))));
        mails.queueAll(queued);
    }

    private List<Digest> digests(ReminderWindow window) {
        Map<ReminderEvent, List<Due>> byEvent = sql.query("""
                        select d.event, d.many, d.event_on, coalesce(p.name, u.name) as product, u.identifier,
                               c.display_name as customer
                          from (select r.*, count(*) over (partition by r.event) as many,
                                       row_number() over (partition by r.event order by r.event_on, r.id) as position
                                  from reminder r
                                 where r.reseller_id = :reseller and r.recipient = 'STAFF' and r.outcome = 'QUEUED'
                                   and r.decided_for > :after and r.decided_for <= :until) d
                          left join association a on a.reseller_id = :reseller and a.id = d.subject_id
                          left join subscription u on u.reseller_id = :reseller
                               and u.id = coalesce(a.subscription_id, d.subject_id)
                          left join product p on p.reseller_id = :reseller and p.id = a.product_id
                          left join customer c on c.reseller_id = :reseller and c.id = d.customer_id
                         where d.position <= :shown order by d.event, d.position""")
                .bind("after", window.after())
                .bind("until", window.until())
                .bind("shown", SHOWN)
                .groups(ReminderEvent.class, Due.class);
        return byEvent.entrySet().stream()
                .map(one -> new Digest(one.getKey(), one.getValue().getFirst().many(), one.getValue()))
                .toList();
    }

    private NewMail mail(Digest digest, StaffContact person, String language, LocalDate day) {
        return new NewMail(
                kind(digest.event()),
                language,
                person.email(),
                person.name(),
                null,
                Map.of(
                        "person.name", person.name(),
                        "count", String.valueOf(digest.count()),
                        "items",
                                digest.first().stream()
                                        .map(due -> line(due, language))
                                        .collect(Collectors.joining("\n")),
                        "link", address.link("/settings/mails/planned")),
                "reminders:%s:%s:%s".formatted(digest.event(), day, person.id()));
    }

    private static String line(Due due, String language) {
        return Stream.of(ReminderMails.shown(due.eventOn(), language), due.product(), due.identifier(), due.customer())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static MailKind kind(ReminderEvent event) {
        return switch (event) {
            case EXPIRY -> MailKind.EXPIRY_REMINDER_FOR_STAFF;
            case RENEWAL -> MailKind.RENEWAL_REMINDER_FOR_STAFF;
            case UPSTREAM_EXPIRY -> MailKind.UPSTREAM_EXPIRY_FOR_STAFF;
        };
    }
}
