package dev.kontor.testing;

import dev.kontor.goods.catalog.Action;
import dev.kontor.price.list.ListKind;
import dev.kontor.testing.RandomShop.Charge;
import dev.kontor.testing.RandomShop.Days;
import dev.kontor.testing.RandomShop.Payer;
import dev.kontor.testing.RandomShop.Percent;
import dev.kontor.testing.RandomShop.Price;
import dev.kontor.testing.RandomShop.PriceListing;
import dev.kontor.testing.RandomShop.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rule of resolution as one would read it aloud, without a thought for speed. */
public final class NaivePrices {

    private final RandomShop shop;
    private final Map<Place, List<Price>> stored = new HashMap<>();
    private final Map<UUID, Instant> knownAt = new HashMap<>();
    private @Nullable Instant allKnownAt;
    private @Nullable Draft draft;

    /** A charge in a list. */
    private record Place(UUID listId, UUID chargeId) {}

    /** A charge from a quantity on. */
    public record Step(UUID chargeId, int quantity) {}

    /** What a draft puts into a list, or takes away, on some days. */
    public record Draft(UUID listId, Days days, Map<Step, Optional<BigDecimal>> items) {}

    /** Not rounded, and at which level it was found. */
    public record Answer(BigDecimal exact, String source) {}

    public NaivePrices(RandomShop shop) {
        this.shop = shop;
        shop.prices.forEach(
                price -> stored.computeIfAbsent(new Place(price.listId(), price.chargeId()), place -> new ArrayList<>())
                        .add(price));
    }

    /** As everything was known at a moment. */
    public NaivePrices asKnownAt(@Nullable Instant moment) {
        NaivePrices then = new NaivePrices(shop);
        then.allKnownAt = moment;
        return then;
    }

    /** As one list was known at a moment, and everything else is now. */
    public NaivePrices asKnownAt(UUID listId, Instant moment) {
        NaivePrices then = new NaivePrices(shop);
        then.knownAt.put(listId, moment);
        return then;
    }

    public NaivePrices after(Draft published) {
        NaivePrices then = new NaivePrices(shop);
        then.draft = published;
        return then;
    }

    /** The rounded price of one; null when it is not sold. */
    @Nullable
    public BigDecimal price(Payer payer, Product product, Charge charge, int quantity, LocalDate day) {
        return price(payer, product, charge, charge.term(), quantity, day);
    }

    /** The same for a whole multiple of the charge's term. */
    @Nullable
    public BigDecimal price(Payer payer, Product product, Charge charge, int months, int quantity, LocalDate day) {
        Answer answer = answer(payer, product, charge, quantity, day);
        if (answer == null) {
            return null;
        }
        BigDecimal terms = BigDecimal.valueOf(months == charge.term() ? 1 : months / charge.term());
        return rounded(answer.exact().multiply(terms), payer.currency());
    }

    public static BigDecimal rounded(BigDecimal amount, String currency) {
        return amount.setScale(Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    /** The charge of so many months, otherwise the longest one of which they are a multiple. */
    public static @Nullable Charge charge(Product product, Action action, int months) {
        Charge best = null;
        for (Charge charge : product.charges()) {
            boolean fits = charge.term() == months || (charge.term() > 0 && months > 0 && months % charge.term() == 0);
            if (charge.action() == action && fits && (best == null || charge.term() > best.term())) {
                best = charge;
            }
        }
        return best;
    }

    @Nullable
    public Answer answer(Payer payer, Product product, Charge charge, int quantity, LocalDate day) {
        if (payer.own()) {
            BigDecimal own = stored(ListKind.CUSTOMER, payer.customerId(), payer.currency(), charge, quantity, day);
            if (own != null) {
                return new Answer(own, "OVERRIDE");
            }
        }
        String source = "CLASS";
        BigDecimal base = stored(ListKind.CLASS, payer.classId(), payer.currency(), charge, quantity, day);
        if (base == null) {
            source = "LIST";
            base = stored(ListKind.LIST, RandomShop.NOBODY, payer.currency(), charge, quantity, day);
            if (base == null) {
                return null;
            }
            base = adjusted(base, percent(payer.classId(), product, day));
        }
        BigDecimal discount = percent(payer.customerId(), product, day);
        return new Answer(adjusted(base, discount), discount == null ? source : "DISCOUNT");
    }

    private static BigDecimal adjusted(BigDecimal amount, @Nullable BigDecimal percent) {
        return percent == null ? amount : amount.add(amount.multiply(percent).movePointLeft(2));
    }

    /** What a class or customer gets: product beats category beats everything. */
    @Nullable
    public BigDecimal percent(@Nullable UUID owner, Product product, LocalDate day) {
        for (UUID scope : List.of(product.id(), product.categoryId(), RandomShop.NOBODY)) {
            for (Percent percent : shop.percents) {
                if (percent.ownerId().equals(owner)
                        && percent.scopeId().equals(scope)
                        && percent.days().contain(day)
                        && percent.known().at(allKnownAt)) {
                    return percent.percent();
                }
            }
        }
        return null;
    }

    private @Nullable BigDecimal stored(
            ListKind kind, @Nullable UUID owner, String currency, Charge charge, int quantity, LocalDate day) {
        for (PriceListing list : shop.lists) {
            if (list.kind() == kind
                    && list.ownerId().equals(owner)
                    && list.currency().equals(currency)) {
                return stored(list.id(), charge, quantity, day);
            }
        }
        return null;
    }

    /** The amount of the highest quantity that is not above the one asked for. */
    private @Nullable BigDecimal stored(UUID listId, Charge charge, int quantity, LocalDate day) {
        for (int step : RandomShop.STEPS.reversed()) {
            BigDecimal amount = step <= quantity ? atStep(listId, charge, step, day) : null;
            if (amount != null) {
                return amount;
            }
        }
        return null;
    }

    /** What a list says from exactly this quantity on. */
    @Nullable
    public BigDecimal atStep(UUID listId, Charge charge, int step, LocalDate day) {
        Step place = new Step(charge.id(), step);
        if (draft != null
                && draft.listId().equals(listId)
                && draft.days().contain(day)
                && draft.items().containsKey(place)) {
            return Objects.requireNonNull(draft.items().get(place)).orElse(null);
        }
        Instant moment = knownAt.getOrDefault(listId, allKnownAt);
        for (Price price : stored.getOrDefault(new Place(listId, charge.id()), List.of())) {
            if (price.quantity() == step
                    && price.days().contain(day)
                    && price.known().at(moment)) {
                return price.amount();
            }
        }
        return null;
    }
}
