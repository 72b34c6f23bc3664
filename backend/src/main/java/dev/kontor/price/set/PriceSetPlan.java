package dev.kontor.price.set;

import dev.kontor.price.change.PricePlan;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePlan.Price;
import dev.kontor.price.change.PricePlan.Stored;
import dev.kontor.price.list.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How stored prices become a set that is given as a whole. */
final class PriceSetPlan {

    private PriceSetPlan() {}

    /** Closes what the set does not contain and adds what is not there yet. */
    static PricePlan replace(List<Stored> current, List<Price> wanted) {
        Map<Price, Stored> present = new HashMap<>();
        current.forEach(stored -> present.put(stored.price(), stored));
        PricePlan plan = new PricePlan();
        for (Price price : wanted) {
            if (present.remove(price) == null) {
                plan.add(price);
            }
        }
        present.values().forEach(plan::close);
        return plan;
    }

    /** The set for somebody who may not change the past: before today what is stored, from today on what is wanted. */
    static List<Price> fromToday(List<Stored> current, List<Price> wanted, LocalDate today) {
        List<Price> prices = pastOf(current, today);
        for (Price price : wanted) {
            Period rest = PricePlan.after(price.valid(), new Period(null, today));
            if (rest != null) {
                prices.add(price.during(rest));
            }
        }
        return joined(prices);
    }

    /** Whether a price says of days before today, which it names, something else than what is stored. */
    static boolean rewritesPast(Price price, List<Stored> current, LocalDate today) {
        Period days = PricePlan.before(price.valid(), new Period(today, null));
        boolean named = price.valid().from() != null || (days != null && Objects.equals(days, price.valid()));
        return named
                && days != null
                && joined(pastOf(current, today)).stream()
                        .noneMatch(stored -> stored.key().equals(price.key())
                                && stored.amount().compareTo(price.amount()) == 0
                                && PricePlan.before(days, stored.valid()) == null
                                && PricePlan.after(days, stored.valid()) == null);
    }

    private static List<Price> pastOf(List<Stored> current, LocalDate today) {
        List<Price> past = new ArrayList<>();
        for (Stored stored : current) {
            Period days = PricePlan.before(stored.price().valid(), new Period(today, null));
            if (days != null) {
                past.add(stored.price().during(days));
            }
        }
        return past;
    }

    /** Neighbours with one amount as one price. */
    private static List<Price> joined(List<Price> prices) {
        prices.sort(Comparator.comparing(
                (Price price) -> price.valid().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
        Map<Key, Price> last = new HashMap<>();
        List<Price> joined = new ArrayList<>();
        for (Price price : prices) {
            Price neighbour = last.get(price.key());
            Price next = price;
            if (neighbour != null && continues(neighbour, price)) {
                joined.remove(neighbour);
                next = price.during(
                        new Period(neighbour.valid().from(), price.valid().until()));
            }
            last.put(price.key(), next);
            joined.add(next);
        }
        return joined;
    }

    private static boolean continues(Price first, Price second) {
        @Nullable LocalDate end = first.valid().until();
        return end != null
                && end.equals(second.valid().from())
                && first.amount().compareTo(second.amount()) == 0;
    }
}
