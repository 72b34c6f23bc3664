package dev.kontor.price.set;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.change.GuardedWrites;
import dev.kontor.price.change.PlanReader;
import dev.kontor.price.change.PricePlan;
import dev.kontor.price.change.PricePlan.Price;
import dev.kontor.price.change.PricePlan.Stored;
import dev.kontor.price.change.PricePublications;
import dev.kontor.price.change.PricePublications.Written;
import dev.kontor.price.change.PriceRights;
import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.list.PriceOwners;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the prices of products in one list as whole sets: changes that are published at once. */
@ApplicationScoped
public class PriceSetChanges {

    private final PriceOwners owners;
    private final Products products;
    private final PriceSets sets;
    private final PlanReader plans;
    private final PricePublications publications;
    private final GuardedWrites writes;
    private final PriceRights rights;
    private final ResellerDay day;

    PriceSetChanges(
            PriceOwners owners,
            Products products,
            PriceSets sets,
            PlanReader plans,
            PricePublications publications,
            GuardedWrites writes,
            PriceRights rights,
            ResellerDay day) {
        this.owners = owners;
        this.products = products;
        this.sets = sets;
        this.plans = plans;
        this.publications = publications;
        this.writes = writes;
        this.rights = rights;
        this.day = day;
    }

    /**
     * Writes one product's set. 422 for one that is mixed, wrong or not complete: a customer's own prices replace all
     * that is sold (A19). A reason passes what the guard would refuse.
     */
    @Transactional
    public WrittenPriceSet write(PriceOwner owner, UUID productId, PriceSetChange wanted, SetWriting how) {
        ProductView product = products.require(productId);
        PriceSetCheck check = new PriceSetCheck(product, wanted);
        check.requireSane(owner.currency(), writes.refuses(FindingCode.NEGATIVE_PRICE, how.overrideReason()));
        if (owner.kind() == ListKind.CUSTOMER && writes.refuses(FindingCode.INCOMPLETE_SET, how.overrideReason())) {
            check.requireComplete(sets.inherited(owner, product), day.today());
        }
        UUID list = owners.listOrNew(owner);
        Written written = publications.publishAtOnce(list, product.sku(), how.overrideReason(), () -> {
            IfMatch.check(how.ifMatch(), sets.version(list, product));
            return plan(list, Map.of(product, wanted));
        });
        return WrittenPriceSet.of(sets.read(owner, product), written.verdict().findings());
    }

    /** Which version is to be changed, and why in spite of findings; both may be absent. */
    public record SetWriting(
            @Nullable IfMatch ifMatch, @Nullable String overrideReason) {

        public static final SetWriting PLAIN = new SetWriting(null, null);
    }

    /** Takes one product's set away; 404 when there is none. */
    @Transactional
    public void remove(PriceOwner owner, UUID productId, SetWriting how) {
        ProductView product = products.require(productId);
        UUID list = owners.listOf(owner).orElseThrow(() -> new Problem.NotFound("This price set"));
        publications.publishAtOnce(list, product.sku(), how.overrideReason(), () -> {
            IfMatch.check(how.ifMatch(), sets.version(list, product));
            PricePlan plan = plan(plans.current(list, chargeIds(product)), List.of());
            if (plan.isEmpty()) {
                throw new Problem.NotFound("This price set");
            }
            return plan;
        });
    }

    /** Makes the list hold these sets, published as one change; the sets must have passed {@link #errors}. */
    @Transactional
    public Replaced replaceAll(UUID listId, String name, Map<ProductView, PriceSetChange> sets) {
        PricePlan plan = publications
                .publishAtOnce(listId, name, null, () -> plan(listId, sets))
                .plan();
        int wanted =
                sets.values().stream().mapToInt(set -> set.entries().size()).sum();
        return new Replaced(
                plan.added().size(),
                plan.closed().size(),
                Math.max(0, wanted - plan.added().size()));
    }

    /** What a replacement did, counted in prices. */
    public record Replaced(int added, int closed, int unchanged) {}

    /** What is wrong with a set by itself. */
    public static List<FieldError> errors(ProductView product, PriceSetChange set) {
        return new PriceSetCheck(product, set).errors(true);
    }

    private PricePlan plan(UUID listId, Map<ProductView, PriceSetChange> sets) {
        List<UUID> charges = new ArrayList<>();
        List<Price> wanted = new ArrayList<>();
        sets.forEach((product, set) -> {
            charges.addAll(chargeIds(product));
            wanted.addAll(new PriceSetCheck(product, set).prices());
        });
        return plan(plans.current(listId, charges), wanted);
    }

    private PricePlan plan(List<Stored> current, List<Price> wanted) {
        if (rights.has(PriceRights.BACKDATE)) {
            return PriceSetPlan.replace(current, wanted);
        }
        LocalDate today = day.today();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (PriceSetPlan.rewritesPast(wanted.get(i), current, today)) {
                errors.add(new FieldError(
                        "/entries/" + i + "/validFrom",
                        "backdating-not-allowed",
                        "Prices before today need the right " + PriceRights.BACKDATE + "."));
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("backdating-not-allowed", "The past is not yours to change.", errors);
        }
        return PriceSetPlan.replace(current, PriceSetPlan.fromToday(current, wanted, today));
    }

    private static List<UUID> chargeIds(ProductView product) {
        return product.charges().stream().map(ChargeView::id).toList();
    }
}
