package dev.kontor.price.set;

import dev.kontor.base.shared.Page;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductFilter;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.book.PriceSets.OwnPrice;
import dev.kontor.price.change.StoredPrices;
import dev.kontor.price.cost.Costs;
import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.guard.PriceGuard;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.OfferReader;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.price.rule.ResolvedPrice.PriceSource;
import dev.kontor.price.set.PriceMatrix.MatrixRow.MatrixCell;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All products of a list as a sheet: own prices, what shows through, costs and findings, each read once per page. */
@ApplicationScoped
public class PriceMatrix {

    private final PriceLists lists;
    private final Products products;
    private final PriceSets sets;
    private final Costs costs;
    private final PriceGuard guard;
    private final StoredPrices prices;
    private final ResellerDay day;

    PriceMatrix(
            PriceLists lists,
            Products products,
            PriceSets sets,
            Costs costs,
            PriceGuard guard,
            StoredPrices prices,
            ResellerDay day) {
        this.lists = lists;
        this.products = products;
        this.sets = sets;
        this.costs = costs;
        this.guard = guard;
        this.prices = prices;
        this.day = day;
    }

    /** Also of owners that have no list yet. */
    @Transactional
    public Page<MatrixRow> page(PriceOwner owner, PriceMatrixFilter filter) {
        return page(owner, lists.listOf(owner), filter);
    }

    @Transactional
    public Page<MatrixRow> ofList(UUID listId, PriceMatrixFilter filter) {
        return page(lists.ownerOf(listId), Optional.of(listId), filter);
    }

    private Page<MatrixRow> page(PriceOwner owner, Optional<UUID> list, PriceMatrixFilter filter) {
        prices.planAfresh();
        LocalDate on = filter.on == null ? day.today() : filter.on;
        Page<ProductView> shown = products.page(filter.products());
        Sheet sheet = sheet(owner, list, shown.items(), on);
        List<MatrixRow> rows =
                shown.items().stream().map(product -> sheet.row(product, on)).toList();
        return new Page<>(rows, shown.nextCursor(), shown.total());
    }

    private Sheet sheet(PriceOwner owner, Optional<UUID> list, List<ProductView> shown, LocalDate on) {
        List<UUID> charges = OfferReader.charges(shown);
        Map<UUID, OwnPrice> stored = new HashMap<>();
        list.ifPresent(id -> sets.own(on, id, charges).stream()
                .filter(price -> price.minQuantity() == 1)
                .forEach(price -> stored.put(price.chargeId(), price)));
        boolean inherits = owner.kind() == ListKind.CLASS || owner.kind() == ListKind.CUSTOMER;
        return new Sheet(
                stored,
                inherits ? sets.inheritedOn(owner, shown, on) : Map.of(),
                owner.kind() == ListKind.COST ? Costs.Known.NOTHING : costs.of(charges, owner.currency(), on),
                list.map(id -> guard.codes(id, charges, on)).orElse(Map.of()));
    }

    /** What a page of rows is made of. */
    private record Sheet(
            Map<UUID, OwnPrice> own,
            Map<UUID, Offer> inherited,
            Costs.Known costs,
            Map<UUID, List<FindingCode>> findings) {

        MatrixRow row(ProductView product, LocalDate on) {
            @Nullable Offer shown = inherited.get(product.id());
            return new MatrixRow(
                    product.id(),
                    product.sku(),
                    product.name(),
                    product.categoryId(),
                    product.categoryName(),
                    product.charges().stream()
                            .map(charge -> cell(charge, shown == null ? null : shown.price(on, charge)))
                            .toList());
        }

        private MatrixCell cell(ChargeView charge, @Nullable ResolvedPrice shown) {
            OwnPrice price = own.get(charge.id());
            BigDecimal through = shown == null || shown.unitPrice() == null
                    ? null
                    : shown.unitPrice().amount();
            return new MatrixCell(
                    charge.action(),
                    charge.termMonths(),
                    price == null ? null : Amounts.plain(price.amount()),
                    through,
                    shown == null ? null : shown.source(),
                    costs.cost(charge.id()),
                    costs.margin(charge.id(), price == null ? through : price.amount()),
                    price == null ? null : price.valid().from(),
                    price == null ? null : price.valid().until(),
                    findings.getOrDefault(charge.id(), List.of()));
        }
    }

    /** The prices of one product in a list, as a row of a sheet, for a quantity of one. */
    public record MatrixRow(
            UUID productId, String sku, String name, UUID categoryId, String categoryName, List<MatrixCell> cells) {

        /** One charge: the list's own price and what shows through without it; costs only with the right to see them. */
        public record MatrixCell(
                Action action,
                int termMonths,
                @Nullable BigDecimal own,
                @Nullable BigDecimal inherited,
                @Nullable PriceSource inheritedSource,
                @Nullable BigDecimal cost,
                @Nullable BigDecimal margin,
                @Nullable LocalDate validFrom,
                @Nullable LocalDate validUntil,
                List<FindingCode> findings) {}
    }

    /** Which rows of a price matrix: products by search or category, on which day. */
    public static class PriceMatrixFilter {

        /** A sheet shows more at once than a list. */
        private static final int MOST = 1_000;

        @RestQuery
        public @Nullable LocalDate on;

        @RestQuery
        @Size(max = 200)
        public @Nullable String q;

        @RestQuery
        public @Nullable UUID categoryId;

        @RestQuery
        @Min(1)
        @Max(MOST)
        @DefaultValue("200")
        public int limit = 200;

        @RestQuery
        @Size(max = 4_000)
        public @Nullable String cursor;

        ProductFilter products() {
            return ProductFilter.of(q, categoryId, limit, cursor);
        }
    }
}
