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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prices of a file laid over those of a list: what the file says holds on the days that it says, everything else stays. A
 * price without an end gives way to the one that is planned next.
 */
public final class PriceMerge {

    private final Map<Key, List<Price>> prices = new HashMap<>();
    private final List<Stored> stored;
    private final @Nullable LocalDate first;
    private final LocalDate today;
    private int created;
    private int updated;
    private int unchanged;
    private int removed;

    /** Nothing before {@code first} is changed; absent for whoever may change the past. */
    PriceMerge(List<Stored> stored, @Nullable LocalDate first, LocalDate today) {
        this.stored = stored;
        this.first = first;
        this.today = today;
        stored.forEach(one -> prices.computeIfAbsent(one.price().key(), key -> new ArrayList<>())
                .add(one.price()));
    }

    /** Lays them in the order of their days. */
    PriceMerge lay(List<Price> wanted) {
        wanted.stream()
                .sorted(Comparator.comparing(
                        price -> price.valid().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(this::lay);
        return this;
    }

    /** Ends from a day on what is not among these. */
    PriceMerge end(List<Price> wanted, LocalDate from) {
        prices.forEach((key, own) -> {
            boolean said = wanted.stream().anyMatch(price -> price.key().equals(key));
            Period days = new Period(from, null);
            if (!said && own.stream().anyMatch(price -> price.valid().overlaps(days))) {
                prices.put(key, outside(own, days));
                removed++;
            }
        });
        return this;
    }

    private void lay(Price price) {
        List<Price> own = prices.getOrDefault(price.key(), List.of());
        Period days = days(own, price.valid());
        if (days.isEmpty() || own.stream().anyMatch(present -> says(present, price, days))) {
            unchanged++;
            return;
        }
        if (own.isEmpty()) {
            created++;
        } else {
            updated++;
        }
        List<Price> laid = outside(own, days);
        laid.add(price.during(days));
        prices.put(price.key(), PriceSetChanges.joined(laid));
    }

    private static boolean says(Price present, Price price, Period days) {
        return present.amount().compareTo(price.amount()) == 0
                && days.before(present.valid()) == null
                && days.after(present.valid()) == null;
    }

    private static List<Price> outside(List<Price> own, Period days) {
        List<Price> rest = new ArrayList<>();
        for (Price price : own) {
            Optional.ofNullable(price.valid().before(days)).ifPresent(part -> rest.add(price.during(part)));
            Optional.ofNullable(price.valid().after(days)).ifPresent(part -> rest.add(price.during(part)));
        }
        return rest;
    }

    /** From today where the file names no day and the list has a price; until the next price where it names no end. */
    private Period days(List<Price> own, Period said) {
        LocalDate from = said.from() == null && !own.isEmpty() && !endsBefore(said, today) ? today : said.from();
        if (first != null && (from == null || from.isBefore(first))) {
            from = first;
        }
        return new Period(from, said.until() == null ? endOf(own, from) : said.until());
    }

    private static boolean endsBefore(Period said, LocalDate day) {
        return said.until() != null && !said.until().isAfter(day);
    }

    /** A price that was to end ends all the same, and one that was to begin begins. */
    private static @Nullable LocalDate endOf(List<Price> own, @Nullable LocalDate from) {
        if (from == null) {
            return null;
        }
        Stream<@Nullable LocalDate> ends = own.stream()
                .filter(price -> price.valid().contains(from))
                .map(price -> price.valid().until());
        Stream<@Nullable LocalDate> begins =
                own.stream().map(price -> price.valid().from()).filter(begin -> begin != null && begin.isAfter(from));
        return Stream.concat(ends, begins)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is closed and added for that. */
    PricePlan plan() {
        List<Price> wanted = prices.values().stream().flatMap(List::stream).toList();
        return PriceSetChanges.replace(stored, wanted);
    }

    Merged counts() {
        return new Merged(created, updated, unchanged, removed);
    }

    /** What became of the prices of a file, and how many it took away. */
    public record Merged(int created, int updated, int unchanged, int removed) {

        public static final Merged NOTHING = new Merged(0, 0, 0, 0);
    }
}
