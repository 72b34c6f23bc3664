package dev.kontor.price.change;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.change.ChangedProduct.ChangeKind;
import dev.kontor.price.change.ChangedProduct.ChangedCharge;
import dev.kontor.price.change.PriceChange.ChangeStatus;
import dev.kontor.price.cost.Costs;
import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.guard.PriceGuard;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.rule.ResolvedPrice;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

    /** A larger draft is too much to publish for every page of it; its preview says what is found. */
    private static final int MOST = 1_000;

    private static final String DRAFTED =
            "select i.charge_id from price_change_item i where i.reseller_id = :reseller and i.change_id = :change";
    private static final String PUBLISHED = "select e.charge_id from price_entry e where e.reseller_id = :reseller"
            + " and (e.change_id = :change or e.superseded_by = :change)";
    private static final String PRODUCTS = """
             from charge c join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
             where c.reseller_id = :reseller and c.id in (%s)""";

    private static final String CHARGE = """
            select p.id as product_id, p.sku, p.name, c.id as key_charge_id, c.action, c.term_months, """;

    private final PriceChangeRows changes;
    private final PricePublications publications;
    private final Costs costs;
    private final PriceGuard guard;
    private final InheritedPrices inherited;
    private final Sql sql;

    ChangedProducts(
            PriceChangeRows changes,
            PricePublications publications,
            Costs costs,
            PriceGuard guard,
            InheritedPrices inherited,
            Sql sql) {
        this.changes = changes;
        this.publications = publications;
        this.costs = costs;
        this.guard = guard;
        this.inherited = inherited;
        this.sql = sql;
    }

    @Transactional
    public Page<ChangedProduct> page(UUID changeId, int limit, @Nullable String after) {
        PriceChange change = changes.require(changeId);
        Cursor cursor = Cursor.decode(after, "changed", 1);
        boolean draft = change.publishedAt == null;
        List<String> skus = skus(changeId, draft, cursor == null ? "" : cursor.key(0), limit + 1);
        LocalDate on = changes.firstDay(change);
        List<Row> found = draft ? drafted(change, on, skus) : published(changeId, skus);
        Map<String, List<Row>> bySku =
                found.stream().collect(Collectors.groupingBy(Row::sku, LinkedHashMap::new, Collectors.toList()));
        long total = count(changeId, draft);
        PriceList list = changes.list(change);
        Beside beside = beside(list, change, found, on);
        return Page.of(
                List.copyOf(bySku.values()),
                limit,
                Page.Total.of(total),
                ofProduct -> Cursor.encode("changed", ofProduct.getFirst().sku()),
                ofProduct -> product(ofProduct, on, beside));
    }

    /** What stands beside the prices: what shows through, costs, and what the guard says of them. */
    private record Beside(
            PriceList list,
            Map<PricePlan.Key, ResolvedPrice> inherited,
            Costs.Known costs,
            Map<UUID, List<FindingCode>> findings) {}

    private Beside beside(PriceList list, PriceChange change, List<Row> found, LocalDate on) {
        Set<UUID> charges = found.stream().map(row -> row.key().chargeId()).collect(Collectors.toSet());
        if (list.kind() == ListKind.COST || charges.isEmpty()) {
            return new Beside(list, Map.of(), Costs.Known.NOTHING, Map.of());
        }
        List<String> skus = found.stream().map(Row::sku).distinct().toList();
        Set<PricePlan.Key> keys = found.stream().map(Row::key).collect(Collectors.toSet());
        Map<PricePlan.Key, ResolvedPrice> shown = inherited.of(list, skus, keys, on, change.publishedAt);
        return new Beside(list, shown, costs.of(charges, list.currency(), on), findings(change, charges, on));
    }

    /** What the guard says of single charges: of a draft as if it were published, which is rolled back. */
    private Map<UUID, List<FindingCode>> findings(PriceChange change, Set<UUID> charges, LocalDate on) {
        if (change.status != ChangeStatus.DRAFT) {
            return guard.codes(change.listId, charges, on);
        }
        if (change.itemCount == 0 || change.itemCount > MOST) {
            return Map.of();
        }
        publications.attempt(changes.lock(change.id));
        Map<UUID, List<FindingCode>> found = guard.codes(change.listId, charges, on);
        QuarkusTransaction.setRollbackOnly();
        return found;
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
        ResolvedPrice shownThrough = beside.inherited().get(first.key());
        Money inherited = shownThrough == null ? null : shownThrough.unitPrice();
        return new ChangedCharge(
                first.action(),
                first.termMonths(),
                first.key().minQuantity(),
                before == null ? null : Amounts.plain(before),
                after == null ? null : Amounts.plain(after),
                inherited == null ? null : inherited.amount(),
                inherited == null || shownThrough == null ? null : shownThrough.source(),
                ChangeKind.of(before, after, beside.list()),
                beside.costs().cost(charge),
                beside.costs().margin(charge, after),
                beside.findings().getOrDefault(charge, List.of()));
    }

    /** The asked day, or the first one after it on which something differs, or before it. */
    private static LocalDate firstDifference(List<Row> rows, LocalDate on, PriceList list) {
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

    /** A price before or after the change; without an amount a row says only that the charge is touched. */
    record Row(
            UUID productId,
            String sku,
            String name,
            PricePlan.Key key,
            Action action,
            int termMonths,
            boolean after,
            @Nullable BigDecimal amount,
            Period valid) {}

    private List<String> skus(UUID changeId, boolean draft, String after, int limit) {
        return sql.query("select distinct p.sku " + products(draft) + " and p.sku > :after order by p.sku limit :limit")
                .bind("change", changeId)
                .bind("after", after)
                .bind("limit", limit)
                .list(String.class);
    }

    private long count(UUID changeId, boolean draft) {
        return sql.query("select count(distinct p.id) " + products(draft))
                .bind("change", changeId)
                .count();
    }

    private static String products(boolean draft) {
        return PRODUCTS.formatted(draft ? DRAFTED : PUBLISHED);
    }

    /** What the list has on a day, beside what the draft says. */
    private List<Row> drafted(PriceChange change, LocalDate on, List<String> skus) {
        return sql.query(CHARGE + """
                               i.min_quantity as key_min_quantity, x.after, x.amount, cast(null as date) as valid_from,
                               cast(null as date) as valid_until
                          from price_change_item i
                          join charge c on c.reseller_id = i.reseller_id and c.id = i.charge_id
                          join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                          left join price_entry e on e.reseller_id = i.reseller_id and e.list_id = :list
                           and e.charge_id = i.charge_id and e.min_quantity = i.min_quantity
                           and e.superseded_at is null and e.valid @> cast(:day as date)
                         cross join lateral (values (false, e.amount), (true, i.amount)) as x (after, amount)
                         where i.reseller_id = :reseller and i.change_id = :change and p.sku = any (:skus)
                         order by p.sku""")
                .bind("list", change.listId)
                .bind("day", on)
                .bind("change", change.id)
                .array("skus", skus)
                .list(Row.class);
    }

    /** What a published change closed, beside what it added. */
    private List<Row> published(UUID changeId, List<String> skus) {
        return sql.query(CHARGE + """
                               e.min_quantity as key_min_quantity, e.change_id = :change as after, e.amount,
                               lower(e.valid) as valid_from, upper(e.valid) as valid_until
                          from price_entry e
                          join charge c on c.reseller_id = e.reseller_id and c.id = e.charge_id
                          join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         where e.reseller_id = :reseller and (e.change_id = :change or e.superseded_by = :change)
                           and p.sku = any (:skus)
                         order by p.sku""")
                .bind("change", changeId)
                .array("skus", skus)
                .list(Row.class);
    }
}
