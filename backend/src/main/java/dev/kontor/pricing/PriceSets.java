package dev.kontor.pricing;

import dev.kontor.catalog.ChargeView;
import dev.kontor.catalog.ProductView;
import dev.kontor.catalog.Products;
import dev.kontor.customer.CustomerClassRef;
import dev.kontor.customer.CustomerClasses;
import dev.kontor.customer.CustomerRef;
import dev.kontor.customer.Customers;
import dev.kontor.http.IfMatch;
import dev.kontor.reseller.ResellerDay;
import dev.kontor.shared.Page;
import dev.kontor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The prices of one product in one list, read and written as a whole: of a customer, of a class, of any list. */
@ApplicationScoped
public class PriceSets {

    private final Customers customers;
    private final CustomerClasses classes;
    private final Products products;
    private final Prices prices;
    private final PriceLists lists;
    private final PriceSetReader reader;
    private final PriceRepository repository;
    private final PricePublishing publishing;
    private final ResellerDay day;

    PriceSets(
            Customers customers,
            CustomerClasses classes,
            Products products,
            Prices prices,
            PriceLists lists,
            PriceSetReader reader,
            PriceRepository repository,
            PricePublishing publishing,
            ResellerDay day) {
        this.customers = customers;
        this.classes = classes;
        this.products = products;
        this.prices = prices;
        this.lists = lists;
        this.reader = reader;
        this.repository = repository;
        this.publishing = publishing;
        this.day = day;
    }

    @Transactional
    public Page<PriceSetView> ofCustomer(UUID customerId, int limit, @Nullable String cursor) {
        Owner owner = customer(customerId);
        return owner.list(lists)
                .map(list -> page(list.id, owner, prices.listed(list.id, null, null, limit, cursor)))
                .orElseGet(() -> new Page<>(List.of(), null, Page.Total.of(0)));
    }

    @Transactional
    public Page<PriceSetView> ofList(
            UUID listId, @Nullable String q, @Nullable UUID categoryId, int limit, @Nullable String cursor) {
        PriceList list = lists.require(listId);
        return page(list.id, Owner.of(list), prices.listed(list.id, q, categoryId, limit, cursor));
    }

    @Transactional
    public PriceSetView readOfCustomer(UUID customerId, UUID productId) {
        return view(customer(customerId), productId);
    }

    @Transactional
    public PriceSetView readOfClass(UUID classId, UUID productId) {
        return view(customerClass(classId), productId);
    }

    /** 422 for a set that is mixed, wrong or not complete: the customer's own prices replace all that is sold (A19). */
    @Transactional
    public PriceSetView writeOfCustomer(
            UUID customerId, UUID productId, PriceSetChange wanted, @Nullable IfMatch ifMatch) {
        Owner owner = customer(customerId);
        return write(owner, products.require(productId), wanted, ifMatch, true);
    }

    @Transactional
    public PriceSetView writeOfClass(UUID classId, UUID productId, PriceSetChange wanted, @Nullable IfMatch ifMatch) {
        return write(customerClass(classId), products.require(productId), wanted, ifMatch, false);
    }

    @Transactional
    public PriceSetView writeOfList(UUID listId, UUID productId, PriceSetChange wanted, @Nullable IfMatch ifMatch) {
        PriceList list = lists.requireWritable(listId);
        return write(Owner.of(list), products.require(productId), wanted, ifMatch, false);
    }

    @Transactional
    public void removeOfCustomer(UUID customerId, UUID productId, @Nullable IfMatch ifMatch) {
        remove(customer(customerId), productId, ifMatch);
    }

    @Transactional
    public void removeOfClass(UUID classId, UUID productId, @Nullable IfMatch ifMatch) {
        remove(customerClass(classId), productId, ifMatch);
    }

    @Transactional
    public void removeOfList(UUID listId, UUID productId, @Nullable IfMatch ifMatch) {
        remove(Owner.of(lists.requireWritable(listId)), productId, ifMatch);
    }

    /** Makes the list hold these sets, published as one change; the sets must have passed {@link #errors}. */
    @Transactional
    public Replaced replaceAll(UUID listId, Map<ProductView, PriceSetChange> sets) {
        lists.requireWritable(listId);
        List<UUID> charges = new ArrayList<>();
        List<PricePublishing.Wanted> wanted = new ArrayList<>();
        sets.forEach((product, set) -> {
            charges.addAll(chargeIds(product));
            wanted.addAll(wanted(new PriceSetCheck(product, set), set));
        });
        PricePublishing.Published published = publishing.publish(listId, charges, wanted);
        return new Replaced(published.added(), published.closed(), wanted.size() - published.added());
    }

