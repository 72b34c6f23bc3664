package dev.kontor.price.set;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.shared.Versioned;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSetView;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.change.PricePlan;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePlan.Price;
import dev.kontor.price.change.PricePlan.Stored;
import dev.kontor.price.change.PricePublications;
import dev.kontor.price.change.PricePublications.Planning;
import dev.kontor.price.change.PricePublications.Written;
import dev.kontor.price.change.PriceRights;
import dev.kontor.price.guard.Finding;
import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.set.PriceMerge.Merged;
import dev.kontor.price.set.PriceSetChange.PriceSetCheck;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the prices of products in one list as whole sets: changes that are published at once. */
@ApplicationScoped
public class PriceSetChanges {

    private final PriceLists lists;
    private final Products products;
    private final PriceSets sets;
    private final PricePublications publications;
    private final PriceRights rights;
    private final ResellerDay day;

    PriceSetChanges(
            PriceLists lists,
            Products products,
            PriceSets sets,
            PricePublications publications,
            PriceRights rights,
            ResellerDay day) {
        this.lists = lists;
        this.products = products;
        this.sets = sets;
        this.publications = publications;
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
        check.requireSane(owner.currency(), rights.refuses(FindingCode.NEGATIVE_PRICE, how.overrideReason()));
        if (owner.kind() == ListKind.CUSTOMER && rights.refuses(FindingCode.INCOMPLETE_SET, how.overrideReason())) {
            check.requireComplete(sets.inherited(owner, product), day.today());
        }
        UUID list = lists.listOrNew(owner);
        // what a customer pays is from today on unless a day is named; it was not so yesterday
        Planning planning = planning(
                list,
                product,
                how,
                current -> plan(
                        current,
                        owner.kind() == ListKind.CUSTOMER
                                ? dated(current, check.prices(), day.today())
                                : check.prices()));
        Written written = publications.publishAtOnce(list, product.sku(), how.overrideReason(), planning);
        return WrittenPriceSet.of(sets.read(owner, product), written.verdict().findings());
    }

    /** Takes one product's set away; 404 when there is none. */
    @Transactional
    public void remove(PriceOwner owner, UUID productId, SetWriting how) {
        ProductView product = products.require(productId);
        UUID list = lists.listOf(owner).orElseThrow(() -> new Problem.NotFound("This price set"));
        Planning planning = planning(list, product, how, current -> {
            PricePlan plan = plan(current, List.of());
            if (plan.isEmpty()) {
                throw new Problem.NotFound("This price set");
            }
            return plan;
        });
        publications.publishAtOnce(list, product.sku(), how.overrideReason(), planning);
    }

    private Planning planning(UUID list, ProductView product, SetWriting how, Function<List<Stored>, PricePlan> plan) {
        return new Planning(chargeIds(product), current -> {
            IfMatch.check(how.ifMatch(), sets.version(list, product));
            return plan.apply(current);
        });
    }

    /**
     * Lays prices over those of a list, published as one change; the sets must have passed {@link #errors}. With {@code whole}
     * a product is given completely: what its set leaves out ends on the day.
     */
    @Transactional
    public Merged merge(UUID listId, String name, Map<ProductView, PriceSetChange> sets, Whole whole) {
        List<UUID> charges = new ArrayList<>();
        List<Price> wanted = new ArrayList<>();
        sets.forEach((product, set) -> {
            charges.addAll(chargeIds(product));
            wanted.addAll(new PriceSetCheck(product, set).prices());
        });
        LocalDate today = day.today();
        LocalDate first = rights.has(PriceRights.BACKDATE) ? null : today;
        AtomicReference<Merged> counts = new AtomicReference<>(Merged.NOTHING);
        publications.publishAtOnce(listId, name, null, new Planning(charges, current -> {
            requireNoPast(current, wanted, today);
            PriceMerge merge = new PriceMerge(current, first, today).lay(wanted);
            if (whole.wanted()) {
                merge.end(wanted, whole.from() == null ? today : whole.from());
            }
            counts.set(merge.counts());
            return merge.plan();
        }));
        return Objects.requireNonNull(counts.get());
    }

    /** Whether what is left out ends, and from which day on; today unless given. */
    public record Whole(boolean wanted, @Nullable LocalDate from) {}

    /** What is wrong with a set by itself. */
    public static List<FieldError> errors(ProductView product, PriceSetChange set) {
        return new PriceSetCheck(product, set).entryErrors(true);
    }

    private PricePlan plan(List<Stored> current, List<Price> wanted) {
        if (rights.has(PriceRights.BACKDATE)) {
            return replace(current, wanted);
        }
        LocalDate today = day.today();
        requireNoPast(current, wanted, today);
        return replace(current, fromToday(current, wanted, today));
    }

