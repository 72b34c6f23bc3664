package dev.kontor.access.right;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do. Every operation names exactly one. */
public enum Right {
    CUSTOMERS_READ("customers:read"),
    CUSTOMERS_WRITE("customers:write"),
    CUSTOMERS_DELETE("customers:delete"),
    /** Before the time is over in which a deletion can be taken back. */
    CUSTOMERS_ERASE("customers:erase"),
    CUSTOMERS_IMPORT("customers:import"),
    CLASSES_READ("classes:read"),
    CLASSES_WRITE("classes:write"),
    PRODUCTS_READ("products:read"),
    PRODUCTS_WRITE("products:write"),
    PRICES_READ("prices:read"),
    PRICES_WRITE("prices:write"),
    PRICES_PUBLISH("prices:publish"),
    /** An effective date before today. */
    PRICES_BACKDATE("prices:backdate"),
    /** Publishing in spite of blocking findings, with a reason. */
    PRICES_OVERRIDE_GUARD("prices:override-guard"),
    PRICES_IMPORT("prices:import"),
    COSTS_READ("costs:read"),
    COSTS_WRITE("costs:write"),
    /** Business relationships, released services and catalogues, terms. */
    RELATIONSHIPS_READ("relationships:read"),
    RELATIONSHIPS_WRITE("relationships:write"),
    REQUESTS_READ("requests:read"),
    REQUESTS_DECIDE("requests:decide"),
    /** What the reseller offers: services, catalogues, shipping and payment terms. */
    SERVICES_WRITE("services:write"),
    SUBSCRIPTIONS_READ("subscriptions:read"),
    SUBSCRIPTIONS_WRITE("subscriptions:write"),
    SUBSCRIPTIONS_IMPORT("subscriptions:import"),
    ASSOCIATIONS_READ("associations:read"),
    ASSOCIATIONS_WRITE("associations:write"),
    SITES_READ("sites:read"),
    SITES_WRITE("sites:write"),
    MAILS_READ("mails:read"),
    MAILS_WRITE("mails:write"),
    /** What customers and staff are reminded of, and when. */
    REMINDERS_READ("reminders:read"),
    REMINDERS_WRITE("reminders:write"),
    USERS_READ("users:read"),
    USERS_WRITE("users:write"),
    API_KEYS_READ("api-keys:read"),
    API_KEYS_WRITE("api-keys:write"),
    SETTINGS_READ("settings:read"),
    SETTINGS_WRITE("settings:write"),
    RESELLERS_READ("resellers:read"),
    RESELLERS_WRITE("resellers:write"),
    /** A customer's person in the portal; the customer is the one of the session. */
    ME_READ("me:read"),
    ME_WRITE("me:write");

    /** What every staff user and program may do, whatever the role; never a person of a customer. */
    public static final String SIGNED_IN = "signed-in";

    private final String code;

    Right(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Set<String> codes(Set<Right> rights) {
        return rights.stream().map(Right::code).collect(Collectors.toUnmodifiableSet());
    }

    public static boolean exists(String code) {
        return Arrays.stream(values()).anyMatch(right -> right.code.equals(code));
    }

    /** The rights of the platform's operator, which no role of a reseller contains. */
    public static final Set<Right> OF_OPERATOR = EnumSet.of(RESELLERS_READ, RESELLERS_WRITE);

    /** The rights of a customer's person, which no role of a reseller contains. */
    public static final Set<Right> OF_CUSTOMER = EnumSet.of(ME_READ, ME_WRITE);
}
