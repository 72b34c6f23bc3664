package dev.kontor.price.book;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.Categories;
import dev.kontor.goods.catalog.Categories.CategoryView;
import dev.kontor.price.rule.PriceRequest;
import dev.kontor.price.rule.Prices;
import jakarta.enterprise.context.ApplicationScoped;
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

    public MyPriceSheet sheet(MyPriceFilter filter) {
        return MyPriceSheet.of(sheets.ofCustomer(activeCustomer(), filter.sheet()));
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
}
