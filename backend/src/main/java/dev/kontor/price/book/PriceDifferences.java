package dev.kontor.price.book;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What changes for a customer between two days, whether by its own prices, its class, or discounts. */
@ApplicationScoped
public class PriceDifferences {

    private static final int BATCH = 1_000;

    private final Customers customers;
    private final OfferReader reader;
    private final PriceClock clock;

    PriceDifferences(Customers customers, OfferReader reader, PriceClock clock) {
        this.customers = customers;
        this.reader = reader;
        this.clock = clock;
    }

    /** Between which days, as known when. */
    record Between(LocalDate from, LocalDate to, @Nullable Instant asKnownAt) {}

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
        List<Found> found = find(customers.require(customerId), days, cursor == null ? "" : cursor.key(0), enough);
        int total = cursor == null ? found.size() : cursor.number(2);
        return Page.of(
                found.stream().skip(skipped).limit(limit + 1L).toList(),
                limit,
                Page.Total.of(total),
                last -> Cursor.encode(
                        "difference", last.batch(), String.valueOf(last.number() + 1), String.valueOf(total)),
                Found::difference);
    }

    private List<Found> find(CustomerRef customer, Between days, String batch, int enough) {
        // every period at once, so that one reading answers for both days
        PriceScope scope = new PriceScope(
                customer.id(), customer.classId(), customer.currency(), days.from(), days.asKnownAt(), true);
        List<Found> found = new ArrayList<>();
        String start = batch;
        List<Offer> offers;
        do {
            offers = reader.after(start, scope, BATCH);
            List<PriceDifference> differences = new ArrayList<>();
            offers.forEach(offer -> add(differences, offer, days.from(), days.to()));
            for (int i = 0; i < differences.size(); i++) {
                found.add(new Found(differences.get(i), start, i));
            }
            start = offers.isEmpty() ? start : offers.getLast().sku();
        } while (offers.size() == BATCH && found.size() < enough);
        return found;
    }

    private static void add(List<PriceDifference> all, Offer offer, LocalDate from, LocalDate to) {
        for (ChargeView charge : offer.charges()) {
            ResolvedPrice before = offer.price(from, charge);
            ResolvedPrice after = offer.price(to, charge);
            if (!Objects.equals(before.unitPrice(), after.unitPrice())) {
                all.add(new PriceDifference(
                        offer.sku(),
                        offer.productId(),
                        offer.name(),
                        charge.action(),
                        charge.termMonths(),
                        amount(before),
                        amount(after),
                        before.source(),
                        after.source()));
            }
        }
    }

    private static @Nullable BigDecimal amount(ResolvedPrice price) {
        return price.unitPrice() == null ? null : price.unitPrice().amount();
    }

    /** A price that is another one on a later day; an absent amount: not sold. */
    public record PriceDifference(
            String sku,
            UUID productId,
            String name,
            Action action,
            int termMonths,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable PriceSource sourceBefore,
            @Nullable PriceSource sourceAfter) {}
}
