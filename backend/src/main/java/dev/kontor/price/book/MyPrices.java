package dev.kontor.price.book;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.Categories;
import dev.kontor.goods.catalog.Categories.CategoryView;
import dev.kontor.price.book.MyPrices.MyPriceSheet.MyPrice;
import dev.kontor.price.book.PriceSheets.PriceSheet;
import dev.kontor.price.book.PriceSheets.PriceSheetFilter;
import dev.kontor.price.rule.Explanation;
import dev.kontor.price.rule.Prices;
import dev.kontor.price.rule.Prices.PriceRequest;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.price.rule.ResolvedPrice.PriceSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the customer of the person who is signed in pays (A3). */
@ApplicationScoped
class MyPrices {

    private final Prices prices;
    private final PriceSheets sheets;
    private final Categories categories;
    private final Relationships relationships;
    private final CurrentActor actor;

    MyPrices(
            Prices prices, PriceSheets sheets, Categories categories, Relationships relationships, CurrentActor actor) {
        this.prices = prices;
        this.sheets = sheets;
        this.categories = categories;
        this.relationships = relationships;
        this.actor = actor;
    }

    /** Only what is sold to the customer. */
    public MyPriceSheet sheet(PriceSheetFilter filter) {
        filter.sold = true;
        return MyPriceSheet.of(sheets.ofCustomer(activeCustomer(), filter));
    }

    /** The same as a file. */
    Response table(@Nullable LocalDate on, @Nullable String labels, HttpHeaders request) {
        return sheets.tableForCustomer(activeCustomer(), on, labels, request);
    }

    public Page<MyCategory> categories(int limit, @Nullable String cursor) {
        activeCustomer();
        return MyCategory.of(categories.page(limit, cursor));
    }

    /** What is not sold is an answer, not an error. */
    public MyPriceExplanation explain(String sku, Action action, int termMonths, @Nullable LocalDate on) {
        PriceRequest request = new PriceRequest(
                activeCustomer(),
                List.of(new PriceRequest.PriceRequestItem(sku, action, termMonths, null)),
                on,
                null,
                true,
                PriceRequest.Audience.CUSTOMER);
        return MyPriceExplanation.of(prices.resolve(request).prices().getFirst());
    }

    /** Prices are for customers with whom the reseller does business. */
    private UUID activeCustomer() {
        UUID customer = actor.customerId();
        if (relationships.statusOf(customer) != RelationshipStatus.ACTIVE) {
            throw new Problem.Forbidden(
                    "relationship-not-active", "Prices are shown once the business relationship is active.");
        }
        return customer;
    }

    /** A kind of products, to narrow the prices by. */
    public record MyCategory(UUID id, String name) {

        static Page<MyCategory> of(Page<CategoryView> page) {
            return new Page<>(
                    page.items().stream()
                            .map(category -> new MyCategory(category.id(), category.name()))
                            .toList(),
                    page.nextCursor(),
                    page.total());
        }
    }

    /** Why the customer pays this, step by step, as far as it concerns the customer. */
    public record MyPriceExplanation(String sku, MyPrice price, List<MyPriceStep> steps) {

        /** What a step starts from or does. */
        public enum MyPriceStepKind {
            INDIVIDUAL_PRICE,
            STANDARD_PRICE,
            INDIVIDUAL_ADJUSTMENT,
            TERM,
            ROUNDING
        }

        /** One step; {@code result} is the amount after it, before rounding. */
        public record MyPriceStep(
                MyPriceStepKind kind,
                @Nullable BigDecimal amount,
                @Nullable BigDecimal percent,
                @Nullable Integer factor,
                @Nullable Integer minQuantity,
                @Nullable LocalDate validFrom,
                @Nullable LocalDate validUntil,
                @Nullable BigDecimal result) {}

        /** {@code price} was resolved for the eyes of a customer. */
        static MyPriceExplanation of(ResolvedPrice price) {
            Explanation explanation = price.explanation();
            List<MyPriceStep> steps = explanation == null
                    ? List.of()
                    : explanation.steps().stream().map(MyPriceExplanation::step).toList();
            return new MyPriceExplanation(price.sku(), MyPrice.of(price), steps);
        }

        private static MyPriceStep step(Explanation.ExplanationStep step) {
            return new MyPriceStep(
                    kind(step.level()),
                    step.amount(),
                    step.percent(),
                    step.factor(),
                    step.minQuantity(),
                    step.validFrom(),
                    step.validUntil(),
                    step.result());
        }

        private static MyPriceStepKind kind(Explanation.Level level) {
            return switch (level) {
                case CUSTOMER_LIST -> MyPriceStepKind.INDIVIDUAL_PRICE;
                case CLASS_LIST, STANDARD_LIST, CLASS_ADJUSTMENT -> MyPriceStepKind.STANDARD_PRICE;
                case CUSTOMER_ADJUSTMENT -> MyPriceStepKind.INDIVIDUAL_ADJUSTMENT;
                case TERM -> MyPriceStepKind.TERM;
                case ROUNDING -> MyPriceStepKind.ROUNDING;
            };
        }
    }

    /** What the customer pays on a day, product by product; nothing of classes, lists, costs or staff. */
    public record MyPriceSheet(
            String currency,
            LocalDate on,
            List<MyProduct> items,
            @Nullable String nextCursor,
            Page.Total total) {

        /** All charges of one product. */
        public record MyProduct(String sku, String name, UUID categoryId, List<MyPrice> prices) {}

        static MyPriceSheet of(PriceSheet sheet) {
            return new MyPriceSheet(
                    sheet.currency(),
                    sheet.on(),
                    sheet.items().stream().map(MyPriceSheet::product).toList(),
                    sheet.nextCursor(),
                    sheet.total());
        }

        private static MyProduct product(PriceSheet.ProductPrices product) {
            List<MyPrice> prices = product.prices().stream().map(MyPrice::of).toList();
            return new MyProduct(product.sku(), product.name(), product.categoryId(), prices);
        }

        /** A price for the customer; without one it is not sold. {@code individual} is one made for this customer (D19). */
        public record MyPrice(
                Action action,
                int termMonths,
                boolean sold,
                @Nullable Money unitPrice,
                boolean individual) {

            static MyPrice of(ResolvedPrice price) {
                boolean individual = price.source() == PriceSource.OVERRIDE || price.source() == PriceSource.DISCOUNT;
                return new MyPrice(price.action(), price.termMonths(), price.sold(), price.unitPrice(), individual);
            }
        }
    }
}
