package dev.kontor.price.set;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductFilter;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.cost.Costs;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.OfferReader;
import dev.kontor.price.rule.Prices;
import dev.kontor.price.rule.Prices.PriceScope;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.price.rule.ResolvedPrice.PriceSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the classes pay for the same, side by side: a product a row, a class a column, for one charge. */
@ApplicationScoped
public class ClassComparisons {

    private static final int COLUMNS = 12;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final CustomerClasses classes;
    private final Products products;
    private final Prices prices;
    private final OfferReader offers;
    private final Costs costs;
    private final Sql sql;

    ClassComparisons(
            CustomerClasses classes, Products products, Prices prices, OfferReader offers, Costs costs, Sql sql) {
        this.classes = classes;
        this.products = products;
        this.prices = prices;
        this.offers = offers;
        this.costs = costs;
        this.sql = sql;
    }

    /**
     * Of the charge that was asked for, else of the one that most of the products have; of twelve of the classes that were
     * chosen, else of all. 404 for a class that does not exist.
     */
    public ClassComparison page(ClassComparisonFilter filter) {
        List<ComparedCharge> charges = charges(filter.categoryId);
        Optional<ComparedCharge> asked = charges.stream()
                .filter(one -> filter.action == null || one.action() == filter.action)
                .filter(one -> filter.termMonths == null || one.termMonths() == filter.termMonths)
                .findFirst();
        List<CustomerClassRef> known = classes.all();
        List<CustomerClassRef> chosen = chosen(known, filter);
        List<CustomerClassRef> compared =
                chosen.stream().skip(filter.classesFrom).limit(COLUMNS).toList();
        Page<ProductView> shown = asked.map(charge -> products.page(filter.products(), all -> having(charge, all)))
                .orElseGet(() -> new Page<>(List.of(), null, Page.Total.of(0)));
        List<Column> columns =
                compared.stream().map(one -> column(one, shown.items(), filter)).toList();
        return new ClassComparison(
                compared.stream()
                        .map(one -> new ComparedClass(one.id(), one.name(), one.in(filter.currency)))
                        .toList(),
                chosen.size(),
                known.stream()
                        .flatMap(one -> one.currencies().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                charges,
                asked.map(ComparedCharge::action).orElse(null),
                asked.map(ComparedCharge::termMonths).orElse(null),
                shown.items().stream()
                        .map(product -> row(product, asked.orElseThrow(), columns))
                        .toList(),
                shown.nextCursor(),
                shown.total());
    }

    /** In the order of the classes, whatever order they were named in. */
    private static List<CustomerClassRef> chosen(List<CustomerClassRef> known, ClassComparisonFilter filter) {
        Set<UUID> wanted = filter.classIds();
        List<CustomerClassRef> found = known.stream()
                .filter(one -> wanted.isEmpty() || wanted.contains(one.id()))
                .toList();
        if (found.size() < wanted.size()) {
            throw new Problem.NotFound("One of these classes");
        }
        return found.stream()
                .filter(one -> filter.currency == null || one.sellsIn(filter.currency))
                .toList();
    }

    /** The charges that products have, those of most products first. */
    private List<ComparedCharge> charges(@Nullable UUID categoryId) {
        return sql.query("""
                        select c.action, c.term_months, cast(count(*) as int) as products from charge c
                          join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         where c.reseller_id = :reseller and coalesce(p.category_id = cast(:category as uuid), true)
                         group by c.action, c.term_months order by count(*) desc, c.action, c.term_months""").bind("category", categoryId).list(ComparedCharge.class);
    }

    private static Conditions having(ComparedCharge charge, Conditions products) {
        return products.and("""
                        exists (select 1 from charge c where c.reseller_id = :reseller and c.product_id = p.id
                           and c.action = :action and c.term_months = :term)""").bind("action", charge.action().name()).bind("term", charge.termMonths());
    }

    /** One class with all that decides what it pays for these products, and what they cost in its currency. */
    private record Column(PriceScope scope, Map<String, Offer> offers, Costs.Known costs) {}

    private Column column(CustomerClassRef one, List<ProductView> shown, ClassComparisonFilter filter) {
        PriceScope scope = prices.ofClass(one.id(), filter.currency, filter.on, null, false);
        if (shown.isEmpty()) {
            return new Column(scope, Map.of(), Costs.Known.NOTHING);
        }
        List<String> skus = shown.stream().map(ProductView::sku).toList();
        return new Column(
                scope, offers.offers(scope, skus), costs.of(OfferReader.charges(shown), scope.currency(), scope.day()));
    }

    private static ComparedProduct row(ProductView product, ComparedCharge asked, List<Column> columns) {
        ChargeView charge = product.charges().stream()
                .filter(one -> one.action() == asked.action() && one.termMonths() == asked.termMonths())
                .findFirst()
                .orElseThrow();
        return new ComparedProduct(
                product.id(),
                product.sku(),
                product.name(),
                columns.stream().map(column -> cell(product, charge, column)).toList());
    }

    private static ComparedPrice cell(ProductView product, ChargeView charge, Column column) {
        Offer offer = Objects.requireNonNull(column.offers().get(product.sku()));
        LocalDate day = column.scope().day();
        ResolvedPrice price = offer.price(day, charge);
        BigDecimal amount = offer.amount(day, charge);
        BigDecimal standard = offer.without(ListKind.CLASS).adjusted(List.of()).amount(day, charge);
        return new ComparedPrice(
                amount,
                price.source(),
                standard,
                difference(amount, standard),
                column.costs().margin(charge.id(), amount));
    }

    /** In percent of the standard price. */
    private static @Nullable BigDecimal difference(@Nullable BigDecimal amount, @Nullable BigDecimal standard) {
        return amount == null || standard == null || standard.signum() <= 0
                ? null
                : amount.subtract(standard).multiply(HUNDRED).divide(standard, 1, RoundingMode.HALF_UP);
    }

    /**
     * The classes as columns and the products that have the charge as rows; a row has a price for each class, in their
     * order. {@code allClasses} is how many there are to page through. Charges are those that can be compared, with how many
     * products have them; currencies those of all classes.
     */
    public record ClassComparison(
            List<ComparedClass> classes,
            int allClasses,
            List<String> currencies,
            List<ComparedCharge> charges,
            @Nullable Action action,
            @Nullable Integer termMonths,
            List<ComparedProduct> items,
            @Nullable String nextCursor,
            Page.Total total) {}

    /** A class that is compared, in one of its currencies. */
    public record ComparedClass(UUID id, String name, String currency) {}

    /** What can be compared, and how many products have it. */
    public record ComparedCharge(Action action, int termMonths, int products) {}

    /** What the classes pay for one product. */
    public record ComparedProduct(UUID productId, String sku, String name, List<ComparedPrice> prices) {}

    /**
     * What one class pays, absent where it is not sold to it; beside it the standard price without what is granted to the
     * class, the difference to it in percent, and the margin for those who may see costs.
     */
    public record ComparedPrice(
            @Nullable BigDecimal amount,
            @Nullable PriceSource source,
            @Nullable BigDecimal standard,
            @Nullable BigDecimal differencePercent,
            @Nullable BigDecimal margin) {}

    /**
     * What is compared: one charge of products by search or category, on a day, and of which classes; each in its main
     * currency, or those that have a currency in that one.
     */
    public static class ClassComparisonFilter extends PageRequest {

        @RestQuery
        public @Nullable Action action;

        @RestQuery
        @Min(0)
        @Max(120)
        public @Nullable Integer termMonths;

        @RestQuery
        @Size(max = 200)
        public @Nullable String q;

        @RestQuery
        public @Nullable UUID categoryId;

        @RestQuery
        public @Nullable LocalDate on;

        @RestQuery
        @Size(min = 3, max = 3)
        public @Nullable String currency;

        @RestQuery
        @Size(max = 2300)
        @Parameter(description = "The ids of the classes that are compared, with commas between them; all by default.")
        public @Nullable String classes;

        @RestQuery
        @DefaultValue("0")
        @Min(0)
        @Max(10_000)
        @Parameter(
                description = "So many of the classes are left out before the first column; there are at most twelve.")
        public int classesFrom;

        Set<UUID> classIds() {
            if (classes == null || classes.isBlank()) {
                return Set.of();
            }
            try {
                return Arrays.stream(classes.split(","))
                        .map(String::strip)
                        .map(UUID::fromString)
                        .collect(Collectors.toSet());
            } catch (IllegalArgumentException e) {
                throw new Problem.Malformed(
                        "invalid-parameter",
                        "classes are ids with commas between them.",
                        new Problem.FieldError("/classes", "invalid-parameter", "Ids of classes are expected."));
            }
        }

        ProductFilter products() {
            return ProductFilter.of(q, categoryId, limit, cursor);
        }
    }
}