    private void requireNoPast(List<Stored> current, List<Price> wanted, LocalDate today) {
        if (rights.has(PriceRights.BACKDATE)) {
            return;
        }
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (rewritesPast(wanted.get(i), current, today)) {
                errors.add(new FieldError(
                        "/entries/" + i + "/validFrom",
                        "backdating-not-allowed",
                        "Prices before today need the right " + PriceRights.BACKDATE + "."));
            }
        }
        Problem.Invalid.requireNone(errors, "backdating-not-allowed", "The past is not yours to change.");
    }

    private static List<UUID> chargeIds(ProductView product) {
        return product.charges().stream().map(ChargeView::id).toList();
    }

    /** Closes what the set does not contain and adds what is not there yet. */
    static PricePlan replace(List<Stored> current, List<Price> wanted) {
        Map<Price, Stored> present = new HashMap<>();
        current.forEach(stored -> present.put(stored.price(), stored));
        PricePlan plan = new PricePlan();
        for (Price price : wanted) {
            if (present.remove(price) == null) {
                plan.add(price);
            }
        }
        present.values().forEach(plan::close);
        return plan;
    }

    /**
     * Prices that name no first day, from today on, with what was stored before; a charge and quantity of which other days
     * before today are named is taken as it is given.
     */
    static List<Price> dated(List<Stored> current, List<Price> wanted, LocalDate today) {
        Set<Key> named = wanted.stream()
                .filter(price -> price.valid().from() != null && rewritesPast(price, current, today))
                .map(Price::key)
                .collect(Collectors.toSet());
        List<Stored> others = current.stream()
                .filter(stored -> !named.contains(stored.price().key()))
                .toList();
        List<Price> prices = new ArrayList<>(fromToday(
                others,
                wanted.stream().filter(price -> !named.contains(price.key())).toList(),
                today));
        wanted.stream().filter(price -> named.contains(price.key())).forEach(prices::add);
        return prices;
    }

    /** The set for somebody who may not change the past: before today what is stored, from today on what is wanted. */
    static List<Price> fromToday(List<Stored> current, List<Price> wanted, LocalDate today) {
        List<Price> prices = pastOf(current, today);
        for (Price price : wanted) {
            Period rest = price.valid().after(new Period(null, today));
            if (rest != null) {
                prices.add(price.during(rest));
            }
        }
        return joined(prices);
    }

    /** Whether a price says of days before today, which it names, something else than what is stored. */
    static boolean rewritesPast(Price price, List<Stored> current, LocalDate today) {
        Period days = price.valid().before(new Period(today, null));
        boolean named = price.valid().from() != null || (days != null && Objects.equals(days, price.valid()));
        return named
                && days != null
                && joined(pastOf(current, today)).stream()
                        .noneMatch(stored -> stored.key().equals(price.key())
                                && stored.amount().compareTo(price.amount()) == 0
                                && days.before(stored.valid()) == null
                                && days.after(stored.valid()) == null);
    }

    private static List<Price> pastOf(List<Stored> current, LocalDate today) {
        List<Price> past = new ArrayList<>();
        for (Stored stored : current) {
            Period days = stored.price().valid().before(new Period(today, null));
            if (days != null) {
                past.add(stored.price().during(days));
            }
        }
        return past;
    }

    /** Neighbours with one amount as one price. */
    static List<Price> joined(List<Price> prices) {
        prices.sort(Comparator.comparing(
                (Price price) -> price.valid().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
        Map<Key, Price> last = new HashMap<>();
        List<Price> joined = new ArrayList<>();
        for (Price price : prices) {
            Price neighbour = last.get(price.key());
            Price next = price;
            if (neighbour != null && continues(neighbour, price)) {
                joined.remove(neighbour);
                next = price.during(
                        new Period(neighbour.valid().from(), price.valid().until()));
            }
            last.put(price.key(), next);
            joined.add(next);
        }
        return joined;
    }

    private static boolean continues(Price first, Price second) {
        @Nullable LocalDate end = first.valid().until();
        return end != null
                && end.equals(second.valid().from())
                && first.amount().compareTo(second.amount()) == 0;
    }

    /** A price set that was just written, and what the price guard says about it all the same. */
    public record WrittenPriceSet(
            UUID productId,
            String sku,
            String name,
            String currency,
            List<PriceSetView.PriceEntryView> entries,
            List<PriceSetView.InheritedPrice> inherited,
            long version,
            List<Finding> findings)
            implements Versioned {

        static WrittenPriceSet of(PriceSetView set, List<Finding> findings) {
            return new WrittenPriceSet(
                    set.productId(),
                    set.sku(),
                    set.name(),
                    set.currency(),
                    set.entries(),
                    set.inherited(),
                    set.version(),
                    findings);
        }
    }
}
