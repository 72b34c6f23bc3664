package dev.kontor.price.book;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.price.adjustment.Adjustment;
import dev.kontor.price.book.BuyersPast.Place;
import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceClock;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.OfferReader;
import dev.kontor.price.rule.Prices.PriceScope;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.price.rule.ResolvedPrice.PriceSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changes for a customer between two days, whether by its own prices, its class, or discounts. */
@ApplicationScoped
public class PriceDifferences {

    private static final int BATCH = 1_000;

    private final BuyersPast past;
    private final OfferReader reader;
    private final PriceClock clock;

    PriceDifferences(BuyersPast past, OfferReader reader, PriceClock clock) {
        this.past = past;
        this.reader = reader;
        this.clock = clock;
    }

    /** Between which days, as known when. */
    record Between(LocalDate from, LocalDate to, @Nullable Instant asKnownAt) {

        LocalDate first() {
            return from.isBefore(to) ? from : to;
        }

        LocalDate last() {
            return from.isBefore(to) ? to : from;
        }
    }

    /** Where a difference was found: by its number in a batch of products, and the SKU before that batch. */
    private record Found(PriceDifference difference, String batch, int number) {}

    /**
     * In the order of SKU, action and term. The first page looks at all products, so that the total is exact; its cursor
     * carries the total on, so that the others look only at what they show.
     */
    @Transactional
    public Page<PriceDifference> page(UUID customerId, Between days, int limit, @Nullable String after) {
        clock.settle(days.asKnownAt());
        Cursor cursor = Cursor.decode(after, "difference", 3);
        int skipped = cursor == null ? 0 : Math.max(0, cursor.number(1));
        int enough = cursor == null ? Integer.MAX_VALUE : skipped + limit + 1;
        Comparing comparing = Comparing.of(past.since(customerId, days.first(), days.asKnownAt()), days);
        List<Found> found = find(comparing, cursor == null ? "" : cursor.key(0), enough);
        int total = cursor == null ? found.size() : cursor.number(2);
        return Page.of(
                found.stream().skip(skipped).limit(limit + 1L).toList(),
                limit,
                Page.Total.of(total),
                last -> Cursor.encode(
                        "difference", last.batch(), String.valueOf(last.number() + 1), String.valueOf(total)),
                Found::difference);
    }

    private List<Found> find(Comparing comparing, String batch, int enough) {
        List<Found> found = new ArrayList<>();
        String start = batch;
        List<Offer> after;
        do {
            after = reader.after(start, comparing.after(), BATCH);
            Map<String, Offer> before = comparing.isMoved() ? bySku(start, comparing.before()) : Map.of();
            List<PriceDifference> differences = new ArrayList<>();
            for (Offer offer : after) {
                add(differences, before.getOrDefault(offer.sku(), offer), offer, comparing);
            }
            for (int i = 0; i < differences.size(); i++) {
                found.add(new Found(differences.get(i), start, i));
            }
            start = after.isEmpty() ? start : after.getLast().sku();
        } while (after.size() == BATCH && found.size() < enough);
        return found;
    }

    private Map<String, Offer> bySku(String start, PriceScope scope) {
        return reader.after(start, scope, BATCH).stream().collect(Collectors.toMap(Offer::sku, Function.identity()));
    }

    /** Where the customer bought on each day; every period at once, so that one reading answers for both days. */
    private record Comparing(PriceScope before, PriceScope after) {

        static Comparing of(BuyersPast.Past buyer, Between days) {
            return new Comparing(
                    scope(buyer, buyer.on(days.from()), days.from(), days),
                    scope(buyer, buyer.on(days.to()), days.to(), days));
        }

        private static PriceScope scope(BuyersPast.Past buyer, Place place, LocalDate on, Between days) {
            return new PriceScope(buyer.customer().id(), place.classId(), place.currency(), on, days.asKnownAt(), true);
        }

        boolean isMoved() {
            return isOtherClass() || isOtherCurrency();
        }

        boolean isOtherClass() {
            return !Objects.equals(before.classId(), after.classId());
        }

        boolean isOtherCurrency() {
            return !before.currency().equals(after.currency());
        }
    }

    private static void add(List<PriceDifference> all, Offer first, Offer second, Comparing comparing) {
        Offer without =
                second.adjusted(held(second.adjustments(), comparing.before().day()));
        for (ChargeView charge : second.charges()) {
            ResolvedPrice before = first.price(comparing.before().day(), charge);
            ResolvedPrice after = second.price(comparing.after().day(), charge);
            if (!Objects.equals(before.unitPrice(), after.unitPrice())) {
                ResolvedPrice moved = second.price(comparing.before().day(), charge);
                ResolvedPrice priced = without.price(comparing.after().day(), charge);
                all.add(new PriceDifference(
                        second.sku(),
                        second.productId(),
                        second.name(),
                        charge.action(),
                        charge.termMonths(),
                        comparing.before().currency(),
                        comparing.after().currency(),
                        amount(before),
                        amount(after),
                        before.source(),
                        after.source(),
                        causes(List.of(before, moved, priced, after), comparing)));
            }
        }
    }

    /** The discounts of a day, as if they held always. */
    private static List<Adjustment> held(List<Adjustment> adjustments, LocalDate on) {
        return adjustments.stream()
                .filter(one -> one.valid().contains(on))
                .map(one -> new Adjustment(
                        one.id(),
                        one.owner(),
                        one.scope(),
                        one.scopeId(),
                        one.percent(),
                        Period.ALWAYS,
                        one.recordedAt(),
                        one.recordedBy()))
                .toList();
    }

    /** From one price to the other: first the customer moves, then prices change, then discounts. */
    private static List<DifferenceCause> causes(List<ResolvedPrice> steps, Comparing comparing) {
        List<DifferenceCause> causes = new ArrayList<>();
        if (differ(steps.get(0), steps.get(1))) {
            if (comparing.isOtherClass()) {
                causes.add(DifferenceCause.CLASS);
            }
            if (comparing.isOtherCurrency()) {
                causes.add(DifferenceCause.CURRENCY);
            }
        }
        if (differ(steps.get(1), steps.get(2))) {
            causes.add(DifferenceCause.PRICES);
        }
        if (differ(steps.get(2), steps.get(3))) {
            causes.add(DifferenceCause.DISCOUNTS);
        }
        return causes;
    }

    private static boolean differ(ResolvedPrice one, ResolvedPrice other) {
        return !Objects.equals(one.unitPrice(), other.unitPrice());
    }

    private static @Nullable BigDecimal amount(ResolvedPrice price) {
        return price.unitPrice() == null ? null : price.unitPrice().amount();
    }

    /** What made another price: the customer's class or currency, prices of a list or own ones, discounts. */
    public enum DifferenceCause {
        CLASS,
        CURRENCY,
        PRICES,
        DISCOUNTS
    }

    /** A price that is another one on a later day, each in the currency of its day; an absent amount: not sold. */
    public record PriceDifference(
            String sku,
            UUID productId,
            String name,
            Action action,
            int termMonths,
            String currencyBefore,
            String currencyAfter,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable PriceSource sourceBefore,
            @Nullable PriceSource sourceAfter,
            List<DifferenceCause> causes) {}
}
