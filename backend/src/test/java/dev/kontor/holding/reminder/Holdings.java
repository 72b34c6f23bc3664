package dev.kontor.holding.reminder;

import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Associations straight in the table, and what came of them: associating is not what these tests are about. */
@ApplicationScoped
class Holdings {

    private final TenantRows rows;

    Holdings(TenantRows rows) {
        this.rows = rows;
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
        rows.query("""
                        insert into association (reseller_id, id, customer_id, product_id, quantity, starts_on, ends_on,
                               renewal_months, renewal_mode, renews_on, renewal_anchor, notify_customer, services, update_service,
                               transferable, sort_identifier, sort_product, version, created_at, updated_at)
                        values (:reseller, gen_random_uuid(), :customer, :product, 1, :starts,
                                cast(:ends as date), cast(:months as int), cast(:mode as text), cast(:renews as date),
                                cast(:renews as date), :mails, '{}', false, true, :name, '.com', 0, now(), now())""")
                .setParameter("customer", UUID.fromString(one.customerId()))
                .setParameter("product", UUID.fromString(productId))
                .setParameter("starts", one.startsOn())
                .setParameter("ends", one.endsOn(), LocalDate.class)
                .setParameter("months", one.months(), Integer.class)
                .setParameter("mode", one.mode(), String.class)
                .setParameter("renews", one.renewsOn(), LocalDate.class)
                .setParameter("mails", one.mails())
                .setParameter("name", one.name())
                .executeUpdate();
    }

    /** So many that renew by themselves every month from the same day on. */
    @Transactional
    public void addMany(String productId, String customerId, int count, LocalDate renewsOn) {
        rows.query("""
                        insert into association (reseller_id, id, customer_id, product_id, quantity, starts_on,
                               renewal_months, renewal_mode, renews_on, renewal_anchor, notify_customer, services, update_service,
                               transferable, sort_identifier, sort_product, version, created_at, updated_at)
                        select :reseller, gen_random_uuid(), :customer, :product, 1, cast(:renews as date) - 31, 1,
                               'AUTO_RENEW', cast(:renews as date), cast(:renews as date), true, '{}', false, true,
                               'many ' || n, '.com', 0, now(), now()
                          from generate_series(1, :count) n""")
                .setParameter("customer", UUID.fromString(customerId))
                .setParameter("product", UUID.fromString(productId))
                .setParameter("count", count)
                .setParameter("renews", renewsOn)
                .executeUpdate();
    }

    /** Each as {@code name event day days-before recipient code}. */
    @Transactional
    public List<String> reminders() {
        return texts("""
                select concat_ws(' ', a.sort_identifier, r.event, r.event_on, r.days_before, r.recipient, r.code), r.id
                  from reminder r join association a on a.reseller_id = r.reseller_id and a.id = r.subject_id
                 where r.reseller_id = :reseller""");
    }

    /** Each as {@code name day outcome}. */
    @Transactional
    public List<String> renewals() {
        return texts("""
                select concat_ws(' ', a.sort_identifier, n.period_start, n.outcome), n.id
                  from association_renewal n join association a
                    on a.reseller_id = n.reseller_id and a.id = n.association_id
                 where n.reseller_id = :reseller""");
    }

    /** How many mails there are of each kind, as {@code kind number}. */
    @Transactional
    public List<String> mails() {
        return texts("""
                select concat_ws(' ', kind, count(*)), kind from mail
                 where reseller_id = :reseller group by kind order by kind""");
    }

    /** Reminders that are queued for a customer, and have not exactly one mail. */
    @Transactional
    public List<String> withoutTheirMail() {
        return texts("""
                select cast(r.id as text), r.code from reminder r
                 where r.reseller_id = :reseller and r.recipient = 'CUSTOMER' and r.outcome = 'QUEUED'
                   and 1 <> (select count(*) from mail m
                              where m.reseller_id = r.reseller_id and m.dedupe_key = 'reminder:' || r.id)""");
    }

    private List<String> texts(String sql) {
        return rows.query(sql).list().stream().map(row -> row[0].toString()).toList();
    }
}
