package dev.kontor.price.preview;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePublications.Published;
import dev.kontor.price.guard.PriceGuard;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.preview.ListPreview.Reached;
import dev.kontor.price.preview.ListPreview.Reached.YearlySums;
import dev.kontor.price.preview.PreviewLevels.Steps;
import dev.kontor.price.preview.PreviewProgress.PreviewStep;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer.CustomerEffect;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.CustomerCounts;
import dev.kontor.price.rule.Offer;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a change of one customer's own prices does to it: against its own prices before, or what showed through. */
@ApplicationScoped
class OneCustomerPreview {

    private static final int DECIMALS = 10;

    private final Sql sql;
    private final PriceGuard guard;
    private final Products products;
    private final PriceLists lists;
    private final Customers customers;
    private final PriceSets sets;

    OneCustomerPreview(
            Sql sql, PriceGuard guard, Products products, PriceLists lists, Customers customers, PriceSets sets) {
        this.sql = sql;
        this.guard = guard;
        this.products = products;
        this.lists = lists;
        this.customers = customers;
        this.sets = sets;
    }

    /** Of a change that is published in this transaction. */
    Reached of(Published published, boolean costs, PreviewSteps steps) {
        steps.begin(PreviewStep.PRICES);
        return outcome(published).reached(costs);
    }

    /** The customer, if anything changes for it. */
    Page<AffectedCustomer> page(Published published, @Nullable CustomerEffect effect) {
        return outcome(published).page(customers.require(customerOf(published)), effect);
    }

    private static UUID customerOf(Published published) {
        return Objects.requireNonNull(published.list().customerId());
    }

    private Outcome outcome(Published published) {
        PriceList list = published.list();
        LocalDate day = published.from();
        PriceOwner owner = lists.customer(customerOf(published));
        // a customer pays by the list in its own currency only
        Collection<UUID> charges =
                owner.currency().equals(list.currency()) ? published.plan().chargeIds() : List.of();
        Map<Key, BigDecimal> after = new HashMap<>();
        sets.own(day, list.id(), charges)
                .forEach(price -> after.put(new Key(price.chargeId(), price.minQuantity()), price.amount()));
        Reach reach = new Reach(owner, day, Steps.of(published.plan().before(after, day), after));
        List<ProductView> shown = charges.isEmpty() ? List.of() : products.bySkus(skus(charges));
        Map<UUID, Offer> inherited = sets.inheritedOn(owner, shown, day);
        for (ProductView product : shown) {
            for (ChargeView charge : product.charges()) {
                reach.offer(charge, Objects.requireNonNull(inherited.get(product.id())));
            }
        }
        return reach.outcome(charges, guard.floors(charges, list.currency(), day), renewals(owner.id(), charges));
    }

    /** The SKUs of the products of these charges. */
    private List<String> skus(Collection<UUID> charges) {
        return sql.query("""
                        select distinct p.sku
                          from charge c join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         where c.reseller_id = :reseller and c.id = any (:charges)""").array("charges", charges).list(String.class);
    }

    /** What a customer renews by these charges. */
    private List<Renewal> renewals(UUID customerId, Collection<UUID> charges) {
        return sql.query("""
                        select charge_id, quantity, interval_months from expected_renewal
                         where reseller_id = :reseller and customer_id = :customer and charge_id = any (:charges)""")
                .bind("customer", customerId)
                .array("charges", charges)
                .list(Renewal.class);
    }

    /** Something of the customer that renews. */
    record Renewal(UUID chargeId, int quantity, int intervalMonths) {}

    /** How many charges cost something else, whether one falls below its floor, and what that is in a year. */
    record Outcome(long changed, boolean below, YearlySums sums, List<PriceMove> moves) {

        Reached reached(boolean costs) {
            CustomerCounts counts = new CustomerCounts(1, changed > 0 ? 1 : 0, 0, costs ? (below ? 1L : 0L) : null);
            return new Reached(counts, sums, moves);
        }

        Page<AffectedCustomer> page(CustomerRef customer, @Nullable CustomerEffect asked) {
            CustomerEffect effect = below ? CustomerEffect.NEWLY_BELOW_MARGIN : CustomerEffect.AFFECTED;
            boolean shown = asked == null || asked == effect || (below && asked == CustomerEffect.AFFECTED);
            List<AffectedCustomer> one = changed == 0 || !shown
                    ? List.of()
                    : List.of(new AffectedCustomer(
                            customer.id(),
                            customer.number(),
                            customer.displayName(),
                            effect,
                            changed,
                            YearlySums.shown(sums.before()),
                            YearlySums.shown(sums.after())));
            return new Page<>(one, null, Page.Total.of(one.size()));
        }
    }

