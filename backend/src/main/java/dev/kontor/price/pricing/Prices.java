package dev.kontor.price.pricing;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer pays, and why. Prices are found when they are asked for; nothing is copied to customers. */
@ApplicationScoped
public class Prices {

    private final Customers customers;
    private final CustomerClasses classes;
    private final Products products;
    private final PriceLists lists;
    private final OfferReader reader;
    private final ResellerDay day;
    private final PriceClock clock;

    Prices(
            Customers customers,
            CustomerClasses classes,
            Products products,
            PriceLists lists,
            OfferReader reader,
            ResellerDay day,
            PriceClock clock) {
        this.customers = customers;
        this.classes = classes;
        this.products = products;
        this.lists = lists;
        this.reader = reader;
        this.day = day;
        this.clock = clock;
    }

    /** 404 for an unknown customer; what is not sold is an answer, not an error. */
    @Transactional
    public PriceAnswer resolve(PriceRequest request) {
        clock.settle(request.asKnownAt());
        CustomerRef customer = customers.require(request.customerId());
        PriceScope scope = scope(customer, request.on(), request.asKnownAt(), Boolean.TRUE.equals(request.explain()));
        Set<String> skus = new LinkedHashSet<>();
        request.items().forEach(item -> skus.add(item.sku()));
        Map<String, Offer> offers = reader.offers(scope, skus);
        return new PriceAnswer(
                scope.currency(),
                request.items().stream()
                        .map(item -> resolve(offers.get(item.sku()), item.question(), scope))
                        .map(price ->
                                request.audience() == PriceRequest.Audience.CUSTOMER ? price.forCustomer() : price)
                        .toList());
    }

    /** What a whole sheet of a customer is about; 404 for an unknown one. */
    @Transactional
    PriceScope scope(UUID customerId, @Nullable LocalDate on, @Nullable Instant asKnownAt) {
        clock.settle(asKnownAt);
        return scope(customers.require(customerId), on, asKnownAt, false);
    }

    private PriceScope scope(
            CustomerRef customer, @Nullable LocalDate on, @Nullable Instant asKnownAt, boolean explain) {
        return new PriceScope(customer.id(), customer.classId(), customer.currency(), dayOr(on), asKnownAt, explain);
    }

    @Transactional
    public PriceSheet sheetOfCustomer(UUID customerId, PriceSheetFilter filter) {
        clock.settle(filter.asKnownAt);
        CustomerRef customer = customers.require(customerId);
        PriceScope scope = scope(customer, filter.on, filter.asKnownAt, filter.explain);
        return sheet(scope, filter.overridden ? overridden(customer, filter) : shown(filter));
    }

    @Transactional
    public PriceSheet sheetOfClass(UUID classId, PriceSheetFilter filter) {
        clock.settle(filter.asKnownAt);
        CustomerClassRef customerClass = classes.require(classId);
        PriceScope scope = new PriceScope(
                null, classId, customerClass.currency(), dayOr(filter.on), filter.asKnownAt, filter.explain);
        return sheet(scope, shown(filter));
    }

    private PriceSheet sheet(PriceScope scope, Page<ProductView> page) {
        Map<String, Offer> offers = page.items().isEmpty()
                ? Map.of()
                : reader.offers(
                        scope, page.items().stream().map(ProductView::sku).toList());
        List<PriceSheet.ProductPrices> items = page.items().stream()
                .map(product -> prices(product, Objects.requireNonNull(offers.get(product.sku())), scope))
                .toList();
        return new PriceSheet(scope.currency(), scope.day(), items, page.nextCursor(), page.total());
    }

    private Page<ProductView> shown(PriceSheetFilter filter) {
        if (filter.sku == null) {
            return products.page(filter.products());
        }
        List<ProductView> one = products.bySkus(List.of(filter.sku));
        return new Page<>(one, null, Page.Total.of(one.size()));
    }

    private Page<ProductView> overridden(CustomerRef customer, PriceSheetFilter filter) {
        Page<ProductView> nothing = new Page<>(List.of(), null, Page.Total.of(0));
        return lists.find(ListKind.CUSTOMER, customer.id(), customer.currency())
                .map(list -> listed(list.id, filter.q, filter.categoryId, filter.limit, filter.cursor))
                .orElse(nothing);
    }

    /** The products that have prices in a list. */
    Page<ProductView> listed(
            UUID listId, @Nullable String q, @Nullable UUID categoryId, int limit, @Nullable String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, "listed", 1);
        List<String> skus =
                lists.skusIn(listId, new ListedProducts(q, categoryId, cursor == null ? "" : cursor.key(0), limit + 1));
        List<ProductView> found = skus.isEmpty() ? List.of() : products.bySkus(skus);
        return Page.of(
                found,
                limit,
                Page.Total.of(lists.productsIn(listId)),
                product -> Cursor.encode("listed", product.sku()),
                product -> product);
    }

    private static PriceSheet.ProductPrices prices(ProductView product, Offer offer, PriceScope scope) {
        return PriceSheet.ProductPrices.of(product.sku(), product.name(), product.charges(), offer, scope);
    }

    private static ResolvedPrice resolve(@Nullable Offer offer, PriceQuestion question, PriceScope scope) {
        return offer == null
                ? ResolvedPrice.notSold(question, ResolvedPrice.NotSold.NO_SUCH_PRODUCT, null)
                : PriceRule.resolve(offer, question, scope.day(), scope.explain());
    }

    private LocalDate dayOr(@Nullable LocalDate asked) {
        return asked == null ? day.today() : asked;
    }
}
