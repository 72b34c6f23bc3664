package dev.kontor.price.book;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.price.adjustment.Adjustment.AdjustmentScope;
import dev.kontor.price.book.BuyersPast.Moved;
import dev.kontor.price.book.BuyersPast.Place;
import dev.kontor.price.book.DayComparisons.DayComparison.BuyerPlace;
import dev.kontor.price.book.DayComparisons.DayComparison.DiscountDifference;
import dev.kontor.price.book.DayComparisons.DayComparison.PlaceMove;
import dev.kontor.price.book.PriceDifferences.Between;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.AsKnownAt;
import dev.kontor.price.list.PriceClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes other prices for a customer between two days beside prices themselves: its class, its currency, discounts. */
@ApplicationScoped
class DayComparisons {

    private final BuyersPast past;
    private final CustomerClasses classes;
    private final PriceClock clock;
    private final Sql sql;

    DayComparisons(BuyersPast past, CustomerClasses classes, PriceClock clock, Sql sql) {
        this.past = past;
        this.classes = classes;
        this.clock = clock;
        this.sql = sql;
    }

    /** 404 for an unknown customer, 422 for a moment that has not passed. */
    @Transactional
    DayComparison compare(UUID customerId, Between days) {
        clock.settle(days.asKnownAt());
        BuyersPast.Past buyer = past.since(customerId, days.first(), days.asKnownAt());
        Place before = buyer.on(days.from());
        Place after = buyer.on(days.to());
        Map<UUID, String> names =
                classes.all().stream().collect(Collectors.toMap(CustomerClassRef::id, CustomerClassRef::name));
        AsKnownAt known = new AsKnownAt(days.asKnownAt());
        return new DayComparison(
                place(before, names),
                place(after, names),
                buyer.between(days.first(), days.last()).stream()
                        .map(move -> move(move, names))
                        .toList(),
                discounts(
                        granted(customerId, before, days.from(), known), granted(customerId, after, days.to(), known)));
    }

    private static BuyerPlace place(Place place, Map<UUID, String> names) {
        return new BuyerPlace(
                place.classId(), place.classId() == null ? null : names.get(place.classId()), place.currency());
    }

    private static PlaceMove move(Moved move, Map<UUID, String> names) {
        return new PlaceMove(
                move.at(), move.by(), place(move.before(), names), place(move.after(), names), move.reason());
    }

    /** Whose discount it is. */
    public enum DiscountOwner {
        CLASS,
        CUSTOMER
    }

    /** What is told apart of discounts: whose, and on what. */
    private record What(DiscountOwner owner, AdjustmentScope scope, UUID scopeId) {}

    private record Granted(
            DiscountOwner owner,
            AdjustmentScope scope,
            UUID scopeId,
            @Nullable String label,
            BigDecimal percent) {

        What what() {
            return new What(owner, scope, scopeId);
        }
    }

    private Map<What, Granted> granted(UUID customerId, Place place, LocalDate on, AsKnownAt known) {
        Map<What, Granted> granted = new LinkedHashMap<>();
        known.bindTo(sql.query("""
                        select a.owner_kind as owner, a.scope, a.scope_id, coalesce(k.name, p.sku) as label, a.percent
                          from price_adjustment a
                          left join product_category k on k.reseller_id = a.reseller_id and k.id = a.scope_id
                          left join product p on p.reseller_id = a.reseller_id and p.id = a.scope_id
                         where a.reseller_id = :reseller and a.owner_id = any (cast(:owners as uuid[]))
                           and a.valid @> cast(:day as date) and %s
                         order by a.owner_kind, array_position(array['ALL', 'CATEGORY', 'PRODUCT'], cast(a.scope as text)),
                                  coalesce(k.name, p.sku), a.scope_id""".formatted(known.of("a"))))
                .array(
                        "owners",
                        Stream.of(customerId, place.classId())
                                .filter(Objects::nonNull)
                                .toList())
                .bind("day", on)
                .list(Granted.class)
                .forEach(one -> granted.put(one.what(), one));
        return granted;
    }

    private static List<DiscountDifference> discounts(Map<What, Granted> before, Map<What, Granted> after) {
        Set<What> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        List<DiscountDifference> differences = new ArrayList<>();
        for (What what : all) {
            Granted was = before.get(what);
            Granted is = after.get(what);
            if (was == null || is == null || was.percent().compareTo(is.percent()) != 0) {
                differences.add(
                        new DiscountDifference(what.owner(), what.scope(), label(was, is), percent(was), percent(is)));
            }
        }
        return differences;
    }

    private static @Nullable String label(@Nullable Granted was, @Nullable Granted is) {
        return is != null ? is.label() : was == null ? null : was.label();
    }

    private static @Nullable BigDecimal percent(@Nullable Granted granted) {
        return granted == null ? null : Amounts.plain(granted.percent());
    }

    /**
     * Where a customer bought at the end of each of two days, how it came from one to the other, and which discounts are
     * others: those of the customer and those of the class it was in.
     */
    public record DayComparison(
            BuyerPlace before, BuyerPlace after, List<PlaceMove> moves, List<DiscountDifference> discounts) {

        /** A class and its currency, or no class; a class that is gone has no name. */
        public record BuyerPlace(
                @Nullable UUID classId, @Nullable String className, String currency) {}

        /** That the customer was moved, by whom and why if it was said. */
        public record PlaceMove(
                Instant at,
                String by,
                BuyerPlace before,
                BuyerPlace after,
                @Nullable String reason) {}

        /** A percentage before and after, absent where there was or is none; {@code label} names the category or product. */
        public record DiscountDifference(
                DiscountOwner owner,
                AdjustmentScope scope,
                @Nullable String label,
                @Nullable BigDecimal before,
                @Nullable BigDecimal after) {}
    }
}
