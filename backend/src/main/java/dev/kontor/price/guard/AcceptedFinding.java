package dev.kontor.price.guard;

import dev.kontor.price.guard.Finding.FindingCharge;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding that somebody accepted: of a customer, else of a class, else of a list. {@code holds} as long as its time has
 * come to no end and nobody took it back; the finding is open all the same once it says something else.
 */
public record AcceptedFinding(
        UUID id,
        FindingCode code,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable UUID classId,
        @Nullable String className,
        @Nullable UUID listId,
        @Nullable String listName,
        UUID productId,
        String sku,
        String currency,
        List<FindingCharge> charges,
        String reason,
        LocalDate until,
        Instant acceptedAt,
        String acceptedBy,
        boolean holds,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    static final String SELECT = """
            select a.id, a.code, cu.id as customer_id, cu.display_name as customer_name, k.id as class_id,
                   k.name as class_name, l.id as list_id, l.name as list_name, a.product_id, t.sku, a.currency, a.charges, a.reason,
                   a.accepted_until as until, a.accepted_at, a.accepted_by_name as accepted_by, a.ended_at,
                   a.ended_by_name as ended_by
              from accepted_finding a
              join product t on t.reseller_id = a.reseller_id and t.id = a.product_id
              left join customer cu on cu.reseller_id = a.reseller_id and cu.id = a.who
              left join customer_class k on k.reseller_id = a.reseller_id and k.id = a.who
              left join price_list l on l.reseller_id = a.reseller_id and l.id = a.who
            """;

    /** As it is stored. */
    record Row(
            UUID id,
            FindingCode code,
            @Nullable UUID customerId,
            @Nullable String customerName,
            @Nullable UUID classId,
            @Nullable String className,
            @Nullable UUID listId,
            @Nullable String listName,
            UUID productId,
            String sku,
            String currency,
            String charges,
            String reason,
            LocalDate until,
            Instant acceptedAt,
            String acceptedBy,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {

        AcceptedFinding view(LocalDate today) {
            return new AcceptedFinding(
                    id,
                    code,
                    customerId,
                    customerName,
                    classId,
                    className,
                    listId,
                    listName,
                    productId,
                    sku,
                    currency,
                    Found.charges(charges, null, currency),
                    reason,
                    until,
                    acceptedAt,
                    acceptedBy,
                    endedAt == null && until.isAfter(today),
                    endedAt,
                    endedBy);
        }
    }

    /** Findings, by the ids of their reviews, that are to be out of the way for so many days. */
    public record FindingBatchAcceptance(
            @NotEmpty @Size(max = 500) List<@NotNull @Size(max = 4_000) String> findings,
            @NotNull @Min(1) @Max(365) Integer days,
            @NotBlank @Size(max = 500) String reason) {}

    /** What became of each finding, in the order in which they were named; one does not hold up the others. */
    public record FindingBatchResult(int accepted, int left, List<FindingBatchItem> items) {

        /** {@code acceptanceId} is what takes it back. */
        public record FindingBatchItem(
                String finding,
                FindingOutcome outcome,
                @Nullable UUID acceptanceId) {}

        static FindingBatchResult of(List<FindingBatchItem> items) {
            int accepted = (int) items.stream()
                    .filter(item -> item.outcome() == FindingOutcome.ACCEPTED)
                    .count();
            return new FindingBatchResult(accepted, items.size() - accepted, items);
        }
    }

    /** What became of a finding that was to be accepted. */
    public enum FindingOutcome {
        ACCEPTED,
        /** It says something else by now, so that nobody has seen it. */
        CHANGED,
        /** It is not found any more. */
        GONE
    }
}
