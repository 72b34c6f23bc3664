package dev.kontor.price.pricing;

import dev.kontor.base.shared.Page;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The prices of one product in one list, read as a whole: of a customer, of a class, of any list. */
@ApplicationScoped
public class PriceSets {

    private final PriceOwners owners;
    private final Products products;
    private final Prices prices;
    private final PriceSetReader reader;
    private final OfferReader offers;
    private final ResellerDay day;

    PriceSets(
            PriceOwners owners,
            Products products,
            Prices prices,
            PriceSetReader reader,
            OfferReader offers,
            ResellerDay day) {
        this.owners = owners;
        this.products = products;
        this.prices = prices;
        this.reader = reader;
        this.offers = offers;
        this.day = day;
    }

    @Transactional
    public Page<PriceSetView> ofCustomer(UUID customerId, int limit, @Nullable String cursor) {
        PriceOwner owner = owners.customer(customerId);
        return owners.listOf(owner)
                .map(list -> page(list, owner, prices.listed(list, null, null, limit, cursor)))
                .orElseGet(() -> new Page<>(List.of(), null, Page.Total.of(0)));
    }

    @Transactional
    public Page<PriceSetView> ofList(
            UUID listId, @Nullable String q, @Nullable UUID categoryId, int limit, @Nullable String cursor) {
        return page(listId, owners.ofList(listId), prices.listed(listId, q, categoryId, limit, cursor));
    }

    @Transactional
    public PriceSetView readOfCustomer(UUID customerId, UUID productId) {
        return read(owners.customer(customerId), products.require(productId));
    }

    @Transactional
    public PriceSetView readOfClass(UUID classId, UUID productId) {
        return read(owners.customerClass(classId), products.require(productId));
    }

    /** The set of one product; without entries when the owner has no list. */
    @Transactional
    public PriceSetView read(PriceOwner owner, ProductView product) {
        UUID listId = owners.listOf(owner).orElse(PriceList.NOBODY);
        return Objects.requireNonNull(
                reader.read(listId, owner, List.of(product), offers(owner, List.of(product)), day.today())
                        .get(product.id()));
    }

    /** How often prices of this set were recorded or closed. */
    @Transactional
    public long version(UUID listId, ProductView product) {
        return reader.version(listId, product);
    }

    /** What applies where the owner's own list says nothing, on any day. */
    @Transactional
    public InheritedPrices inherited(PriceOwner owner, ProductView product) {
        Offer offer = Objects.requireNonNull(offers(owner, List.of(product)).get(product.sku()));
        return new InheritedPrices(product.sku(), offer);
    }

    /** The same for many products and one day, by product. */
    @Transactional
    public Map<UUID, InheritedPrices> inheritedOn(PriceOwner owner, List<ProductView> products, LocalDate on) {
        Map<String, Offer> offers = offers(owner, products, on, false);
        return products.stream()
                .collect(Collectors.toMap(
                        ProductView::id,
                        product ->
                                new InheritedPrices(product.sku(), Objects.requireNonNull(offers.get(product.sku())))));
    }

    private Page<PriceSetView> page(UUID listId, PriceOwner owner, Page<ProductView> shown) {
        Map<UUID, PriceSetView> views =
                reader.read(listId, owner, shown.items(), offers(owner, shown.items()), day.today());
        return new Page<>(
                shown.items().stream().map(product -> views.get(product.id())).toList(),
                shown.nextCursor(),
                shown.total());
    }

    /** What would decide if this list said nothing; with every period, as a set may begin on any day. */
    private Map<String, Offer> offers(PriceOwner owner, List<ProductView> shown) {
        return offers(owner, shown, day.today(), true);
    }

    private Map<String, Offer> offers(PriceOwner owner, List<ProductView> shown, LocalDate on, boolean everyPeriod) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        PriceScope scope = new PriceScope(
                owner.kind() == ListKind.CUSTOMER ? owner.id() : null,
                owner.classId(),
                owner.currency(),
                on,
                null,
                everyPeriod);
        Map<String, Offer> read =
                offers.offers(scope, shown.stream().map(ProductView::sku).toList());
        read.replaceAll((sku, offer) -> offer.without(owner.kind()));
        return read;
    }
}
