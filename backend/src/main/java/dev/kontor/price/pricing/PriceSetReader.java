package dev.kontor.price.pricing;

import dev.kontor.base.shared.Money;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads price sets with who recorded them and what they hide. */
@ApplicationScoped
class PriceSetReader {

    private static final Comparator<PriceSetView.PriceEntryView> ORDER = Comparator.comparing(
                    PriceSetView.PriceEntryView::action)
            .thenComparing(PriceSetView.PriceEntryView::termMonths)
            .thenComparing(PriceSetView.PriceEntryView::minQuantity)
            .thenComparing(PriceSetView.PriceEntryView::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Sql sql;

    PriceSetReader(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, PriceSetView> read(
            UUID listId, PriceOwner owner, List<ProductView> products, Map<String, Offer> base, LocalDate today) {
        Map<UUID, List<Stored>> stored = stored(listId, products);
        return products.stream()
                .map(product -> view(owner, product, stored, base.get(product.sku()), today))
                .collect(Collectors.toMap(PriceSetView::productId, Function.identity()));
    }

    /** How often prices of this set were recorded or closed: changes with every publication that touches it. */
    long version(UUID listId, ProductView product) {
        return version(stored(listId, List.of(product)).values());
    }

    private PriceSetView view(
            PriceOwner owner,
            ProductView product,
            Map<UUID, List<Stored>> stored,
            @Nullable Offer base,
            LocalDate today) {
        List<PriceSetView.PriceEntryView> entries = new ArrayList<>();
        List<List<Stored>> all = new ArrayList<>();
        for (ChargeView charge : product.charges()) {
            List<Stored> ofCharge = stored.getOrDefault(charge.id(), List.of());
            all.add(ofCharge);
            ofCharge.stream()
                    .filter(Stored::current)
                    .map(one -> one.view(charge))
                    .forEach(entries::add);
        }
        entries.sort(ORDER);
        List<PriceSetView.InheritedPrice> inherited = product.charges().stream()
                .map(charge -> inherited(product, charge, base, today))
                .toList();
        return new PriceSetView(
                product.id(), product.sku(), product.name(), owner.currency(), entries, inherited, version(all));
    }

    private static PriceSetView.InheritedPrice inherited(
            ProductView product, ChargeView charge, @Nullable Offer base, LocalDate today) {
        PriceQuestion question = new PriceQuestion(product.sku(), charge.action(), charge.termMonths(), 1);
        ResolvedPrice price = base == null ? null : PriceRule.resolve(base, question, today, false);
        Money amount = price == null ? null : price.unitPrice();
        return new PriceSetView.InheritedPrice(
                charge.action(),
                charge.termMonths(),
                amount == null ? null : amount.amount(),
                price == null ? null : price.source());
    }

    private static long version(Iterable<List<Stored>> stored) {
        long version = 0;
        for (List<Stored> ofCharge : stored) {
            for (Stored one : ofCharge) {
                version += one.current() ? 1 : 2;
            }
        }
        return version;
    }

    private Map<UUID, List<Stored>> stored(UUID listId, List<ProductView> products) {
        return sql.query("""
                        select e.charge_id, e.id, e.min_quantity, e.amount, lower(e.valid) as valid_from,
                               upper(e.valid) as valid_until, e.recorded_at, ch.published_by_name as recorded_by,
                               e.superseded_at is null as current
                          from unnest(cast(:charges as uuid[])) as asked (charge_id)
                          join price_entry e on e.reseller_id = :reseller and e.list_id = :list
                           and e.charge_id = asked.charge_id
                          join price_change ch on ch.reseller_id = e.reseller_id and ch.id = e.change_id""")
                .array(
                        "charges",
                        products.stream()
                                .flatMap(product -> product.charges().stream())
                                .map(ChargeView::id)
                                .toList())
                .bind("list", listId)
                .groups(UUID.class, Stored.class);
    }

    private record Stored(
            UUID id,
            int minQuantity,
            BigDecimal amount,
            Period valid,
            Instant recordedAt,
            String recordedBy,
            boolean current) {

        PriceSetView.PriceEntryView view(ChargeView charge) {
            return new PriceSetView.PriceEntryView(
                    id,
                    charge.action(),
                    charge.termMonths(),
                    minQuantity,
                    Amounts.plain(amount),
                    valid.from(),
                    valid.until(),
                    recordedAt,
                    recordedBy);
        }
    }
}
