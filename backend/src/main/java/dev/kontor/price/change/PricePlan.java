package dev.kontor.price.change;

import dev.kontor.base.shared.Money;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which stored prices a publication closes and which it adds; nothing is ever overwritten. */
public final class PricePlan {

    private final List<Stored> closed = new ArrayList<>();
    private final List<Price> added = new ArrayList<>();
    private final List<Later> later = new ArrayList<>();

    /** What a charge costs from a quantity on some days. */
    public record Price(UUID chargeId, int minQuantity, BigDecimal amount, Period valid) {

        public Price {
            amount = amount.setScale(4);
        }

        public Key key() {
            return new Key(chargeId, minQuantity);
        }

        public Price during(Period days) {
            return new Price(chargeId, minQuantity, amount, days);
        }
    }

    /** Of what only one price can be valid on a day. */
    public record Key(UUID chargeId, int minQuantity) {}

    /** A price that is in the list. */
    public record Stored(UUID entryId, Price price) {}

    public List<UUID> closed() {
        return closed.stream().map(Stored::entryId).toList();
    }

    public List<Price> added() {
        return added;
    }

    /** The prices that would begin while items of the plan apply, and say something else than these. */
    public List<Later> later() {
        return later;
    }

    public boolean isEmpty() {
        return closed.isEmpty() && added.isEmpty();
    }

    /** What it touches. */
    Set<Key> keys() {
        return Stream.concat(closed.stream().map(Stored::price), added.stream())
                .map(Price::key)
                .collect(Collectors.toSet());
    }

    /** The charges it touches. */
    public Set<UUID> chargeIds() {
        return keys().stream().map(Key::chargeId).collect(Collectors.toSet());
    }

    /** The amounts on a day before the plan, given those after it. */
    public Map<Key, BigDecimal> before(Map<Key, BigDecimal> after, LocalDate day) {
        Map<Key, BigDecimal> before = new HashMap<>(after);
        added.stream().filter(price -> price.valid().contains(day)).forEach(price -> before.remove(price.key()));
        closed.stream()
                .map(Stored::price)
                .filter(price -> price.valid().contains(day))
                .forEach(price -> before.put(price.key(), price.amount()));
        return before;
    }

    /** What it changes on a day in the prices of a list, before beside after; only costs are not rounded. */
    public Map<Key, Difference> differences(LocalDate day, PriceList list) {
        Map<Key, Difference> differences = differences(day);
        if (list.kind() != ListKind.COST) {
            differences.replaceAll((key, difference) -> difference.rounded(list.currency()));
        }
        return differences;
    }

    private Map<Key, Difference> differences(LocalDate day) {
        Map<Key, BigDecimal> after = new HashMap<>();
        added.stream()
                .filter(price -> price.valid().contains(day))
                .forEach(price -> after.put(price.key(), price.amount()));
        Map<Key, BigDecimal> before = before(Map.of(), day);
        Map<Key, Difference> differences = new HashMap<>();
        after.forEach((key, amount) -> differences.put(key, new Difference(before.get(key), amount)));
        before.forEach((key, amount) -> differences.putIfAbsent(key, new Difference(amount, after.get(key))));
        return differences;
    }

    /** An amount before and after; absent where there is no price. */
    public record Difference(
            @Nullable BigDecimal before, @Nullable BigDecimal after) {

        /** As it is paid; what is the same then is no difference to anybody. */
        public Difference rounded(String currency) {
            return new Difference(
                    before == null ? null : Money.round(before, currency),
                    after == null ? null : Money.round(after, currency));
        }
    }

    /** The days on which prices begin that did not before, and from today on. */
    Set<LocalDate> days(LocalDate today) {
        Set<LocalDate> days = new TreeSet<>(Set.of(today));
        Stream.of(
                        added.stream().map(price -> price.valid().from()),
                        closed.stream().map(stored -> stored.price().valid().from()),
                        closed.stream().map(stored -> stored.price().valid().until()))
                .flatMap(Function.identity())
                .filter(day -> day != null && day.isAfter(today))
                .forEach(days::add);
        return days;
    }

    public void close(Stored stored) {
        closed.add(stored);
    }

    public void add(Price price) {
        added.add(price);
    }

    /**
     * Lays one item over the stored prices of its charge and quantity that touch its days: outside they stay what they
     * were, inside there is the new amount, or nothing. What is so already stays untouched. Prices that begin inside were
     * published for a later day: what becomes of them is decided, not a matter of who comes last.
     */
    public void lay(PriceItem item, Period days, List<Stored> touched, LaterPrices decision) {
        List<Stored> ahead = touched.stream()
                .filter(stored -> beginsInside(stored.price().valid(), days))
                .sorted(Comparator.comparing(stored -> stored.price().valid().from()))
                .toList();
        ahead.stream()
                .filter(stored ->
                        item.amount() == null || stored.price().amount().compareTo(item.amount()) != 0)
                .forEach(stored -> later.add(new Later(item, days, stored.price())));
        Period held = decision == LaterPrices.KEEP && !ahead.isEmpty()
                ? new Period(days.from(), ahead.getFirst().price().valid().from())
                : days;
        List<Stored> met = touched.stream()
                .filter(stored -> stored.price().valid().overlaps(held))
                .toList();
        if (isSo(item, held, met)) {
            return;
        }
        for (Stored stored : met) {
            closed.add(stored);
            keep(stored.price(), stored.price().valid().before(held));
            if (decision != LaterPrices.REMOVE || !ahead.contains(stored)) {
                keep(stored.price(), stored.price().valid().after(held));
            }
        }
        if (item.amount() != null) {
            added.add(new Price(item.chargeId(), item.minQuantity(), item.amount(), held));
        }
    }

    private static boolean beginsInside(Period valid, Period days) {
        return valid.from() != null
                && (days.from() == null || valid.from().isAfter(days.from()))
                && valid.overlaps(days);
    }

    private static boolean isSo(PriceItem item, Period days, List<Stored> touched) {
        if (item.amount() == null) {
            return touched.isEmpty();
        }
        return touched.size() == 1
                && touched.getFirst().price().amount().compareTo(item.amount()) == 0
                && days.before(touched.getFirst().price().valid()) == null
                && days.after(touched.getFirst().price().valid()) == null;
    }

    private void keep(Price price, @Nullable Period rest) {
        if (rest != null) {
            added.add(price.during(rest));
        }
    }

    /** A price that was published for days on which an item of a change would apply. */
    public record Later(PriceItem item, Period days, Price price) {}

    /** What a charge costs from a quantity in the period of a draft; an absent amount takes the price away. */
    public record PriceItem(
            UUID chargeId, int minQuantity, @Nullable BigDecimal amount) {

        PricePlan.Key key() {
            return new PricePlan.Key(chargeId, minQuantity);
        }
    }
}
