package dev.kontor.price.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.book.PriceSheets;
import dev.kontor.price.book.PriceSheets.PriceSheetFilter;
import dev.kontor.price.guard.FindingReader.FindingQuery;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.Prices;
import dev.kontor.price.rule.Prices.AskedPrice;
import dev.kontor.price.rule.Prices.CustomersPriceAnswer;
import dev.kontor.price.rule.Prices.PriceRequest;
import dev.kontor.price.rule.Prices.PriceRequest.CustomersPriceRequest;
import dev.kontor.price.rule.Prices.PriceRequest.PriceRequestItem;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.testing.Api;
import dev.kontor.testing.NaivePrices;
import dev.kontor.testing.NaivePrices.Answer;
import dev.kontor.testing.RandomShop;
import dev.kontor.testing.RandomShop.Charge;
import dev.kontor.testing.RandomShop.Payer;
import dev.kontor.testing.RandomShop.PriceListing;
import dev.kontor.testing.RandomShop.Product;
import dev.kontor.testing.TenantTransaction;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One price rule, wherever it is written down: in random shops everybody pays on every day what a naive reading of the
 * rule says, whichever reader answers, and the price guard looks at the same prices. {@code -Dprices.seed=...} repeats
 * one shop.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OnePriceRuleTest {

    private static final Logger LOG = Logger.getLogger(OnePriceRuleTest.class);
    private static final int ENOUGH = 2_000;

    @Inject
    Api api;

    @Inject
    Prices prices;

    @Inject
    PriceSheets sheets;

    @Inject
    PriceSets sets;

    @Inject
    PriceLists lists;

    @Inject
    Products products;

    @Inject
    Sql sql;

    static Stream<Long> seeds() {
        return RandomShop.seeds();
    }

    private RandomShop shop(long seed) {
        return RandomShop.of(api, seed);
    }

    /** What was compared, so that nothing passes because nothing was looked at. */
    private static final class Tally {

        private final String seed;
        private int compared;

        Tally(long seed) {
            this.seed = "seed " + seed;
        }

        void same(@Nullable Object actual, @Nullable Object expected, Object... about) {
            compared++;
            if (!Objects.equals(actual, expected)) {
                assertThat(actual).as(seed + " " + List.of(about)).isEqualTo(expected);
            }
        }

        void enough(String what, int least) {
            LOG.infof("%s: %d %s", seed, compared, what);
            assertThat(compared).as(seed).isGreaterThanOrEqualTo(least);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPriceIsWhatANaiveReadingSays(long seed) {
        RandomShop shop = shop(seed);
        NaivePrices naive = new NaivePrices(shop);
        Tally tally = new Tally(seed);
        List<AskedPrice> questions = new ArrayList<>();
        for (LocalDate day : shop.someDays()) {
            for (Payer customer : shop.customers) {
                for (Product product : shop.products) {
                    for (Charge charge : product.charges()) {
                        for (int months : charge.term() == 0 ? List.of(0) : List.of(charge.term(), 3 * charge.term())) {
                            int quantity = shop.oneOf(RandomShop.QUANTITIES);
                            questions.add(new AskedPrice(
                                    customer.customerId(), product.sku(), charge.action(), months, quantity, day));
                        }
                    }
                }
            }
        }
        Map<AskedPrice, ResolvedPrice> answers = as(shop, () -> prices.resolve(questions));
        for (AskedPrice question : questions) {
            Payer customer = customer(shop, question.customerId());
            Product product = product(shop, question.sku());
            Charge charge = NaivePrices.charge(product, question.action(), question.termMonths());
            tally.same(
                    said(answers.get(question)),
                    said(naive, customer, product, charge, question.termMonths(), question.quantity(), question.on()),
                    question);
        }
        tally.enough("prices of customers", ENOUGH);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyReaderSaysTheSameAsKnownAtAnyMoment(long seed) {
        RandomShop shop = shop(seed);
        Tally tally = new Tally(seed);
        List<@Nullable Instant> moments = new ArrayList<>();
        moments.add(null);
        shop.moments.forEach(moment -> moments.addAll(List.of(moment, moment.minusMillis(1), moment.plusMillis(1))));
        for (Instant moment : moments) {
            NaivePrices naive = new NaivePrices(shop).asKnownAt(moment);
            LocalDate day = shop.oneOf(shop.someDays());
            for (Payer customer : shop.customers) {
                resolved(shop, naive, customer, day, moment, tally);
            }
            for (Payer customerClass : shop.classes) {
                sheet(shop, naive, customerClass, day, moment, tally);
            }
            for (Product product : shop.products) {
                ofMany(shop, naive, product, day, moment, tally);
            }
        }
        tally.enough("prices as known at a moment", ENOUGH);
    }

    private void resolved(
            RandomShop shop, NaivePrices naive, Payer customer, LocalDate day, @Nullable Instant moment, Tally tally) {
        boolean explain = shop.number(2) == 0;
        List<PriceRequestItem> items = new ArrayList<>();
        for (Product product : shop.products) {
            for (Charge charge : product.charges()) {
                int quantity = shop.oneOf(RandomShop.QUANTITIES);
                items.add(new PriceRequestItem(product.sku(), charge.action(), charge.term(), quantity));
            }
        }
        PriceRequest request = new PriceRequest(customer.customerId(), items, day, moment, explain, null);
        List<ResolvedPrice> answers = as(shop, () -> prices.resolve(request).prices());
        for (ResolvedPrice answer : answers) {
            compare(shop, naive, customer, day, answer, tally);
        }
    }

    private void sheet(
            RandomShop shop,
            NaivePrices naive,
            Payer customerClass,
            LocalDate day,
            @Nullable Instant moment,
            Tally tally) {
        PriceSheetFilter filter = new PriceSheetFilter();
        filter.on = day;
        filter.asKnownAt = moment;
        filter.limit = 100;
        as(shop, () -> sheets.ofClass(customerClass.classId(), customerClass.currency(), filter))
                .items()
                .forEach(
                        item -> item.prices().forEach(price -> compare(shop, naive, customerClass, day, price, tally)));
    }

    private void ofMany(
            RandomShop shop, NaivePrices naive, Product product, LocalDate day, @Nullable Instant moment, Tally tally) {
        for (Charge charge : product.charges()) {
            List<UUID> all = shop.customers.stream().map(Payer::customerId).toList();
            int quantity = shop.oneOf(RandomShop.QUANTITIES);
            CustomersPriceRequest request = new CustomersPriceRequest(
                    all, new PriceRequestItem(product.sku(), charge.action(), charge.term(), quantity), day, moment);
            for (CustomersPriceAnswer.CustomerPrice one :
                    as(shop, () -> prices.resolve(request)).prices()) {
                compare(shop, naive, customer(shop, one.customerId()), day, one.price(), tally);
            }
        }
    }

    private static void compare(
            RandomShop shop, NaivePrices naive, Payer payer, LocalDate day, ResolvedPrice answer, Tally tally) {
        Product product = product(shop, answer.sku());
        Charge charge = NaivePrices.charge(product, answer.action(), answer.termMonths());
        tally.same(
                said(answer),
                said(naive, payer, product, charge, answer.termMonths(), answer.quantity(), day),
                payer,
                day,
                product.sku(),
                answer.action());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatShowsThroughIsThePriceWithoutOwnOnes(long seed) {
        RandomShop shop = shop(seed);
        NaivePrices naive = new NaivePrices(shop);
        Tally tally = new Tally(seed);
        for (LocalDate day : shop.someDays()) {
            for (Payer customer : shop.customers) {
                Map<UUID, Offer> inherited = as(shop, () -> inherited(customer, day));
                for (Product product : shop.products) {
                    for (Charge charge : product.charges()) {
                        int quantity = shop.oneOf(RandomShop.QUANTITIES);
                        ResolvedPrice shown = inherited.get(product.id()).price(day, view(charge), quantity, 1);
                        tally.same(
                                amount(shown),
                                naive.price(customer.withoutOwn(), product, charge, quantity, day),
                                customer,
                                day,
                                charge);
                    }
                }
            }
        }
        tally.enough("prices that show through", ENOUGH);
    }

    private Map<UUID, Offer> inherited(Payer customer, LocalDate day) {
        PriceOwner owner = lists.customer(customer.customerId());
        List<ProductView> all = products.bySkus(List.of("sku-0", "sku-1", "sku-2", "sku-3", "sku-4", "sku-5", "sku-6"));
        return sets.inheritedOn(owner, all, day);
    }

    private static dev.kontor.goods.catalog.ChargeView view(Charge charge) {
        return new dev.kontor.goods.catalog.ChargeView(charge.id(), charge.action(), charge.term());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void guardLooksAtThePricesThatCustomersPay(long seed) {
        RandomShop shop = shop(seed);
        NaivePrices naive = new NaivePrices(shop);
        Tally tally = new Tally(seed);
        List<LocalDate> days = shop.someDays();
        for (Payer customer : shop.customers) {
            Map<Paid, TreeMap<Integer, Priced>> seen = priced(shop, GuardScope.customer(customer.customerId()), days);
            for (LocalDate day : days) {
                for (Product product : shop.products) {
                    for (Charge charge : product.charges()) {
                        Paid paid = new Paid(customer.customerId(), customer.currency(), charge.id(), day);
                        TreeMap<Integer, Priced> steps = seen.getOrDefault(paid, new TreeMap<>());
                        steps.values().forEach(step -> ofCustomer(naive, customer, product, charge, step, tally));
                        complete(shop, naive, customer, product, charge, day, steps, tally);
                    }
                }
            }
        }
        tally.enough("prices of customers seen by the guard", ENOUGH);
    }

    private static void ofCustomer(
            NaivePrices naive, Payer customer, Product product, Charge charge, Priced step, Tally tally) {
        int quantity = step.quantity();
        LocalDate day = step.day();
        Answer answer = naive.answer(customer, product, charge, quantity, day);
        tally.same(step.price(), naive.price(customer, product, charge, quantity, day), "price", step);
        tally.same(step.own(), answer != null && answer.source().equals("OVERRIDE"), "own", step);
        tally.same(step.shown(), naive.price(customer.withoutOwn(), product, charge, quantity, day), "shown", step);
        tally.same(step.ofClass(), naive.price(customer.ofClass(), product, charge, quantity, day), "class", step);
    }

    /** With own prices of a product every charge is seen, with a discount every quantity. */
    private static void complete(
            RandomShop shop,
            NaivePrices naive,
            Payer customer,
            Product product,
            Charge charge,
            LocalDate day,
            TreeMap<Integer, Priced> steps,
            Tally tally) {
        PriceListing list = list(shop, customer);
        boolean own = list != null
                && product.charges().stream()
                        .anyMatch(one -> RandomShop.STEPS.stream()
                                .anyMatch(step -> naive.atStep(list.id(), one, step, day) != null));
        for (int quantity : RandomShop.QUANTITIES) {
            Map.Entry<Integer, Priced> seen = steps.floorEntry(quantity);
            if (own) {
                boolean expected = quantity == 1
                        || (RandomShop.STEPS.contains(quantity)
                                && naive.atStep(list.id(), charge, quantity, day) != null);
                tally.same(steps.containsKey(quantity), expected, "own prices", customer, charge, day, quantity);
            } else if (naive.percent(customer.customerId(), product, day) == null) {
                tally.same(steps.isEmpty(), true, "nothing of its own", customer, charge, day);
            } else {
                tally.same(
                        seen == null ? null : seen.getValue().price(),
                        naive.price(customer, product, charge, quantity, day),
                        "discount",
                        customer,
                        charge,
                        day,
                        quantity);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void guardLooksAtThePricesOfClassesAndStandardLists(long seed) {
        RandomShop shop = shop(seed);
        NaivePrices naive = new NaivePrices(shop);
        Tally tally = new Tally(seed);
        List<LocalDate> days = shop.someDays();
        Map<Paid, TreeMap<Integer, Priced>> seen = priced(shop, GuardScope.everything(), days);
        for (LocalDate day : days) {
            for (Product product : shop.products) {
                for (Charge charge : product.charges()) {
                    for (int quantity : RandomShop.QUANTITIES) {
                        for (Payer one : shop.classes) {
                            tally.same(
                                    price(seen, new Paid(one.classId(), one.currency(), charge.id(), day), quantity),
                                    naive.price(one, product, charge, quantity, day),
                                    one,
                                    charge,
                                    day,
                                    quantity);
                        }
                        for (PriceListing one : shop.lists) {
                            if (one.kind() == ListKind.LIST) {
                                Payer anybody = new Payer(null, null, one.currency(), false);
                                tally.same(
                                        price(seen, new Paid(one.id(), one.currency(), charge.id(), day), quantity),
                                        naive.price(anybody, product, charge, quantity, day),
                                        one,
                                        charge,
                                        day,
                                        quantity);
                            }
                        }
                    }
                }
            }
        }
        tally.enough("prices of classes seen by the guard", ENOUGH);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void guardRemembersThePricesBeforeTheLastChange(long seed) {
        RandomShop shop = shop(seed);
        Tally tally = new Tally(seed);
        List<LocalDate> days = shop.someDays();
        for (PriceListing list : shop.lists) {
            if (list.kind() != ListKind.COST) {
                Product product = shop.oneOf(shop.products);
                Instant change = lastChange(shop, list, product);
                if (change != null) {
                    NaivePrices naive = new NaivePrices(shop).asKnownAt(list.id(), change.minusMillis(1));
                    before(shop, list, product, days).forEach(row -> {
                        Payer payer = row.customerId() == null
                                ? ofClass(shop, row)
                                : customer(shop, Objects.requireNonNull(row.customerId()));
                        Charge charge = product.charges().stream()
                                .filter(one -> one.id().equals(row.chargeId()))
                                .findFirst()
                                .orElseThrow();
                        tally.same(
                                row.price(), naive.price(payer, product, charge, row.quantity(), row.day()), list, row);
                    });
                }
            }
        }
        tally.enough("prices before a change", 100);
    }

    private static Payer ofClass(RandomShop shop, Priced row) {
        return shop.classes.stream()
                .filter(one ->
                        one.classId().equals(row.classId()) && one.currency().equals(row.currency()))
                .findFirst()
                .orElse(new Payer(null, null, row.currency(), false));
    }

    private static @Nullable Instant lastChange(RandomShop shop, PriceListing list, Product product) {
        Set<UUID> charges =
                new HashSet<>(product.charges().stream().map(Charge::id).toList());
        return shop.prices.stream()
                .filter(price -> price.listId().equals(list.id()) && charges.contains(price.chargeId()))
                .flatMap(price -> Stream.of(price.known().since(), price.known().until()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Who pays for a charge in which currency on a day. */
    private record Paid(UUID who, String currency, UUID chargeId, LocalDate day) {}

    /** A price as the guard sees it. */
    private record Priced(
            LocalDate day,
            UUID who,
            @Nullable UUID customerId,
            @Nullable UUID classId,
            String currency,
            UUID chargeId,
            int quantity,
            boolean own,
            @Nullable BigDecimal price,
            @Nullable BigDecimal ofClass,
            @Nullable BigDecimal shown) {}

    private static @Nullable BigDecimal price(Map<Paid, TreeMap<Integer, Priced>> seen, Paid paid, int quantity) {
        Map.Entry<Integer, Priced> step =
                seen.getOrDefault(paid, new TreeMap<>()).floorEntry(quantity);
        return step == null ? null : step.getValue().price();
    }

    private Map<Paid, TreeMap<Integer, Priced>> priced(RandomShop shop, GuardScope scope, Collection<LocalDate> days) {
        Map<Paid, TreeMap<Integer, Priced>> seen = new HashMap<>();
        FindingQuery query = new FindingQuery(scope, List.of(), Set.copyOf(days), List.of(), BigDecimal.ZERO, false);
        read(shop, query, PriceRelations.of(scope, false, false))
                .forEach(row -> seen.computeIfAbsent(
                                new Paid(row.who(), row.currency(), row.chargeId(), row.day()), paid -> new TreeMap<>())
                        .put(row.quantity(), row));
        return seen;
    }

    private List<Priced> before(RandomShop shop, PriceListing list, Product product, Collection<LocalDate> days) {
        GuardScope scope = as(shop, () -> GuardScope.change(lists.require(list.id())));
        List<UUID> charges = product.charges().stream().map(Charge::id).toList();
        return charges.isEmpty()
                ? List.of()
                : read(
                        shop,
                        new FindingQuery(scope, List.of(), Set.copyOf(days), charges, BigDecimal.ZERO, true),
                        PriceRelations.before(scope));
    }

    private List<Priced> read(RandomShop shop, FindingQuery query, String relations) {
        String statement = relations + """
                select p.day, p.who, p.customer_id, p.class_id, p.currency, p.charge_id, p.min_quantity as quantity, p.own,
                       p.price, p.class_price as of_class, p.shown
                  from priced p""";
        return as(shop, () -> query.ask(sql, statement).list(Priced.class));
    }

    private static <T> T as(RandomShop shop, Supplier<T> work) {
        return TenantTransaction.run(shop.tenant, work);
    }

    private static Payer customer(RandomShop shop, UUID id) {
        return shop.customers.stream()
                .filter(one -> id.equals(one.customerId()))
                .findFirst()
                .orElseThrow();
    }

    private static Product product(RandomShop shop, String sku) {
        return shop.products.stream()
                .filter(one -> one.sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable PriceListing list(RandomShop shop, Payer customer) {
        return shop.lists.stream()
                .filter(one -> one.kind() == ListKind.CUSTOMER
                        && one.ownerId().equals(customer.customerId())
                        && one.currency().equals(customer.currency()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal amount(ResolvedPrice price) {
        return price.unitPrice() == null ? null : price.unitPrice().amount();
    }

    private static String said(ResolvedPrice price) {
        return price.sold() ? amount(price) + " " + price.source() : "not sold";
    }

    private static String said(
            NaivePrices naive,
            Payer payer,
            Product product,
            @Nullable Charge charge,
            int months,
            int quantity,
            LocalDate day) {
        Answer answer = charge == null ? null : naive.answer(payer, product, charge, quantity, day);
        return answer == null
                ? "not sold"
                : naive.price(payer, product, charge, months, quantity, day) + " " + answer.source();
    }
}
