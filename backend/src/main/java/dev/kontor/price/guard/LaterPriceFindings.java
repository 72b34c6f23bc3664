package dev.kontor.price.guard;

import dev.kontor.base.shared.Money;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.guard.Finding.FindingCharge;
import dev.kontor.price.guard.PriceGuard.GuardVerdict;
import dev.kontor.price.list.Amounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says where a change meets prices that were published for a later day, whatever becomes of these. */
@ApplicationScoped
public class LaterPriceFindings {

    private static final int FIRST = 100;

    private final Sql sql;
    private final GuardPolicies policies;

    LaterPriceFindings(Sql sql, GuardPolicies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    /** An amount (absent where a price is taken away) from a day, and the one that was published for a later day. */
    public record Met(
            UUID chargeId,
            int minQuantity,
            @Nullable BigDecimal amount,
            LocalDate day,
            BigDecimal later,
            LocalDate laterDay) {}

    /** A verdict with what a change of this list meets. */
    public GuardVerdict with(GuardVerdict verdict, UUID listId, List<Met> met) {
        if (met.isEmpty()) {
            return verdict;
        }
        Severity severity = policies.current().severity(FindingCode.LATER_PRICE);
        if (severity == Severity.OFF) {
            return verdict;
        }
        List<Finding> findings = new ArrayList<>(findings(listId, met, severity));
        findings.addAll(verdict.findings());
        findings.sort(Comparator.comparing(Finding::severity));
        Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
        counts.putAll(verdict.counts());
        counts.put(FindingCode.LATER_PRICE, (long) met.size());
        Map<FindingCode, Severity> severities = new EnumMap<>(FindingCode.class);
        severities.putAll(verdict.severities());
        severities.put(FindingCode.LATER_PRICE, severity);
        return new GuardVerdict(
                findings.stream().limit(FIRST).toList(),
                counts,
                severities,
                verdict.blocked() || severity == Severity.BLOCK);
    }

    private List<Finding> findings(UUID listId, List<Met> met, Severity severity) {
        List<Met> first = met.stream().limit(FIRST).toList();
        return sql
                .query("""
                        select n.place, p.id as product_id, p.sku, p.name, c.action, c.term_months, l.currency,
                               cu.id as customer_id, cu.display_name as customer_name, k.id as class_id,
                               k.name as class_name
                          from unnest(cast(:places as int[]), cast(:charges as uuid[])) as n (place, charge_id)
                          join charge c on c.reseller_id = :reseller and c.id = n.charge_id
                          join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                          join price_list l on l.reseller_id = c.reseller_id and l.id = :list
                          left join customer cu on l.kind = 'CUSTOMER' and cu.reseller_id = l.reseller_id
                           and cu.id = l.owner_id
                          left join customer_class k on l.kind = 'CLASS' and k.reseller_id = l.reseller_id
                           and k.id = l.owner_id
                         order by p.sku, c.action, c.term_months, n.place""")
                .bind("list", listId)
                .array("places", IntStream.range(0, first.size()).boxed().toList())
                .array("charges", first, Met::chargeId)
                .list(Row.class)
                .stream()
                .map(row -> finding(listId, row, first.get(row.place()), severity))
                .toList();
    }

    /** Where a price that is met belongs. */
    record Row(
            int place,
            UUID productId,
            String sku,
            String name,
            Action action,
            int termMonths,
            String currency,
            @Nullable UUID customerId,
            @Nullable String customerName,
            @Nullable UUID classId,
            @Nullable String className) {}

    private static Finding finding(UUID listId, Row row, Met met, Severity severity) {
        FindingCharge charge = new FindingCharge(row.action(), row.termMonths(), met.minQuantity(), null);
        Money amount = met.amount() == null ? null : new Money(Amounts.plain(met.amount()), row.currency());
        Money later = new Money(Amounts.plain(met.later()), row.currency());
        String message = "%s %s is %s from %s; %s was published from %s."
                .formatted(
                        row.sku(),
                        charge.label(),
                        amount == null ? "taken away" : text(amount),
                        met.day(),
                        text(later),
                        met.laterDay());
        return new Finding(
                FindingCode.LATER_PRICE,
                severity,
                listId,
                row.customerId(),
                row.customerName(),
                row.classId(),
                row.className(),
                row.productId(),
                row.sku(),
                row.name(),
                row.currency(),
                List.of(charge),
                message,
                amount,
                later,
                met.day(),
                met.laterDay(),
                null);
    }

    private static String text(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }
}
