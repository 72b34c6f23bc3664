package dev.kontor.holding.renewal;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Listing;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.SortKey;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.table.ListExport;
import dev.kontor.holding.association.AssociationView.AssociatedCustomer;
import dev.kontor.holding.renewal.CompletedRenewal.RenewalOutcome;
import dev.kontor.price.rule.ResolvedPrice.PriceSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The renewals that were carried out, the latest period first: what is to be invoiced (B9). */
@ApplicationScoped
class CompletedRenewals {

    private static final Order<SortKey> LATEST =
            Order.of("-periodStart", List.of(SortKey.day("periodStart", "n.period_start")), "n.id");

    private static final String SELECT = """
            select n.id, n.association_id, n.subscription_id, c.id as customer_id, c.number as customer_number,
                   c.display_name as customer_name, n.product_name, n.identifier, n.quantity, n.renewal_months,
                   n.period_start, n.outcome, n.currency, n.unit_price, n.total, n.source, n.ran_at
              from (select * from association_renewal n {page}) n
              join customer c on c.reseller_id = n.reseller_id and c.id = n.customer_id
             where n.reseller_id = :reseller order by n.period_start desc, n.id desc""";

    private final Sql sql;

    CompletedRenewals(Sql sql) {
        this.sql = sql;
    }

    private record Row(
            UUID id,
            UUID associationId,
            @Nullable UUID subscriptionId,
            AssociatedCustomer customer,
            String productName,
            @Nullable String identifier,
            int quantity,
            @Nullable Integer renewalMonths,
            LocalDate periodStart,
            RenewalOutcome outcome,
            @Nullable String currency,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal total,
            @Nullable PriceSource source,
            Instant ranAt) {

        String cursor() {
            return LATEST.cursorAfter(periodStart, id);
        }

        CompletedRenewal view() {
            return new CompletedRenewal(
                    id,
                    associationId,
                    subscriptionId,
                    customer,
                    productName,
                    identifier,
                    quantity,
                    renewalMonths,
                    periodStart,
                    outcome,
                    money(unitPrice),
                    money(total),
                    source,
                    ranAt);
        }

        private @Nullable Money money(@Nullable BigDecimal amount) {
            return amount == null || currency == null ? null : Money.of(amount, currency);
        }
    }

    /** 422 for days that end before they begin. */
    Page<CompletedRenewal> page(CompletedRenewalFilter filter, int limit, @Nullable String cursor) {
        return listing(filter)
                .page(SELECT, Row.class, limit, cursor, Row::cursor)
                .map(Row::view);
    }

    /** The next rows after a cursor, each batch on its own: an export holds no transaction open. */
    ListExport.Batch<CompletedRenewal> batch(CompletedRenewalFilter filter, @Nullable String cursor, int size) {
        List<Row> rows = listing(filter).rows(SELECT, Row.class, size, cursor);
        return new ListExport.Batch<>(
                rows.stream().map(Row::view).toList(),
                rows.size() < size ? null : rows.getLast().cursor());
    }

    /** 422 for days that end before they begin. */
    Listing listing(CompletedRenewalFilter filter) {
        if (filter.from != null && filter.to != null && filter.to.isBefore(filter.from)) {
            throw new Problem.Invalid("/to", "ends-before-it-begins", "The range ends before it begins.");
        }
        Conditions conditions = Conditions.of("n.reseller_id = :reseller")
                .equal("n.customer_id", filter.customerId)
                .equal("n.subscription_id", filter.subscriptionId)
                .equal("n.association_id", filter.associationId)
                .equal("n.outcome", filter.outcome)
                .when(filter.from, "n.period_start >= :from", "from")
                .when(filter.to, "n.period_start <= :to", "to");
        return sql.listing("association_renewal n", conditions, LATEST);
    }

    /** Which renewals; days are inclusive. */
    public static class CompletedRenewalFilter extends PageRequest {

        @RestQuery
        @Parameter(description = "Only those of this customer.")
        public @Nullable UUID customerId;

        @RestQuery
        @Parameter(description = "Only those of this subscription, whoever had it.")
        public @Nullable UUID subscriptionId;

        @RestQuery
        @Parameter(description = "Only those of this association, which may be deleted.")
        public @Nullable UUID associationId;

        @RestQuery
        @Parameter(description = "Only what renewed, or only what expired instead.")
        public @Nullable RenewalOutcome outcome;

        @RestQuery
        @Parameter(description = "The period began on this day or later.")
        public @Nullable LocalDate from;

        @RestQuery
        @Parameter(description = "The period began on this day or earlier.")
        public @Nullable LocalDate to;

        @RestQuery
        @Size(max = 2000)
        @Parameter(description = "The columns of a CSV or XLSX file, with commas between them; all by default.")
        public @Nullable String columns;
    }
}
