package dev.kontor.holding.outlook;

/** What will become of an association: one that goes on and ends, on different days, is both. */
public enum AssociationOutlook {
    /** The next period begins, unless somebody who is asked says no. */
    RENEWS,
    /** The next period begins by itself, or because somebody said so. */
    AUTOMATIC,
    /** Somebody has to say whether the next period begins. */
    ASKED,
    /** It ends, as things stand, and nobody is asked. */
    ENDS,
    /** It is to go on when its subscription expires upstream. */
    UPSTREAM_ENDS,
    /** Its renewal waits, because those of the customer are locked. */
    HELD;

    /** The condition on a row {@code t}. */
    public String sql() {
        return switch (this) {
            case RENEWS -> "t.renewal_mode in ('AUTO_RENEW', 'ASK') and t.renewal_answer is distinct from 'END'";
            case AUTOMATIC ->
                "(t.renewal_mode = 'AUTO_RENEW' or (t.renewal_mode = 'ASK' and t.renewal_answer = 'RENEW'))";
            case ASKED -> "t.renewal_mode = 'ASK' and t.renewal_answer is null";
            case ENDS ->
                "t.last_on < date '9999-12-31' and (t.renewal_mode is distinct from 'ASK' or t.renewal_answer is not null)";
            case HELD -> "t.held_until is not null";
            case UPSTREAM_ENDS -> """
                    exists (select 1 from subscription u
                             where u.reseller_id = :reseller and u.id = t.subscription_id
                               and u.status in ('ACTIVE', 'SUSPENDED') and u.expires_on >= t.starts_on
                               and u.expires_on < t.last_on)""";
        };
    }
}
