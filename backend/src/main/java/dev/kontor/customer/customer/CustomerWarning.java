package dev.kontor.customer.customer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that whoever works with a customer should know (C5). Computed when it is asked for, never stored. {@code names}
 * are the first of the {@code count} things that it is about, {@code on} the first day of them.
 */
public record CustomerWarning(
        WarningCode code,
        WarningSeverity severity,
        WarningArea area,
        long count,
        List<String> names,
        @Nullable LocalDate on,
        @Nullable String reason) {

    public static CustomerWarning of(WarningCode code) {
        return of(code, 0, List.of(), null);
    }

    public static CustomerWarning of(WarningCode code, List<String> names) {
        return of(code, names.size(), names, null);
    }

    public static CustomerWarning of(WarningCode code, long count, List<String> names, @Nullable LocalDate on) {
        return new CustomerWarning(code, code.severity, code.area, count, names, on, null);
    }

    /** With what somebody wrote about it, for the staff. */
    public CustomerWarning because(@Nullable String given) {
        return new CustomerWarning(code, severity, area, count, names, on, given);
    }

    /** What it is, the gravest first. Stable; programs may rely on it. */
    public enum WarningCode {
        BLOCKED(WarningSeverity.CRITICAL, WarningArea.SERVICES),
        REJECTED(WarningSeverity.CRITICAL, WarningArea.SERVICES),
        /** The day of a renewal came while renewals are locked; it ends unless they are unlocked by the day. */
        RENEWAL_HELD(WarningSeverity.CRITICAL, WarningArea.PRODUCTS),
        /** The customer still has what the reseller has no more. */
        UPSTREAM_ENDED(WarningSeverity.CRITICAL, WarningArea.PRODUCTS),
        REQUESTED(WarningSeverity.WARNING, WarningArea.SERVICES),
        /** Renewals are locked, and the day of one is to come. */
        RENEWAL_WILL_BE_HELD(WarningSeverity.WARNING, WarningArea.PRODUCTS),
        LOCKED(WarningSeverity.WARNING, WarningArea.FORM),
        MANDATE_REVOKED(WarningSeverity.WARNING, WarningArea.FORM),
        UPSTREAM_ENDS(WarningSeverity.WARNING, WarningArea.PRODUCTS),
        NOTIFIED_WITHOUT_ADDRESS(WarningSeverity.WARNING, WarningArea.FORM),
        /** Released, but out of reach while the present associations last (E23). */
        SERVICES_HELD_BACK(WarningSeverity.NOTICE, WarningArea.SERVICES),
        NO_CLASS(WarningSeverity.NOTICE, WarningArea.FORM);

        private final WarningSeverity severity;
        private final WarningArea area;

        WarningCode(WarningSeverity severity, WarningArea area) {
            this.severity = severity;
            this.area = area;
        }
    }

    /** How much it matters. */
    public enum WarningSeverity {
        CRITICAL,
        WARNING,
        NOTICE
    }

    /** Where it is seen to: among the customer's services, its products, or in the form of its data. */
    public enum WarningArea {
        SERVICES,
        PRODUCTS,
        FORM
    }
}
