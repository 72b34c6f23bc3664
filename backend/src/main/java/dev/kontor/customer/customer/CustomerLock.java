package dev.kontor.customer.customer;

/**
 * A function that a customer may not use at present (C9): because somebody locked it, or because the business relationship
 * is blocked or rejected, which implies most of them. Whoever refuses something asks {@link Customers#locked} or {@link #sql}.
 */
public enum CustomerLock {
    ORDERS(true),
    RENEWALS(true),
    API(true),
    AUTHCODE(false);

    private final boolean implied;

    CustomerLock(boolean implied) {
        this.implied = implied;
    }

    /** The condition that this is refused to the customer, a row of that name. */
    public String sql(String customer) {
        String set = "'%s' = any (%s.locks)".formatted(name(), customer);
        return implied ? "(%s.relationship in ('BLOCKED', 'REJECTED') or %s)".formatted(customer, set) : set;
    }
}
