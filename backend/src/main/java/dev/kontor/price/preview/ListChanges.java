package dev.kontor.price.preview;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.price.adjustment.Adjustment;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePublications.Published;
import dev.kontor.price.guard.PriceGuard;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.preview.PreviewLevels.PreviewPrice;
import dev.kontor.price.preview.PreviewLevels.PreviewPrice.PreviewCharge;
import dev.kontor.price.preview.PreviewLevels.Steps;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a change of a list does to the prices of each class that it reaches, not rounded: discounts come later. */
@ApplicationScoped
class ListChanges {

    /** Stands for the class of customers without one, who pay standard prices. */
    static final UUID NO_CLASS = new UUID(0, 0);

    /** Prices of classes that are held at once. */
    private static final int HELD = 100_000;

    private final Sql sql;
    private final PriceGuard guard;
    private final CustomerClasses classes;

    ListChanges(Sql sql, PriceGuard guard, CustomerClasses classes) {
        this.sql = sql;
        this.guard = guard;
        this.classes = classes;
    }

    /**
     * @param alike classes that pay what another one pays, by which their customers are counted
     */
    record ListChange(List<PreviewPrice> prices, Map<UUID, UUID> alike) {

        static final ListChange NONE = new ListChange(List.of(), Map.of());
    }

    ListChange of(Published published, PreviewSteps steps) {
        PriceList list = published.list();
        Collection<UUID> charges = published.plan().chargeIds();
        return list.kind() == ListKind.COST || charges.isEmpty() ? ListChange.NONE : changed(published, charges, steps);
    }

    private ListChange changed(Published published, Collection<UUID> charges, PreviewSteps steps) {
        PriceList list = published.list();
        LocalDate day = published.from();
        List<UUID> reached = reached(list);
        // the prices of all classes together may be millions
        int atOnce = Math.max(1, HELD / charges.size());
        int batches = Math.ceilDiv(reached.size(), atOnce);
        steps.beginPrices(0, batches);
        Map<Key, BigDecimal> standard =
                amounts(ListKind.LIST, published, charges, List.of(NO_CLASS)).getOrDefault(NO_CLASS, Map.of());
        Comparison comparison = new Comparison(
                published,
                steps(standard, list.kind() == ListKind.LIST, published),
                adjustments(day),
                guard.floors(charges, list.currency(), day),
                charges(charges));
        for (int i = 0; i < reached.size(); i += atOnce) {
            if (i > 0) {
                steps.beginPrices(i / atOnce, batches);
            }
            List<UUID> some = reached.subList(i, Math.min(reached.size(), i + atOnce));
            Map<UUID, Map<Key, BigDecimal>> own = amounts(ListKind.CLASS, published, charges, some);
            some.forEach(one -> comparison.add(one, own.getOrDefault(one, Map.of())));
        }
        return new ListChange(comparison.prices, comparison.alike);
    }

    /** One class after the other. Those without prices of their own on what changes are alike if their discounts are. */
    private static final class Comparison {

        private final Published published;
        private final Steps standard;
        private final Map<UUID, List<Adjustment>> adjustments;
        private final Map<UUID, BigDecimal> floors;
        private final List<PreviewCharge> charges;
        private final Map<Set<Discount>, UUID> firstWith = new HashMap<>();
        private final Map<UUID, UUID> alike = new HashMap<>();
        private final List<PreviewPrice> prices = new ArrayList<>();

        Comparison(
                Published published,
                Steps standard,
                Map<UUID, List<Adjustment>> adjustments,
                Map<UUID, BigDecimal> floors,
                List<PreviewCharge> charges) {
            this.published = published;
            this.standard = standard;
            this.adjustments = adjustments;
            this.floors = floors;
            this.charges = charges;
        }

        private record Discount(UUID scopeId, BigDecimal percent) {}

        void add(UUID classId, Map<Key, BigDecimal> own) {
            boolean changes = classId.equals(published.list().classId());
            List<Adjustment> discounts = adjustments.getOrDefault(classId, List.of());
            UUID like = own.isEmpty() && !changes ? firstWith.putIfAbsent(worth(discounts), classId) : null;
            if (like != null) {
                alike.put(classId, like);
                return;
            }
            PreviewLevels levels = new PreviewLevels(classId, steps(own, changes, published), standard, discounts);
            charges.forEach(charge -> prices.addAll(levels.changed(charge, floors.get(charge.id()))));
        }

        private static Set<Discount> worth(List<Adjustment> discounts) {
            return discounts.stream()
                    .map(one -> new Discount(one.scopeId(), one.percent().stripTrailingZeros()))
                    .collect(Collectors.toSet());
        }
    }

    private List<UUID> reached(PriceList list) {
        if (list.kind() == ListKind.CLASS) {
            return List.of(Objects.requireNonNull(list.classId()));
        }
        List<UUID> reached = new ArrayList<>(List.of(NO_CLASS));
        classes.all().stream()
                .filter(one -> one.sellsIn(list.currency()))
                .map(CustomerClassRef::id)
                .forEach(reached::add);
        return reached;
    }

    private static Steps steps(Map<Key, BigDecimal> now, boolean changed, Published published) {
        return Steps.of(changed ? published.plan().before(now, published.from()) : now, now);
    }

    private List<PreviewCharge> charges(Collection<UUID> ids) {
        return sql.query("""
                        select c.id, c.product_id, p.category_id
                          from charge c join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         where c.reseller_id = :reseller and c.id = any (:charges)""").array("charges", ids).list(PreviewCharge.class);
    }

    /** Amounts on the day of a change of these owners' lists in its currency, by their owner. */
    private Map<UUID, Map<Key, BigDecimal>> amounts(
            ListKind kind, Published published, Collection<UUID> charges, List<UUID> owners) {
        return sql
                .query("""
                        with lists as materialized (
                          select id, owner_id from price_list
                           where reseller_id = :reseller and kind = :kind and currency = :currency
                             and owner_id = any (cast(:owners as uuid[])))
                        select l.owner_id, e.charge_id as key_charge_id, e.min_quantity as key_min_quantity, e.amount
                          from lists l
                          join price_entry e on e.reseller_id = :reseller and e.list_id = l.id
                           and e.charge_id = any (:charges) and e.superseded_at is null and e.valid @> cast(:day as date)""")
                .bind("kind", kind.name())
                .bind("currency", published.list().currency())
                .bind("day", published.from())
                .array("owners", owners)
                .array("charges", charges)
                .list(Listed.class)
                .stream()
                .collect(Collectors.groupingBy(Listed::ownerId, Collectors.toMap(Listed::key, Listed::amount)));
    }

    /** A price of an owner's list. */
    record Listed(UUID ownerId, Key key, BigDecimal amount) {}

    /** The adjustments of all classes on a day. */
    private Map<UUID, List<Adjustment>> adjustments(LocalDate day) {
        return sql.query("select a.owner_id, " + Adjustment.COLUMNS + """
                          from price_adjustment a
                         where a.reseller_id = :reseller and a.owner_kind = 'CLASS' and a.superseded_at is null
                           and a.valid @> cast(:day as date)""")
                .bind("day", day)
                .groups(UUID.class, Adjustment.class);
    }
}
