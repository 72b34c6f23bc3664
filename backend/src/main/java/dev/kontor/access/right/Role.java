package dev.kontor.access.right;

import static dev.kontor.access.right.Right.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** A staff user's role: a fixed set of rights, each role containing the one before it. */
public enum Role {
    READ_ONLY(
            CUSTOMERS_READ,
            CLASSES_READ,
            PRODUCTS_READ,
            PRICES_READ,
            RELATIONSHIPS_READ,
            REQUESTS_READ,
            SUBSCRIPTIONS_READ,
            ASSOCIATIONS_READ,
            SETTINGS_READ),
    CLERK(
            READ_ONLY,
            CUSTOMERS_WRITE,
            PRICES_WRITE,
            PRICES_IMPORT,
            RELATIONSHIPS_WRITE,
            REQUESTS_DECIDE,
            SUBSCRIPTIONS_WRITE,
            ASSOCIATIONS_WRITE,
            MAILS_READ,
            REMINDERS_READ),
    MANAGER(
            CLERK,
            CUSTOMERS_DELETE,
            CUSTOMERS_IMPORT,
            SUBSCRIPTIONS_IMPORT,
            CLASSES_WRITE,
            PRODUCTS_WRITE,
            PRICES_PUBLISH,
            PRICES_BACKDATE,
            PRICES_OVERRIDE_GUARD,
            COSTS_READ,
            COSTS_WRITE,
            SERVICES_WRITE,
            SITES_READ,
            SITES_WRITE,
            MAILS_WRITE,
            REMINDERS_WRITE,
            USERS_READ),
    OWNER(MANAGER, CUSTOMERS_ERASE, USERS_WRITE, API_KEYS_READ, API_KEYS_WRITE, SETTINGS_WRITE);

    private final Set<Right> rights;
    private final Set<String> codes;

    Role(Right... rights) {
        this.rights = EnumSet.copyOf(Arrays.asList(rights));
        this.codes = Right.codes(this.rights);
    }

    Role(Role base, Right... more) {
        this.rights = EnumSet.copyOf(base.rights);
        this.rights.addAll(Arrays.asList(more));
        this.codes = Right.codes(this.rights);
    }

    public Set<String> codes() {
        return codes;
    }
}
