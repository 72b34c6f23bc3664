package dev.kontor.price.change;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.Money;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.change.ChangedProduct.ChangeKind;
import dev.kontor.price.change.PricePlan.Difference;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The history of a customer or class says that its prices were changed, once per publication, with the first of them. */
@ApplicationScoped
class PriceHistory {

    private static final int TOLD = 5;

    private final PriceLists lists;
    private final Sql sql;
    private final InheritedPrices inherited;
    private final ResellerDay day;
    private final History history;

    PriceHistory(PriceLists lists, Sql sql, InheritedPrices inherited, ResellerDay day, History history) {
        this.lists = lists;
        this.sql = sql;
        this.inherited = inherited;
        this.day = day;
        this.history = history;
    }

    /** A publication with what it changes on the first day on which it changes anything. */
    private record Told(PriceChange change, PriceList list, Map<Key, Difference> differences) {

        /** In the order in which products and charges came to be. */
        List<Map.Entry<Key, Difference>> first() {
            return differences.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<Key, Difference> one) ->
                                    one.getKey().chargeId())
                            .thenComparing(one -> one.getKey().minQuantity()))
                    .limit(TOLD)
                    .toList();
        }
    }

    void tell(Map<PriceChange, PricePlan> changes) {
        Map<UUID, PriceList> owners = lists.byIds(
                changes.keySet().stream().map(change -> change.listId).toList());
        List<Told> told = new ArrayList<>();
        changes.forEach((change, plan) -> {
            PriceList list = owners.get(change.listId);
            if (!change.adjusts && list != null && (list.customerId() != null || list.classId() != null)) {
                told.add(new Told(change, list, differences(change, plan, list)));
            }
        });
        if (!told.isEmpty()) {
            Map<UUID, Charged> charges = charges(told);
            Map<Key, ResolvedPrice> before = told.size() == 1 ? paidBefore(told.getFirst(), charges) : null;
            record("customer", told, PriceList::customerId, one -> said(one, charges, before));
            record("customer-class", told, PriceList::classId, one -> said(one, charges, before));
        }
    }

    private void record(
            String subject,
            List<Told> told,
            Function<PriceList, @Nullable UUID> owner,
            Function<Told, List<FieldChange>> said) {
        history.recordEach(
                subject,
                HistoryAction.PRICED,
                told.stream()
                        .flatMap(one ->
                                Stream.ofNullable(owner.apply(one.list())).map(id -> Map.entry(id, said.apply(one))))
                        .toList());
    }

    /** What showed through where a first own price says something now; of many customers at once only their own is told. */
    private Map<Key, ResolvedPrice> paidBefore(Told told, Map<UUID, Charged> charges) {
        Set<Key> first = told.first().stream()
                .filter(one -> one.getValue().before() == null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<String> skus = first.stream()
                .map(key -> Objects.requireNonNull(charges.get(key.chargeId())).sku())
                .distinct()
                .toList();
        return inherited.of(told.list(), skus, first, firstDay(told.change()), null);
    }

    private LocalDate firstDay(PriceChange change) {
        return change.effectiveFrom == null ? day.today() : change.effectiveFrom;
    }

    private Map<Key, Difference> differences(PriceChange change, PricePlan plan, PriceList list) {
        LocalDate first = firstDay(change);
        Map<Key, Difference> found = real(plan.differences(first, list));
        return found.isEmpty()
                ? plan.added().stream()
                        .map(price -> price.valid().from())
                        .filter(Objects::nonNull)
                        .filter(from -> from.isAfter(first))
                        .min(Comparator.naturalOrder())
                        .map(later -> real(plan.differences(later, list)))
                        .orElse(found)
                : found;
    }

    private static Map<Key, Difference> real(Map<Key, Difference> differences) {
        differences.values().removeIf(one -> ChangeKind.of(one.before(), one.after()) == ChangeKind.UNCHANGED);
        return differences;
    }

    private record Charged(String sku, Action action, int termMonths) {}

    private Map<UUID, Charged> charges(List<Told> told) {
        List<UUID> charges = told.stream()
                .flatMap(one -> one.first().stream().map(entry -> entry.getKey().chargeId()))
                .distinct()
                .toList();
        return sql.query("""
                        select c.id, p.sku, c.action, c.term_months from charge c
                          join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         where c.reseller_id = :reseller and c.id = any (:charges)""").array("charges", charges).map(UUID.class, Charged.class);
    }

    private static List<FieldChange> said(
            Told told, Map<UUID, Charged> charges, @Nullable Map<Key, ResolvedPrice> before) {
        PriceChange change = told.change();
        Map<String, @Nullable Object> what = new LinkedHashMap<>();
        what.put("id", change.id.toString());
        what.put("currency", told.list().currency());
        what.put("count", told.differences().size());
        what.put(
                "items",
                told.first().stream()
                        .map(one -> item(one.getKey(), one.getValue(), charges, before))
                        .toList());
        return List.of(new FieldChange("prices", null, change.name), new FieldChange("priceChange", null, what));
    }

    private static Map<String, @Nullable Object> item(
            Key key, Difference difference, Map<UUID, Charged> charges, @Nullable Map<Key, ResolvedPrice> before) {
        Charged charge = Objects.requireNonNull(charges.get(key.chargeId()));
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("sku", charge.sku());
        item.put("action", charge.action().name());
        item.put("termMonths", charge.termMonths());
        item.put("minQuantity", key.minQuantity());
        item.put("before", text(difference.before()));
        if (before != null) {
            ResolvedPrice through = before.get(key);
            Money was = through == null ? null : through.unitPrice();
            item.put("inherited", was == null ? null : text(was.amount()));
        }
        item.put("after", text(difference.after()));
        return item;
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : Amounts.plain(amount).toPlainString();
    }
}
