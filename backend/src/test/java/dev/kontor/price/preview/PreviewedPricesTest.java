package dev.kontor.price.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.price.change.LaterPrices;
import dev.kontor.price.change.PriceChanges;
import dev.kontor.price.change.PriceChanges.NewPriceChange;
import dev.kontor.price.change.PriceChanges.PriceItemsChange;
import dev.kontor.price.change.PriceChanges.PriceItemsChange.PriceItemInput;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer.CustomerEffect;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.CustomerCounts;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.DistributionBin;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.ProductCounts;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.RevenueEffect;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.NaivePrices;
import dev.kontor.testing.NaivePrices.Draft;
import dev.kontor.testing.NaivePrices.Step;
import dev.kontor.testing.RandomShop;
import dev.kontor.testing.RandomShop.Charge;
import dev.kontor.testing.RandomShop.Days;
import dev.kontor.testing.RandomShop.Payer;
import dev.kontor.testing.RandomShop.PriceListing;
import dev.kontor.testing.RandomShop.Product;
import dev.kontor.testing.RandomShop.Renewal;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The price rule in previews: in random shops a draft does to everybody what a naive reading of the prices before and
 * after says, in rounded prices. {@code -Dprices.seed=...} repeats one shop.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PreviewedPricesTest {

    private static final int DRAFTS = 24;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MARGIN = new BigDecimal(10);

    @Inject
    Api api;

    @Inject
    PriceChanges changes;

    @Inject
    PricePreviews previews;

    static Stream<Long> seeds() {
        return RandomShop.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void draftDoesWhatANaiveReadingSays(long seed) {
        RandomShop shop = RandomShop.of(api, seed);
        List<PriceListing> lists =
                shop.lists.stream().filter(list -> list.kind() != ListKind.COST).toList();
        int compared = 0;
        for (int i = 0; i < DRAFTS; i++) {
            PriceListing list = shop.oneOf(lists);
            Draft draft = draft(shop, list);
            UUID change = AsTenant.run(shop.tenant, () -> stored(shop, draft));
            PriceChangePreview preview = AsTenant.run(shop.tenant, () -> previews.preview(change));
            List<AffectedCustomer> customers = AsTenant.run(
                    shop.tenant,
                    () -> previews.customers(change, null, 100, null).items());
            Expected expected = new Expected(shop, list, draft);
            String about = "seed %d, draft %d of %s: %s".formatted(seed, i, list, draft);
            assertThat(preview.products()).as("products of " + about).isEqualTo(expected.products());
            assertThat(moves(preview)).as("moves of " + about).isEqualTo(expected.moves());
            assertThat(preview.customers()).as("customers of " + about).isEqualTo(expected.counts());
            assertThat(preview.revenue()).as("revenue of " + about).isEqualTo(expected.revenue());
            assertThat(shown(customers)).as("customers by name of " + about).isEqualTo(expected.customers());
            compared += expected.compared;
        }
        assertThat(compared).as("seed " + seed).isGreaterThan(2_000);
    }

    private static long moves(PriceChangePreview preview) {
        return preview.distribution().stream()
                .mapToLong(DistributionBin::charges)
                .sum();
    }

    private static Map<UUID, String> shown(List<AffectedCustomer> customers) {
        Map<UUID, String> shown = new TreeMap<>();
        customers.forEach(one -> shown.put(
                one.customerId(),
                "%s %d %s %s".formatted(one.effect(), one.chargesAffected(), one.revenueBefore(), one.revenueAfter())));
        return shown;
    }

    /** Some prices anew, some gone, some hardly different, some as they are. */
    private static Draft draft(RandomShop shop, PriceListing list) {
        NaivePrices naive = new NaivePrices(shop);
        LocalDate from = shop.today.plusDays(shop.number(3) == 0 ? 0 : shop.number(30));
        LocalDate until = shop.number(2) == 0 ? null : from.plusDays(1 + shop.number(30));
        Map<Step, Optional<BigDecimal>> items = new HashMap<>();
        for (Product product : shop.products) {
            for (Charge charge : shop.number(2) == 0 ? product.charges() : List.<Charge>of()) {
                int step = shop.oneOf(RandomShop.STEPS);
                BigDecimal known = naive.atStep(list.id(), charge, step, from);
                Optional<BigDecimal> wanted = Optional.ofNullable(amount(shop, known));
                // a currency without cents takes none
                items.put(
                        new Step(charge.id(), step),
                        list.currency().equals("JPY")
                                ? wanted.map(amount -> amount.setScale(0, RoundingMode.HALF_UP))
                                : wanted);
            }
        }
        if (items.isEmpty()) {
            return draft(shop, list);
        }
        return new Draft(list.id(), new Days(from, until), items);
    }

    private static @Nullable BigDecimal amount(RandomShop shop, @Nullable BigDecimal known) {
        return switch (shop.number(6)) {
            case 0 -> null;
            case 1 -> known;
            case 2, 3 -> known == null ? shop.amount() : known.add(BigDecimal.valueOf(shop.number(100) - 50, 4));
            default -> shop.amount();
        };
    }

    private UUID stored(RandomShop shop, Draft draft) {
        Days days = draft.days();
        UUID change = changes.create(new NewPriceChange(
                        draft.listId(), null, null, null, "Random", days.from(), days.until(), LaterPrices.KEEP))
                .id();
        List<PriceItemInput> items = new ArrayList<>();
        for (Product product : shop.products) {
            for (Charge charge : product.charges()) {
                for (int step : RandomShop.STEPS) {
                    Optional<BigDecimal> amount = draft.items().get(new Step(charge.id(), step));
                    if (amount != null) {
                        items.add(new PriceItemInput(
                                product.sku(), charge.action(), charge.term(), step, amount.orElse(null)));
                    }
                }
            }
        }
        changes.putItems(change, new PriceItemsChange(items));
        return change;
    }

    /** What a preview should say, customer by customer and price by price. */
    private static final class Expected {

        private final RandomShop shop;
        private final PriceListing list;
        private final Draft draft;
        private final LocalDate day;
        private final NaivePrices before;
        private final NaivePrices after;
        private final Map<Payer, Effect> effects = new HashMap<>();
        private int compared;

        Expected(RandomShop shop, PriceListing list, Draft draft) {
            this.shop = shop;
            this.list = list;
            this.draft = draft;
            this.day = Objects.requireNonNull(draft.days().from());
            this.before = new NaivePrices(shop);
            this.after = before.after(draft);
            shop.customers.stream().filter(this::mayReach).forEach(one -> effects.put(one, effect(one)));
        }

        /** What it does to one customer; {@code reached} when it would without own prices. */
        private record Effect(boolean reached, long charges, boolean falls, Sums sums) {

            CustomerEffect effect() {
                return charges == 0
                        ? CustomerEffect.SHIELDED
                        : falls ? CustomerEffect.NEWLY_BELOW_MARGIN : CustomerEffect.AFFECTED;
            }
        }

        private record Sums(BigDecimal before, BigDecimal after, long renewals) {

            Sums plus(Sums other) {
                return new Sums(before.add(other.before), after.add(other.after), renewals + other.renewals);
            }
        }

        private boolean mayReach(Payer customer) {
            boolean ofOwner = switch (list.kind()) {
                case CUSTOMER -> list.ownerId().equals(customer.customerId());
                case CLASS -> list.ownerId().equals(customer.classId());
                case LIST, COST -> true;
            };
            return ofOwner
                    && (list.kind() == ListKind.CUSTOMER || list.currency().equals(customer.currency()));
        }

        private Effect effect(Payer customer) {
            boolean reached = list.kind() == ListKind.CUSTOMER;
            boolean falls = false;
            long charges = 0;
            for (Product product : shop.products) {
                for (Charge charge : product.charges()) {
                    boolean changes = false;
                    for (int quantity : RandomShop.QUANTITIES) {
                        BigDecimal was = before.price(customer, product, charge, quantity, day);
                        BigDecimal is = after.price(customer, product, charge, quantity, day);
                        Payer others = customer.withoutOwn();
                        compared += 2;
                        changes |= !Objects.equals(was, is);
                        falls |= falls(floor(customer, charge), was, is);
                        reached |= !Objects.equals(
                                before.price(others, product, charge, quantity, day),
                                after.price(others, product, charge, quantity, day));
                    }
                    charges += changes ? 1 : 0;
                }
            }
            return new Effect(reached, charges, falls, sums(customer));
        }

        private @Nullable BigDecimal floor(Payer customer, Charge charge) {
            BigDecimal cost = customer.currency().equals("USD") ? shop.costs.get(charge.id()) : null;
            return cost == null
                    ? null
                    : cost.multiply(HUNDRED).divide(HUNDRED.subtract(MARGIN), 10, RoundingMode.CEILING);
        }

        private static boolean falls(@Nullable BigDecimal floor, @Nullable BigDecimal was, @Nullable BigDecimal is) {
            return floor != null && is != null && is.compareTo(floor) < 0 && (was == null || was.compareTo(floor) >= 0);
        }

        private Sums sums(Payer customer) {
            Sums sums = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, 0);
            Payer moved = list.kind() == ListKind.CUSTOMER ? customer : customer.withoutOwn();
            for (Renewal renewal : shop.renewals) {
                if (renewal.customer().equals(customer)
                        && !Objects.equals(price(before, moved, renewal), price(after, moved, renewal))) {
                    sums = sums.plus(new Sums(
                            yearly(renewal, price(before, customer, renewal)),
                            yearly(renewal, price(after, customer, renewal)),
                            1));
                }
            }
            return sums;
        }

        private @Nullable BigDecimal price(NaivePrices prices, Payer payer, Renewal renewal) {
            int term = renewal.charge().term();
            int months = term > 0 && renewal.months() % term == 0 ? renewal.months() : term;
            return prices.price(payer, renewal.product(), renewal.charge(), months, renewal.quantity(), day);
        }

        private static BigDecimal yearly(Renewal renewal, @Nullable BigDecimal price) {
            return price == null
                    ? BigDecimal.ZERO
                    : price.multiply(BigDecimal.valueOf(12L * renewal.quantity()))
                            .divide(BigDecimal.valueOf(renewal.months()));
        }

        CustomerCounts counts() {
            long total = count(Effect::reached);
            long affected = count(effect -> effect.charges() > 0);
            return new CustomerCounts(
                    total, affected, list.kind() == ListKind.CUSTOMER ? 0 : total - affected, count(Effect::falls));
        }

        private long count(java.util.function.Predicate<Effect> wanted) {
            return effects.values().stream().filter(wanted).count();
        }

        RevenueEffect revenue() {
            Sums all = effects.values().stream()
                    .map(Effect::sums)
                    .reduce(new Sums(BigDecimal.ZERO, BigDecimal.ZERO, 0), Sums::plus);
            BigDecimal sumBefore = cents(all.before());
            BigDecimal sumAfter = cents(all.after());
            return new RevenueEffect(
                    list.currency(), sumBefore, sumAfter, sumAfter.subtract(sumBefore), all.renewals());
        }

        Map<UUID, String> customers() {
            Map<UUID, String> customers = new TreeMap<>();
            effects.forEach((customer, effect) -> {
                if (list.kind() == ListKind.CUSTOMER ? effect.charges() > 0 : effect.reached()) {
                    customers.put(
                            customer.customerId(),
                            "%s %d %s %s"
                                    .formatted(
                                            effect.effect(),
                                            effect.charges(),
                                            cents(effect.sums().before()),
                                            cents(effect.sums().after())));
                }
            });
            return customers;
        }

        private static BigDecimal cents(BigDecimal sum) {
            return sum.setScale(2, RoundingMode.HALF_UP);
        }

        /** How many prices that cost something move: of the list, of the class, or of the first unit of the customer. */
        long moves() {
            long moves = 0;
            for (Product product : shop.products) {
                for (Charge charge : product.charges()) {
                    moves += switch (list.kind()) {
                        case CUSTOMER -> movesOfCustomer(product, charge);
                        case CLASS -> movesOfClass(product, charge);
                        case LIST, COST ->
                            RandomShop.STEPS.stream()
                                    .filter(step -> moves(ofList(before, charge, step), ofList(after, charge, step)))
                                    .count();
                    };
                }
            }
            return moves;
        }

        private long movesOfCustomer(Product product, Charge charge) {
            Payer customer = effects.keySet().iterator().next();
            return moves(
                            before.price(customer, product, charge, 1, day),
                            after.price(customer, product, charge, 1, day))
                    ? 1
                    : 0;
        }

        /** From each quantity from which the class or everybody has another price. */
        private long movesOfClass(Product product, Charge charge) {
            Payer members = new Payer(null, list.ownerId(), list.currency(), false);
            return RandomShop.STEPS.stream()
                    .filter(step -> shop.lists.stream()
                            .filter(one -> one.currency().equals(list.currency()))
                            .filter(one ->
                                    one.kind() == ListKind.LIST || one.id().equals(list.id()))
                            .anyMatch(one -> before.atStep(one.id(), charge, step, day) != null
                                    || after.atStep(one.id(), charge, step, day) != null))
                    .filter(step -> moves(
                            before.price(members, product, charge, step, day),
                            after.price(members, product, charge, step, day)))
                    .count();
        }

        private @Nullable BigDecimal ofList(NaivePrices prices, Charge charge, int step) {
            BigDecimal amount = prices.atStep(list.id(), charge, step, day);
            return amount == null ? null : NaivePrices.rounded(amount, list.currency());
        }

        private static boolean moves(@Nullable BigDecimal was, @Nullable BigDecimal is) {
            return was != null && is != null && was.signum() > 0 && was.compareTo(is) != 0;
        }

        private enum Kind {
            ADDED,
            REMOVED,
            CHANGED
        }

        ProductCounts products() {
            int added = 0;
            int changed = 0;
            int removed = 0;
            int unchanged = 0;
            for (Product product : shop.products) {
                Set<Kind> kinds = EnumSet.noneOf(Kind.class);
                boolean named = false;
                for (Charge charge : product.charges()) {
                    for (int step : RandomShop.STEPS) {
                        if (draft.items().containsKey(new Step(charge.id(), step))) {
                            named = true;
                            kind(ofList(before, charge, step), ofList(after, charge, step))
                                    .ifPresent(kinds::add);
                        }
                    }
                }
                added += kinds.equals(Set.of(Kind.ADDED)) ? 1 : 0;
                removed += kinds.equals(Set.of(Kind.REMOVED)) ? 1 : 0;
                changed += kinds.size() > 1 || kinds.contains(Kind.CHANGED) ? 1 : 0;
                unchanged += named && kinds.isEmpty() ? 1 : 0;
            }
            return new ProductCounts(added, changed, removed, unchanged);
        }

        private static Optional<Kind> kind(@Nullable BigDecimal was, @Nullable BigDecimal is) {
            if (Objects.equals(was, is)) {
                return Optional.empty();
            }
            return Optional.of(was == null ? Kind.ADDED : is == null ? Kind.REMOVED : Kind.CHANGED);
        }
    }
}
