package dev.kontor.holding.reminder;

import dev.kontor.customer.customer.CustomerLock;
import dev.kontor.holding.reminderrule.ReminderEvent;

/** Where events come from: the table {@code s}, the column with the day, and which rows count. */
enum ReminderSource {
    ENDS(
            ReminderEvent.EXPIRY,
            "last_on",
            Tables.ASSOCIATION,
            "(s.renewal_mode is distinct from 'ASK' or s.renewal_answer is not null)"),
    RENEWS(
            ReminderEvent.RENEWAL,
            "renews_on",
            Tables.ASSOCIATION,
            "(s.renewal_mode = 'AUTO_RENEW' or (s.renewal_mode = 'ASK' and s.renewal_answer is distinct from 'END'))"),
    EXPIRES_UPSTREAM(
            ReminderEvent.UPSTREAM_EXPIRY, "sort_expires", Tables.SUBSCRIPTION, "s.status in ('ACTIVE', 'SUSPENDED')");

    private final ReminderEvent event;
    private final String column;
    private final Tables from;
    private final String condition;

    ReminderSource(ReminderEvent event, String column, Tables from, String condition) {
        this.event = event;
        this.column = column;
        this.from = from;
        this.condition = condition;
    }

    ReminderEvent event() {
        return event;
    }

    /** The day of the event. */
    String day() {
        return "s." + column;
    }

    /** What {@link ReminderSubject} reads, as its subject. */
    String columns() {
        return columns(day());
    }

    String columns(String day) {
        return "'%s' as subject_event, s.id as subject_id, %s as subject_on, %s".formatted(event, day, from.columns);
    }

    String tables() {
        return from.tables;
    }

    /** Whether its events are those of associations. */
    boolean isOfAssociations() {
        return from == Tables.ASSOCIATION;
    }

    /** The same tables with associations of {@code :associations}, which may not be stored, in place of those that are. */
    String tablesOfOthers() {
        return from.tables.replaceFirst(
                "association s", "jsonb_populate_recordset(cast(null as association), cast(:associations as jsonb)) s");
    }

    /** Like {@link #columns()} of an association {@code s}, of whatever event on whatever day. */
    static String decided(String event, String day) {
        return "%s as subject_event, s.id as subject_id, %s as subject_on, %s"
                .formatted(event, day, Tables.ASSOCIATION.columns);
    }

    static String associations() {
        return Tables.ASSOCIATION.tables;
    }

    /**
     * The days of the event as they are expected from {@code :from} to {@code :to} for the rule {@code r}: also those of
     * later periods, known on the day of the one before.
     */
    String expected() {
        return this == RENEWS ? Tables.PERIODS : """
                cross join lateral (select %s as event_on, cast(null as date) as known_on) o""".formatted(day());
    }

    String condition() {
        return "s.reseller_id = :reseller and " + condition;
    }

    private enum Tables {
        ASSOCIATION("""
                coalesce(p.name, u.name) as subject_product, u.identifier as subject_identifier,
                s.notify_customer as subject_wants_mail,
                coalesce(b.status in ('BLOCKED', 'REJECTED'), false) as subject_blocked,
                """ + CustomerLock.RENEWALS.sql("c") + """
                 as subject_renewals_locked,
                coalesce(s.renewal_mode = 'ASK' and s.renewal_answer is null, false) as subject_asks,
                s.subscription_id as subject_subscription_id, p.sku as subject_sku,
                s.renewal_months as subject_renewal_months, s.quantity as subject_quantity,\s""" + Tables.CUSTOMER, """
                association s
                  join customer c on c.reseller_id = s.reseller_id and c.id = s.customer_id
                  left join subscription u on u.reseller_id = s.reseller_id and u.id = s.subscription_id
                  left join product p on p.reseller_id = s.reseller_id and p.id = coalesce(s.product_id, u.product_id)
                  left join business_relationship b on b.reseller_id = s.reseller_id and b.customer_id = s.customer_id"""),
        // of a customer it says whose it is on the day it expires
        SUBSCRIPTION("""
                coalesce(p.name, s.name) as subject_product, s.identifier as subject_identifier,
                true as subject_wants_mail, false as subject_blocked, false as subject_renewals_locked,
                false as subject_asks,
                s.id as subject_subscription_id, cast(null as text) as subject_sku,
                cast(null as int) as subject_renewal_months, 1 as subject_quantity,\s""" + Tables.CUSTOMER, """
                subscription s
                  left join product p on p.reseller_id = s.reseller_id and p.id = s.product_id
                  left join association a on a.reseller_id = s.reseller_id and a.subscription_id = s.id
                        and a.starts_on <= s.sort_expires and coalesce(a.last_on, s.sort_expires) >= s.sort_expires
                  left join customer c on c.reseller_id = a.reseller_id and c.id = a.customer_id""");

        static final String CUSTOMER = """
                c.id as subject_customer_id, c.number as subject_customer_number,
                c.display_name as subject_customer_display_name, c.email as subject_customer_email,
                c.language as subject_customer_language, c.country as subject_customer_country""";

        // a month has 28 to 31 days, so that the periods in question are among these
        static final String PERIODS = """
                cross join lateral (
                  select n.event_on, case when n.event_on > s.renews_on then n.known_on end as known_on
                    from generate_series((s.renews_on - s.renewal_anchor) / (31 * s.renewal_months),
                           (cast(:to as date) + r.days_before - s.renewal_anchor) / (28 * s.renewal_months) + 1) as i
                   cross join lateral (
                     select cast(s.renewal_anchor + make_interval(months => s.renewal_months * i) as date) as event_on,
                            cast(s.renewal_anchor + make_interval(months => s.renewal_months * (i - 1)) as date)
                              as known_on) n
                   where n.event_on = s.renews_on
                      or (s.renewal_mode = 'AUTO_RENEW' and n.event_on > s.renews_on
                          and n.event_on <= coalesce(s.ends_on, n.event_on))) o""";

        private final String columns;
        private final String tables;

        Tables(String columns, String tables) {
            this.columns = columns;
            this.tables = tables;
        }
    }
}