    /** The prices of the customer before and after. */
    private static final class Reach {

        private final PriceOwner owner;
        private final LocalDate day;
        private final Steps own;
        private final Map<UUID, Sold> sold = new HashMap<>();

        Reach(PriceOwner owner, LocalDate day, Steps own) {
            this.owner = owner;
            this.day = day;
            this.own = own;
        }

        void offer(ChargeView charge, Offer shown) {
            sold.put(charge.id(), new Sold(charge, shown));
        }

        Outcome outcome(Collection<UUID> touched, Map<UUID, BigDecimal> floors, List<Renewal> renewals) {
            long changed = touched.stream().filter(this::changes).count();
            boolean below = touched.stream().anyMatch(charge -> falls(charge, floors.get(charge)));
            List<PriceMove> moves = touched.stream().map(this::move).toList();
            return new Outcome(changed, below, sums(renewals), moves);
        }

        private YearlySums sums(List<Renewal> renewals) {
            BigDecimal sumBefore = BigDecimal.ZERO;
            BigDecimal sumAfter = BigDecimal.ZERO;
            long moved = 0;
            for (Renewal renewal : renewals) {
                BigDecimal was = price(renewal, false);
                BigDecimal is = price(renewal, true);
                if (differ(was, is)) {
                    sumBefore = sumBefore.add(yearly(renewal, was));
                    sumAfter = sumAfter.add(yearly(renewal, is));
                    moved++;
                }
            }
            return new YearlySums(sumBefore, sumAfter, moved);
        }

        private PriceMove move(UUID charge) {
            return new PriceMove(charge, 1, price(charge, 1, 1, false), price(charge, 1, 1, true));
        }

        private boolean changes(UUID charge) {
            return quantities(charge).stream()
                    .anyMatch(quantity -> differ(price(charge, quantity, 1, false), price(charge, quantity, 1, true)));
        }

        private static boolean differ(@Nullable BigDecimal was, @Nullable BigDecimal is) {
            return (was == null || is == null) ? (was == null) != (is == null) : was.compareTo(is) != 0;
        }

        /** From which quantities another price may begin. */
        private Set<Integer> quantities(UUID charge) {
            Set<Integer> quantities = new TreeSet<>(
                    sold(charge).inherited().steps(day, sold(charge).charge()));
            quantities.addAll(own.of(charge, false).keySet());
            quantities.addAll(own.of(charge, true).keySet());
            return quantities;
        }

        private boolean falls(UUID charge, @Nullable BigDecimal floor) {
            return floor != null && quantities(charge).stream().anyMatch(quantity -> falls(charge, quantity, floor));
        }

        private boolean falls(UUID charge, int quantity, BigDecimal floor) {
            BigDecimal was = price(charge, quantity, 1, false);
            BigDecimal is = price(charge, quantity, 1, true);
            return is != null && is.compareTo(floor) < 0 && (was == null || was.compareTo(floor) >= 0);
        }

        private static BigDecimal yearly(Renewal renewal, @Nullable BigDecimal price) {
            return price == null
                    ? BigDecimal.ZERO
                    : price.multiply(BigDecimal.valueOf(12L * renewal.quantity()))
                            .divide(BigDecimal.valueOf(renewal.intervalMonths()), DECIMALS, RoundingMode.HALF_UP);
        }

        private @Nullable BigDecimal price(Renewal renewal, boolean now) {
            int term = sold(renewal.chargeId()).charge().termMonths();
            int terms = term > 0 && renewal.intervalMonths() % term == 0 ? renewal.intervalMonths() / term : 1;
            return price(renewal.chargeId(), renewal.quantity(), terms, now);
        }

        private @Nullable BigDecimal price(UUID charge, int quantity, int terms, boolean now) {
            BigDecimal amount = own.amount(charge, now, quantity);
            if (amount != null) {
                return Money.round(amount.multiply(BigDecimal.valueOf(terms)), owner.currency());
            }
            Sold what = sold(charge);
            Money shown =
                    what.inherited().price(day, what.charge(), quantity, terms).unitPrice();
            return shown == null ? null : shown.amount();
        }

        private Sold sold(UUID charge) {
            return Objects.requireNonNull(sold.get(charge));
        }

        /** A charge with what shows through without own prices. */
        private record Sold(ChargeView charge, Offer inherited) {}
    }
}
