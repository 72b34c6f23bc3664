package dev.kontor.holding.association;

import dev.kontor.holding.association.AssociationPreview.AssociationWarning;
import dev.kontor.holding.association.AssociationView.AssociatedCustomer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of many renewals: how many change, how many are so already, how many are refused, and each of them. */
public record RenewalChanges(int changed, int same, int refused, List<RenewalChange> items) {

    /** One association; {@code after} is as it would be if it were not refused. */
    public record RenewalChange(
            UUID associationId,
            AssociatedCustomer customer,
            @Nullable String identifier,
            String productName,
            RenewalChangeOutcome outcome,
            RenewalState before,
            RenewalState after,
            @Nullable RenewalRefusal refusal,
            List<AssociationWarning> warnings) {}

    /** How it renews, if it does; {@code lastOn} is the day after which it is over as things stand. */
    public record RenewalState(
            @Nullable RenewalMode mode,
            @Nullable Integer intervalMonths,
            @Nullable LocalDate nextOn,
            @Nullable LocalDate lastOn,
            boolean notifyCustomer) {

        static RenewalState of(Association row) {
            return new RenewalState(row.renewalMode, row.renewalMonths, row.renewsOn, row.lastOn(), row.notifyCustomer);
        }
    }

    /** Why it stays as it is. */
    public record RenewalRefusal(String code, String detail) {}

    /** What becomes of one. */
    public enum RenewalChangeOutcome {
        CHANGED,
        SAME,
        REFUSED
    }

    static RenewalChanges of(List<RenewalChange> items) {
        return new RenewalChanges(
                count(items, RenewalChangeOutcome.CHANGED),
                count(items, RenewalChangeOutcome.SAME),
                count(items, RenewalChangeOutcome.REFUSED),
                items);
    }

    private static int count(List<RenewalChange> items, RenewalChangeOutcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