    /** What a replacement did, counted in prices. */
    public record Replaced(int added, int closed, int unchanged) {}

    /** What is wrong with a set by itself. */
    public static List<Problem.FieldError> errors(ProductView product, PriceSetChange set) {
        return new PriceSetCheck(product, set).errors();
    }

    private static List<PricePublishing.Wanted> wanted(PriceSetCheck check, PriceSetChange set) {
        return set.entries().stream()
                .map(entry -> new PricePublishing.Wanted(
                        check.chargeOf(entry).orElseThrow().id(), entry.fromQuantity(), entry.amount(), entry.period()))
                .toList();
    }

    private PriceSetView write(
            Owner owner, ProductView product, PriceSetChange wanted, @Nullable IfMatch ifMatch, boolean complete) {
        PriceSetCheck check = new PriceSetCheck(product, wanted);
        check.requireSane(owner.currency());
        if (complete) {
            check.requireComplete(base(owner, product), day.today());
        }
        PriceList list = lists.findOrAdd(owner.kind(), owner.id(), owner.currency(), owner.name());
        IfMatch.check(ifMatch, reader.version(list.id, product));
        publishing.publish(list.id, chargeIds(product), wanted(check, wanted));
        return view(owner, product.id());
    }

    private void remove(Owner owner, UUID productId, @Nullable IfMatch ifMatch) {
        ProductView product = products.require(productId);
        PriceList list = owner.list(lists).orElseThrow(() -> new Problem.NotFound("This price set"));
        IfMatch.check(ifMatch, reader.version(list.id, product));
        if (publishing.publish(list.id, chargeIds(product), List.of()).closed() == 0) {
            throw new Problem.NotFound("This price set");
        }
    }

    private Page<PriceSetView> page(UUID listId, Owner owner, Page<ProductView> shown) {
        Map<UUID, PriceSetView> views =
                reader.read(listId, owner, shown.items(), offers(owner, shown.items()), day.today());
        return new Page<>(
                shown.items().stream().map(product -> views.get(product.id())).toList(),
                shown.nextCursor(),
                shown.total());
    }

    private PriceSetView view(Owner owner, UUID productId) {
        ProductView product = products.require(productId);
        UUID listId = owner.list(lists).map(list -> list.id).orElse(PriceList.NOBODY);
        return reader.read(listId, owner, List.of(product), offers(owner, List.of(product)), day.today())
                .get(productId);
    }

    private Offer base(Owner owner, ProductView product) {
        return offers(owner, List.of(product)).get(product.sku());
    }

    /** What would decide if this list said nothing; with every period, as a set may begin on any day. */
    private Map<String, Offer> offers(Owner owner, List<ProductView> shown) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        PriceScope scope = new PriceScope(
                owner.kind() == ListKind.CUSTOMER ? owner.id() : null,
                owner.classId(),
                owner.currency(),
                day.today(),
                null,
                true);
        Map<String, Offer> offers =
                repository.offers(scope, shown.stream().map(ProductView::sku).toList());
        offers.replaceAll((sku, offer) -> offer.without(owner.kind()));
        return offers;
    }

    private static List<UUID> chargeIds(ProductView product) {
        return product.charges().stream().map(ChargeView::id).toList();
    }

    private Owner customer(UUID id) {
        CustomerRef customer = customers.require(id);
        return new Owner(ListKind.CUSTOMER, id, customer.classId(), customer.currency(), customer.displayName());
    }

    private Owner customerClass(UUID id) {
        CustomerClassRef customerClass = classes.require(id);
        return new Owner(ListKind.CLASS, id, id, customerClass.currency(), customerClass.name());
    }

    /** Whose list it is. */
    record Owner(ListKind kind, UUID id, @Nullable UUID classId, String currency, String name) {

        static Owner of(PriceList list) {
            UUID classId = list.kind == ListKind.CLASS ? list.ownerId : null;
            return new Owner(list.kind, list.ownerId, classId, list.currency, list.name);
        }

        Optional<PriceList> list(PriceLists lists) {
            return lists.find(kind, id, currency);
        }
    }
}
