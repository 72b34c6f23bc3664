package dev.kontor.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do. Every operation names exactly one. */
public enum Right {
    CUSTOMERS_READ("customers:read"),
    CUSTOMERS_WRITE("customers:write"),
    CUSTOMERS_DELETE("customers:delete"),
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
    USERS_READ("users:read"),
    USERS_WRITE("users:write"),
    API_KEYS_READ("api-keys:read"),
    API_KEYS_WRITE("api-keys:write"),
    SETTINGS_READ("settings:read"),
    SETTINGS_WRITE("settings:write"),
    RESELLERS_READ("resellers:read"),
    RESELLERS_WRITE("resellers:write");

    private final String code;

    Right(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Set<String> codes(Set<Right> rights) {
        return rights.stream().map(Right::code).collect(Collectors.toUnmodifiableSet());
    }

    static boolean exists(String code) {
        return Arrays.stream(values()).anyMatch(right -> right.code.equals(code));
    }

    /** The rights of the platform's operator, which no role of a reseller contains. */
    static final Set<Right> OF_OPERATOR = EnumSet.of(RESELLERS_READ, RESELLERS_WRITE);
}
