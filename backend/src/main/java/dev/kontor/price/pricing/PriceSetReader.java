package dev.kontor.price.pricing;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Money;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    private final PriceRepository repository;
    private final CurrentActor actor;

    PriceSetReader(PriceRepository repository, CurrentActor actor) {
        this.repository = repository;
        this.actor = actor;
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
        Object[] charges = products.stream()
                .flatMap(product -> product.charges().stream())
                .map(ChargeView::id)
                .toArray();
        return repository.run(connection -> {
            String sql = """
                    select e.charge_id, e.id, e.min_quantity, e.amount, lower(e.valid), upper(e.valid), e.recorded_at,
                           ch.published_by_name, e.superseded_at is null
                      from unnest(?::uuid[]) as asked (charge_id)
                      join price_entry e on e.reseller_id = ? and e.list_id = ? and e.charge_id = asked.charge_id
                      join price_change ch on ch.reseller_id = e.reseller_id and ch.id = e.change_id""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("uuid", charges));
                statement.setObject(2, actor.resellerId());
                statement.setObject(3, listId);
                return stored(statement.executeQuery());
            }
        });
    }

    private static Map<UUID, List<Stored>> stored(ResultSet rows) throws SQLException {
        Map<UUID, List<Stored>> stored = new HashMap<>();
        while (rows.next()) {
            stored.computeIfAbsent(rows.getObject(1, UUID.class), charge -> new ArrayList<>())
                    .add(new Stored(
                            rows.getObject(2, UUID.class),
                            rows.getInt(3),
                            rows.getBigDecimal(4),
                            new Period(rows.getObject(5, LocalDate.class), rows.getObject(6, LocalDate.class)),
                            rows.getTimestamp(7).toInstant(),
                            rows.getString(8),
                            rows.getBoolean(9)));
        }
        return stored;
    }

    private record Stored(
            UUID id,
            int minQuantity,
            BigDecimal amount,
            Period valid,
            java.time.Instant recordedAt,
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
