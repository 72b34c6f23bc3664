package dev.kontor.holding.reminder;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Associations straight in the table, and what came of them: associating is not what these tests are about. */
@ApplicationScoped
class Holdings {

    private final Sql sql;

    Holdings(Sql sql) {
        this.sql = sql;
    }

    /** Something of a product that a customer has. */
    record Holding(
            String name,
            String customerId,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Integer months,
            @Nullable String mode,
            @Nullable LocalDate renewsOn,
            boolean mails) {

        static Holding until(String name, String customerId, LocalDate startsOn, LocalDate endsOn) {
            return new Holding(name, customerId, startsOn, endsOn, null, null, null, true);
        }

        static Holding renewing(String name, String customerId, String mode, int months, LocalDate renewsOn) {
            return new Holding(name, customerId, renewsOn.minusMonths(months), null, months, mode, renewsOn, true);
        }

        Holding withoutMails() {
            return new Holding(name, customerId, startsOn, endsOn, months, mode, renewsOn, false);
        }
    }

    @Transactional
    public void add(String productId, List<Holding> holdings) {
        holdings.forEach(one -> insert(productId, one));
    }

    private void insert(String productId, Holding one) {
        sql.query("""
                        insert into association (reseller_id, id, customer_id, product_id, quantity, starts_on, ends_on,
                               renewal_months, renewal_mode, renews_on, renewal_anchor, notify_customer, services, update_service,
                               transferable, sort_identifier, sort_product, version, created_at, updated_at)
                        values (:reseller, gen_random_uuid(), :customer, :product, 1, :starts,
                                cast(:ends as date), cast(:months as int), cast(:mode as text), cast(:renews as date),
                                cast(:renews as date), :mails, '{}', false, true, :name, '.com', 0, now(), now())""")
                .bind("customer", UUID.fromString(one.customerId()))
                .bind("product", UUID.fromString(productId))
                .bind("starts", one.startsOn())
                .bind("ends", one.endsOn())
                .bind("months", one.months())
                .bind("mode", one.mode())
                .bind("renews", one.renewsOn())
                .bind("mails", one.mails())
                .bind("name", one.name())
                .update();
    }

    /** So many that renew by themselves every month from the same day on. */
    @Transactional
    public void addMany(String productId, String customerId, int count, LocalDate renewsOn) {
        sql.query("""
                        insert into association (reseller_id, id, customer_id, product_id, quantity, starts_on,
                               renewal_months, renewal_mode, renews_on, renewal_anchor, notify_customer, services, update_service,
                               transferable, sort_identifier, sort_product, version, created_at, updated_at)
                        select :reseller, gen_random_uuid(), :customer, :product, 1, cast(:renews as date) - 31, 1,
                               'AUTO_RENEW', cast(:renews as date), cast(:renews as date), true, '{}', false, true,
                               'many ' || n, '.com', 0, now(), now()
                          from generate_series(1, :count) n""")
                .bind("customer", UUID.fromString(customerId))
                .bind("product", UUID.fromString(productId))
                .bind("count", count)
                .bind("renews", renewsOn)
                .update();
    }

    /** Each as {@code name event day days-before recipient code}. */
    @Transactional
    public List<String> reminders() {
        return texts("""
                select concat_ws(' ', a.sort_identifier, r.event, r.event_on, r.days_before, r.recipient, r.code)
                  from reminder r join association a on a.reseller_id = r.reseller_id and a.id = r.subject_id
                 where r.reseller_id = :reseller""");
    }

    /** Each as {@code name day outcome}. */
    @Transactional
    public List<String> renewals() {
        return texts("""
                select concat_ws(' ', a.sort_identifier, n.period_start, n.outcome)
                  from association_renewal n join association a
                    on a.reseller_id = n.reseller_id and a.id = n.association_id
                 where n.reseller_id = :reseller""");
    }

    /** How many mails there are of each kind, as {@code kind number}. */
    @Transactional
    public List<String> mails() {
        return texts("""
                select concat_ws(' ', kind, count(*)) from mail
                 where reseller_id = :reseller group by kind order by kind""");
    }

    /** Reminders that are queued for a customer, and are not in exactly one mail. */
    @Transactional
    public List<String> withoutTheirMail() {
        return texts("""
                select cast(r.id as text) from reminder r
                 where r.reseller_id = :reseller and r.recipient = 'CUSTOMER' and r.outcome = 'QUEUED'
                   and 1 <> (select count(*) from mail m
                              where m.reseller_id = r.reseller_id and m.dedupe_key = 'reminder:' || r.letter_id)""");
    }

    private List<String> texts(String statement) {
        return sql.query(statement).list(String.class);
    }
}
