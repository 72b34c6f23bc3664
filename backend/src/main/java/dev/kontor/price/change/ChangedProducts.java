package dev.kontor.price.change;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.price.change.ChangedProduct.ChangeKind;
import dev.kontor.price.change.ChangedProduct.ChangedCharge;
import dev.kontor.price.change.ChangedRows.Row;
import dev.kontor.price.cost.Costs;
import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceListRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changes do, side by side: of drafts against the list as it is, of published ones as it was then. */
@ApplicationScoped
public class ChangedProducts {

    private static final Comparator<ChangedCharge> ORDER = Comparator.comparing(ChangedCharge::action)
            .thenComparing(ChangedCharge::termMonths)
            .thenComparing(ChangedCharge::minQuantity);

    private final PriceChangeRows changes;
    private final ChangedRows rows;
    private final Costs costs;
    private final DraftFindings findings;

    ChangedProducts(PriceChangeRows changes, ChangedRows rows, Costs costs, DraftFindings findings) {
        this.changes = changes;
        this.rows = rows;
        this.costs = costs;
        this.findings = findings;
    }

    @Transactional
    public Page<ChangedProduct> page(UUID changeId, ChangedProductFilter filter) {
        PriceChange change = changes.require(changeId);
        Cursor cursor = Cursor.decode(filter.cursor, "changed", 1);
        boolean draft = change.publishedAt == null;
        List<String> skus = rows.skus(changeId, draft, cursor == null ? "" : cursor.key(0), filter.limit + 1);
        LocalDate on = changes.firstDay(change);
        List<Row> found = draft ? rows.drafted(change, on, skus) : rows.published(changeId, skus);
        Map<String, List<Row>> bySku =
                found.stream().collect(Collectors.groupingBy(Row::sku, LinkedHashMap::new, Collectors.toList()));
        long total = rows.products(changeId, draft);
        PriceListRef list = changes.list(change);
        Beside beside = beside(list, change, found, on);
        return Page.of(
                List.copyOf(bySku.values()),
                filter.limit,
                Page.Total.of(total),
                ofProduct -> Cursor.encode("changed", ofProduct.getFirst().sku()),
                ofProduct -> product(ofProduct, on, beside));
    }

    /** What stands beside the prices: costs, and what the guard says of them. */
    private record Beside(PriceListRef list, Costs.Known costs, Map<UUID, List<FindingCode>> findings) {}

    private Beside beside(PriceListRef list, PriceChange change, List<Row> found, LocalDate on) {
        Set<UUID> charges = found.stream().map(row -> row.key().chargeId()).collect(Collectors.toSet());
        if (list.kind() == ListKind.COST || charges.isEmpty()) {
            return new Beside(list, Costs.Known.NOTHING, Map.of());
        }
        return new Beside(list, costs.of(charges, list.currency(), on), findings.of(change, charges, on));
    }

    private static ChangedProduct product(List<Row> rows, LocalDate on, Beside beside) {
        Map<PricePlan.Key, List<Row>> byKey = rows.stream().collect(Collectors.groupingBy(Row::key));
        List<ChangedCharge> charges = new ArrayList<>();
        byKey.values().forEach(ofKey -> charges.add(charge(ofKey, on, beside)));
        charges.sort(ORDER);
        Row first = rows.getFirst();
        return new ChangedProduct(first.productId(), first.sku(), first.name(), charges);
    }

    private static ChangedCharge charge(List<Row> rows, LocalDate on, Beside beside) {
        LocalDate shown = firstDifference(rows, on, beside.list());
        BigDecimal before = amount(rows, false, shown);
        BigDecimal after = amount(rows, true, shown);
        Row first = rows.getFirst();
        UUID charge = first.key().chargeId();
        return new ChangedCharge(
                first.action(),
                first.termMonths(),
                first.key().minQuantity(),
                before == null ? null : Amounts.plain(before),
                after == null ? null : Amounts.plain(after),
                ChangeKind.of(before, after, beside.list()),
                beside.costs().cost(charge),
                beside.costs().margin(charge, after),
                beside.findings().getOrDefault(charge, List.of()));
    }

    /** The asked day, or the first one after it on which something differs, or before it. */
    private static LocalDate firstDifference(List<Row> rows, LocalDate on, PriceListRef list) {
        List<LocalDate> days = new ArrayList<>(List.of(on));
        for (Row row : rows) {
            if (row.valid().from() != null) {
                days.add(row.valid().from());
            }
            if (row.valid().until() != null) {
                days.add(row.valid().until());
                days.add(row.valid().until().minusDays(1));
            }
        }
        days.sort(Comparator.comparing((LocalDate day) -> day.isBefore(on)).thenComparing(day -> day));
        return days.stream()
                .filter(day ->
                        ChangeKind.of(amount(rows, false, day), amount(rows, true, day), list) != ChangeKind.UNCHANGED)
                .findFirst()
                .orElse(on);
    }

    private static @Nullable BigDecimal amount(List<Row> rows, boolean after, LocalDate day) {
        return rows.stream()
                .filter(row -> row.after() == after && row.valid().contains(day))
                .findFirst()
                .map(Row::amount)
                .orElse(null);
    }
}
