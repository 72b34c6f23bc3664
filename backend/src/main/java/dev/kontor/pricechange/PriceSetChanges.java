package dev.kontor.pricechange;

import dev.kontor.catalog.ChargeView;
import dev.kontor.catalog.ProductView;
import dev.kontor.catalog.Products;
import dev.kontor.http.IfMatch;
import dev.kontor.pricing.ListKind;
import dev.kontor.pricing.PriceOwner;
import dev.kontor.pricing.PriceOwners;
import dev.kontor.pricing.PriceSetView;
import dev.kontor.pricing.PriceSets;
import dev.kontor.reseller.ResellerDay;
import dev.kontor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the prices of one product in one list as a whole: a change with one product that is published at once. */
@ApplicationScoped
public class PriceSetChanges {

    private final PriceOwners owners;
    private final Products products;
    private final PriceSets sets;
    private final PricePublishing publishing;
    private final ResellerDay day;

    PriceSetChanges(
            PriceOwners owners, Products products, PriceSets sets, PricePublishing publishing, ResellerDay day) {
        this.owners = owners;
        this.products = products;
        this.sets = sets;
        this.publishing = publishing;
        this.day = day;
    }

    /** 422 for a set that is mixed, wrong or not complete: the customer's own prices replace all that is sold (A19). */
    @Transactional
    public PriceSetView writeOfCustomer(
            UUID customerId, UUID productId, PriceSetChange wanted, @Nullable IfMatch ifMatch) {
        return write(owners.customer(customerId), productId, wanted, ifMatch);
    }

    @Transactional
    public PriceSetView writeOfClass(UUID classId, UUID productId, PriceSetChange wanted, @Nullable IfMatch ifMatch) {
        return write(owners.customerClass(classId), productId, wanted, ifMatch);
    }

    @Transactional
    public PriceSetView writeOfList(UUID listId, UUID productId, PriceSetChange wanted, @Nullable IfMatch ifMatch) {
        return write(owners.ofWritableList(listId), productId, wanted, ifMatch);
    }

    @Transactional
    public void removeOfCustomer(UUID customerId, UUID productId, @Nullable IfMatch ifMatch) {
        remove(owners.customer(customerId), productId, ifMatch);
    }

    @Transactional
    public void removeOfClass(UUID classId, UUID productId, @Nullable IfMatch ifMatch) {
        remove(owners.customerClass(classId), productId, ifMatch);
    }

    @Transactional
    public void removeOfList(UUID listId, UUID productId, @Nullable IfMatch ifMatch) {
        remove(owners.ofWritableList(listId), productId, ifMatch);
    }

    /** Makes the list hold these sets, published as one change; the sets must have passed {@link #errors}. */
    @Transactional
    public Replaced replaceAll(UUID listId, Map<ProductView, PriceSetChange> sets) {
        owners.ofWritableList(listId);
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

    private PriceSetView write(PriceOwner owner, UUID productId, PriceSetChange wanted, @Nullable IfMatch ifMatch) {
        ProductView product = products.require(productId);
        PriceSetCheck check = new PriceSetCheck(product, wanted);
        check.requireSane(owner.currency());
        if (owner.kind() == ListKind.CUSTOMER) {
            check.requireComplete(sets.inherited(owner, product), day.today());
        }
        UUID list = owners.listOrNew(owner);
        IfMatch.check(ifMatch, sets.version(list, product));
        publishing.publish(list, chargeIds(product), wanted(check, wanted));
        return sets.read(owner, product);
    }

    private void remove(PriceOwner owner, UUID productId, @Nullable IfMatch ifMatch) {
        ProductView product = products.require(productId);
        UUID list = owners.listOf(owner).orElseThrow(() -> new Problem.NotFound("This price set"));
        IfMatch.check(ifMatch, sets.version(list, product));
        if (publishing.publish(list, chargeIds(product), List.of()).closed() == 0) {
            throw new Problem.NotFound("This price set");
        }
    }

    private static List<UUID> chargeIds(ProductView product) {
        return product.charges().stream().map(ChargeView::id).toList();
    }
}
