package dev.kontor.price.preview;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.BatchMoves;
import dev.kontor.customer.customer.BatchMoves.MovePlan;
import dev.kontor.customer.customer.BatchMoves.MoveTarget;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.list.AsKnownAt;
import dev.kontor.price.preview.HeldRenewals.Held;
import dev.kontor.price.preview.ManyMovePreviews.ManyMovePreview.MoveExample;
import dev.kontor.price.preview.ManyMovePreviews.ManyMovePreview.MoveRefusal;
import dev.kontor.price.preview.MovedYear.YearlyPrices;
import dev.kontor.price.rule.OfferReader;
import dev.kontor.price.rule.OfferReader.CustomerOffers;
import dev.kontor.tenant.reseller.ResellerDay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What another class or currency does to many customers together: they are moved, looked at and given back. */
@ApplicationScoped
class ManyMovePreviews {

    private static final int EXAMPLES = 3;

    private final Customers customers;
    private final BatchMoves moves;
    private final HeldRenewals renewals;
    private final Products products;
    private final OfferReader offers;
    private final ResellerDay day;
    private final Sql sql;

    ManyMovePreviews(
            Customers customers,
            BatchMoves moves,
            HeldRenewals renewals,
            Products products,
            OfferReader offers,
            ResellerDay day,
            Sql sql) {
        this.customers = customers;
        this.moves = moves;
        this.renewals = renewals;
        this.products = products;
        this.offers = offers;
        this.day = day;
        this.sql = sql;
    }

    /** A few statements whatever their number; 422 for a wrong place to go and for customers that do not exist. */
    @Transactional
    ManyMovePreview preview(List<UUID> customerIds, MoveTarget target) {
        MovePlan plan = moves.plan(customerIds, target, null);
        List<UUID> concerned = Stream.concat(plan.ids().stream(), plan.refused().keySet().stream())
                .toList();
        List<MovedYear> years = years(customers.byIds(concerned), target);
        Dormant dormant = dormant(concerned, target);
        QuarkusTransaction.setRollbackOnly();
        return new ManyMovePreview(
                customerIds,
                concerned.size(),
                plan.there().size(),
                refusals(plan.refused().values()),
                count(years, MovedYear::isDearer),
                count(years, MovedYear::isCheaper),
                count(years, MovedYear::isIncomparable),
                count(years, MovedYear::isUnpriced),
                unpricedSkus(years),
                dormant.customers(),
                dormant.products(),
                examples(years));
    }

    /** What the customers pay a year for what they hold, here and there. */
    private List<MovedYear> years(List<CustomerRef> here, MoveTarget target) {
        Map<UUID, List<Held>> held =
                renewals.of(here.stream().map(CustomerRef::id).toList());
        Map<String, ProductView> sold = products
                .bySkus(held.values().stream()
                        .flatMap(List::stream)
                        .map(Held::sku)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(ProductView::sku, Function.identity()));
        List<CustomerRef> there = here.stream().map(one -> moved(one, target)).toList();
        LocalDate today = day.today();
        CustomerOffers known = offers.ofCustomers(
                Stream.concat(here.stream(), there.stream()).toList(), sold.values(), today, AsKnownAt.NOW);
        YearlyPrices prices = new YearlyPrices(known, sold, today);
        return here.stream()
                .map(one -> prices.of(one, moved(one, target), held.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static CustomerRef moved(CustomerRef one, MoveTarget target) {
        return new CustomerRef(
                one.id(), one.number(), one.displayName(), target.classId(), target.currencyAfter(one.currency()));
    }

    /** How many customers have own prices, of how many products, that apply no more. */
    private record Dormant(long customers, long products) {}

    private Dormant dormant(Collection<UUID> customerIds, MoveTarget target) {
        return sql.query("""
                        select count(distinct l.owner_id) as customers,
                               count(distinct (l.owner_id, c.product_id)) as products
                          from customer u
                          join price_list l on l.reseller_id = u.reseller_id and l.kind = 'CUSTOMER'
                           and l.owner_id = u.id and l.currency = u.currency
                          join price_entry e on e.reseller_id = l.reseller_id and e.list_id = l.id
                           and e.superseded_at is null
                          join charge c on c.reseller_id = e.reseller_id and c.id = e.charge_id
                         where u.reseller_id = :reseller and u.id = any (cast(:customers as uuid[]))
                           and u.currency <> all (cast(:kept as text[]))
                           and coalesce(u.currency <> cast(:currency as text), cast(:classed as boolean))""")
                .array("customers", customerIds)
                .array("kept", target.kept())
                .bind("currency", target.currency())
                .bind("classed", target.group() != null)
                .one(Dormant.class);
    }

    private static List<MoveRefusal> refusals(Collection<Problem> problems) {
        return problems.stream()
                .collect(Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new MoveRefusal(one.getKey(), one.getValue()))
                .toList();
    }

    private static long count(List<MovedYear> years, Predicate<MovedYear> which) {
        return years.stream().filter(which).count();
    }

    private static List<String> unpricedSkus(List<MovedYear> years) {
        return years.stream()
                .flatMap(year -> year.unpriced().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<MoveExample> examples(List<MovedYear> years) {
        return years.stream()
                .filter(MovedYear::isWorthTelling)
                .sorted(MovedYear.WORST_FIRST)
                .limit(EXAMPLES)
                .map(MovedYear::example)
                .toList();
    }

    /**
     * What moving customers would do. Of those who do not stay: how many are refused and why, and how many would pay more
     * or less a year for what they hold; prices in another currency are not compared. Customers without a price for
     * something they hold are counted apart, with the products. Own prices of the dormant ones stay stored but apply no
     * more. The examples are the worst.
     */
    public record ManyMovePreview(
            List<UUID> customerIds,
            long moving,
            long unchanged,
            List<MoveRefusal> refusals,
            long dearer,
            long cheaper,
            long otherCurrency,
            long unpricedCustomers,
            List<String> unpricedSkus,
            long dormantCustomers,
            long dormantProducts,
            List<MoveExample> examples) {

        /** Why customers would be refused, and how many; a code of a problem or of a field. */
        public record MoveRefusal(String code, long customers) {}

        /** What one customer pays a year for what it holds; without a price after the move where something has none. */
        public record MoveExample(
                UUID customerId,
                String number,
                String name,
                Money before,
                @Nullable Money after,
                List<String> unpricedSkus) {}
    }
}
