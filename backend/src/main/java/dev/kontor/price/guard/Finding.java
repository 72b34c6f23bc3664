package dev.kontor.price.guard;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Money;
import dev.kontor.goods.catalog.Action;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What the price guard says about prices: of a customer, else of a class, else of a standard list. {@code reference} is
 * what {@code price} is compared with: the class's price, the cost, the renewal, or the price that follows. {@code until}
 * is the first day on which an expiring price or a gap is over; {@code review} is what helps to work through prices that
 * are stored, absent where a change is looked at.
 */
public record Finding(
        FindingCode code,
        Severity severity,
        @Nullable UUID listId,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable UUID classId,
        @Nullable String className,
        UUID productId,
        String sku,
        String productName,
        String currency,
        List<FindingCharge> charges,
        String message,
        @Nullable Money price,
        @Nullable Money reference,
        LocalDate day,
        @Nullable LocalDate until,
        @Nullable FindingReview review) {

    /** A charge that is meant, and from which quantity; {@code price} is what shows through where it is missing. */
    public record FindingCharge(
            Action action,
            int termMonths,
            int minQuantity,
            @Nullable Money price) {

        /** Such as {@code RENEW/12}. */
        public String label() {
            return action + "/" + termMonths;
        }
    }

    /** Prices to look at, per rule. {@code hasCosts} is false without any cost list: then no price can lack a cost. */
    public record FindingSummary(List<FindingCount> items, LocalDate on, boolean hasCosts) {

        /**
         * How many findings of a code there are, beside those that were accepted; how many customers pay a price that is
         * meant, their own or one that they inherit; and what is at stake in a year, per currency, as far as it is known.
         */
        public record FindingCount(
                FindingCode code,
                Severity severity,
                long findings,
                long accepted,
                long customers,
                List<Money> atStake) {}
    }

    /** Which findings: of one code or severity, on a day (today unless given), those that nobody accepted unless asked. */
    public static class FindingFilter extends PageRequest {

        @RestQuery
        public @Nullable FindingCode code;

        @RestQuery
        public @Nullable Severity severity;

        @RestQuery
        public @Nullable LocalDate on;

        @RestQuery
        @DefaultValue("OPEN")
        public FindingState state = FindingState.OPEN;
    }

    /** The same of a class with all its customers or of one customer, which is also a file. */
    public static class FindingListFilter extends FindingFilter {

        @RestQuery
        public @Nullable UUID classId;

        @RestQuery
        public @Nullable UUID customerId;

        @RestQuery
        @Size(max = 2000)
        @Parameter(description = "The columns of a CSV or XLSX file, with commas between them; all by default.")
        public @Nullable String columns;

        @RestQuery
        @Size(max = 2)
        @Parameter(description = Languages.LABELS)
        public @Nullable String labels;
    }

    /** Whether somebody accepted a finding for a while. */
    public enum FindingState {
        OPEN,
        ACCEPTED,
        ALL
    }
}
