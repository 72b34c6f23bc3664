package dev.kontor.holding.reminder;

import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes to customers of what was decided: one mail for everything of the same kind. A reminder knows its letter from the
 * transaction on in which the mail is queued, so that each is written of once, whoever was interrupted before.
 */
@ApplicationScoped
class ReminderLetters {

    private static final int CUSTOMERS = 50;

    /** What nobody has been written about. */
    private static final String UNWRITTEN = """
            r.reseller_id = :reseller and r.recipient = 'CUSTOMER' and r.outcome = 'QUEUED' and r.letter_id is null""";

    private final ReminderMails texts;
    private final Mails mails;
    private final ReminderConfig config;
    private final Sql sql;

    ReminderLetters(ReminderMails texts, Mails mails, ReminderConfig config, Sql sql) {
        this.texts = texts;
        this.mails = mails;
        this.config = config;
        this.sql = sql;
    }

    /** Up to which customer, and how many mails that were in this round. */
    record Written(UUID upTo, int mails) {

        static final Written NOTHING = new Written(new UUID(0, 0), 0);
    }

    /** To the next customers; nothing when there are no more. */
    @Transactional
    public Optional<Written> write(ReminderRound round, Written before) {
        List<UUID> customers = customersAfter(before.upTo());
        if (customers.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> letters = address(customers);
        List<NewMail> written = texts.of(read(letters), round.window().today());
        Duration later = Duration.ofMinutes(before.mails() / config.perMinute());
        mails.queueAll(written, round.began().plus(later));
        return Optional.of(new Written(customers.getLast(), before.mails() + written.size()));
    }

    private List<UUID> customersAfter(UUID customer) {
        return sql.query("""
                        select distinct r.customer_id from reminder r
                         where %s and r.customer_id > :after order by r.customer_id limit :most""".formatted(UNWRITTEN))
                .bind("after", customer)
                .bind("most", CUSTOMERS)
                .list(UUID.class);
    }

    /** Puts reminders of the same kind into one letter, which has the id of its first; says which letters are new. */
    private List<UUID> address(List<UUID> customers) {
        return sql.query("""
                        with waiting as (
                          select r.id, r.customer_id, r.event_on,
                                 concat(r.event, s.renewal_mode = 'ASK' and s.renewal_answer is null) as kind
                            from reminder r
                            join association s on s.reseller_id = :reseller and s.id = r.subject_id
                            join customer c
                              on c.reseller_id = :reseller and c.id = s.customer_id and c.email is not null
                           where %s and r.customer_id = any (cast(:customers as uuid[]))
                           order by r.customer_id, r.id for update of r),
                        addressed as (
                          select w.id, first_value(w.id) over (
                                   partition by w.customer_id, w.kind order by w.event_on, w.id) as letter_id
                            from waiting w)
                        update reminder r set letter_id = a.letter_id
                          from addressed a where r.reseller_id = :reseller and r.id = a.id
                        returning r.letter_id""".formatted(UNWRITTEN)).array("customers", customers).list(UUID.class).stream()
                .distinct()
                .toList();
    }

    /** A letter's first reminders, and how many there are in all. */
    record Item(long many, ReminderSubject subject) {}

    private Map<UUID, List<Item>> read(List<UUID> letters) {
        String statement =
                """
                select l.letter_id, l.many, %s
                  from %s
                  join (select r.letter_id, r.event, r.event_on, r.subject_id, r.id,
                               count(*) over (partition by r.letter_id) as many,
                               row_number() over (partition by r.letter_id order by r.event_on, r.id) as position
                          from reminder r
                         where r.reseller_id = :reseller and r.letter_id = any (cast(:letters as uuid[]))) l
                    on l.subject_id = s.id
                 where s.reseller_id = :reseller and l.position <= :shown
                 order by l.letter_id, l.position""".formatted(ReminderSource.decided("l.event", "l.event_on"), ReminderSource.associations());
        return sql.query(statement)
                .array("letters", letters)
                .bind("shown", ReminderMails.SHOWN)
                .groups(UUID.class, Item.class);
    }
}
