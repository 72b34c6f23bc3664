package dev.kontor.customer.customer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that whoever works with a customer should know (C5). Computed when it is asked for, never stored. {@code names}
 * are the first of the {@code count} things that it is about, {@code on} the first day of them.
 */
public record CustomerWarning(
        Code code,
        Severity severity,
        Area area,
        long count,
        List<String> names,
        @Nullable LocalDate on,
        @Nullable String reason) {

    public static CustomerWarning of(Code code) {
        return of(code, 0, List.of(), null);
    }

    public static CustomerWarning of(Code code, List<String> names) {
        return of(code, names.size(), names, null);
    }

    public static CustomerWarning of(Code code, long count, List<String> names, @Nullable LocalDate on) {
        return new CustomerWarning(code, code.severity, code.area, count, names, on, null);
    }

    /** With what somebody wrote about it, for the staff. */
    public CustomerWarning because(@Nullable String given) {
        return new CustomerWarning(code, severity, area, count, names, on, given);
    }

    /** What it is, the gravest first. Stable; programs may rely on it. */
    public enum Code {
        BLOCKED(Severity.CRITICAL, Area.SERVICES),
        REJECTED(Severity.CRITICAL, Area.SERVICES),
        /** No access, and yet the next period begins by itself. */
        RENEWS_ANYWAY(Severity.CRITICAL, Area.PRODUCTS),
        /** The customer still has what the reseller has no more. */
        UPSTREAM_ENDED(Severity.CRITICAL, Area.PRODUCTS),
        REQUESTED(Severity.WARNING, Area.SERVICES),
        LOCKED(Severity.WARNING, Area.FORM),
        MANDATE_REVOKED(Severity.WARNING, Area.FORM),
        UPSTREAM_ENDS(Severity.WARNING, Area.PRODUCTS),
        NOTIFIED_WITHOUT_ADDRESS(Severity.WARNING, Area.FORM),
        /** Released, but out of reach while the present associations last (E23). */
        SERVICES_HELD_BACK(Severity.NOTICE, Area.SERVICES),
        NO_CLASS(Severity.NOTICE, Area.FORM);

        private final Severity severity;
        private final Area area;

        Code(Severity severity, Area area) {
            this.severity = severity;
            this.area = area;
        }
    }

    /** How much it matters. */
    public enum Severity {
        CRITICAL,
        WARNING,
        NOTICE
    }

    /** Where it is seen to: among the customer's services, its products, or in the form of its data. */
    public enum Area {
        SERVICES,
        PRODUCTS,
        FORM
    }
}
