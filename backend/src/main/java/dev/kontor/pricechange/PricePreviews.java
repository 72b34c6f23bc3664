package dev.kontor.pricechange;

import dev.kontor.pricechange.PricePlan.Difference;
import dev.kontor.pricechange.PricePreview.PreviewProducts;
import dev.kontor.pricechange.PricePreview.PreviewRevenue;
import dev.kontor.pricechange.PricePublications.Published;
import dev.kontor.pricechange.PreviewSql.Reach;
import dev.kontor.customer.Customers;
import dev.kontor.pricing.ListKind;
import dev.kontor.pricing.PriceListRef;
import dev.kontor.pricing.PriceLists;
import dev.kontor.shared.CurrentActor;
import dev.kontor.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What publishing a draft would do: it is published, looked at and rolled back, so that both cannot differ. */
@ApplicationScoped
public class PricePreviews {

    private final PriceChanges changes;
    private final PricePublications publications;
    private final PreviewPrices prices;
    private final PreviewReach reaching;
    private final PreviewCustomers customers;
    private final OneCustomerPreview oneCustomer;
    private final PreviewReader reader;
    private final PriceLists lists;
    private final PriceFloors floors;
    private final Customers owners;
    private final PriceRights rights;
    private final CurrentActor actor;
    private final TransactionSynchronizationRegistry transaction;

    PricePreviews(
            PriceChanges changes,
            PricePublications publications,
            PreviewPrices prices,
            PreviewReach reaching,
            PreviewCustomers customers,
            OneCustomerPreview oneCustomer,
            PreviewReader reader,
            PriceLists lists,
            PriceFloors floors,
            Customers owners,
            PriceRights rights,
            CurrentActor actor,
            TransactionSynchronizationRegistry transaction) {
        this.changes = changes;
        this.publications = publications;
        this.prices = prices;
        this.reaching = reaching;
        this.customers = customers;
        this.oneCustomer = oneCustomer;
        this.reader = reader;
        this.lists = lists;
        this.floors = floors;
        this.owners = owners;
        this.rights = rights;
        this.actor = actor;
        this.transaction = transaction;
    }

    /** Changes nothing; 409 when the change is no draft. */
    @Transactional
    public PricePreview preview(UUID changeId) {
        Published published = tried(changeId);
        PriceListRef list = lists.ref(published.change().listId);
        Reached reached = reached(list, published);
        Collection<Difference> differences =
                published.plan().differences(published.from()).values();
        PricePreview preview = new PricePreview(
                published.fingerprint(),
                published.from(),
                reached.customers(),
                reached.revenue(),
                products(published),
                PriceSteps.of(differences),
                rights.has(PriceRights.PUBLISH),
                rights.has(PriceRights.OVERRIDE_GUARD));
        transaction.setRollbackOnly();
        return preview;
    }

    /** The customers behind the numbers of a preview, by name. */
    @Transactional
    public Page<PreviewCustomer> customers(UUID changeId, PreviewCustomerFilter filter) {
        Page<PreviewCustomer> page = page(tried(changeId), filter);
        transaction.setRollbackOnly();
        return page;
    }

    private Page<PreviewCustomer> page(Published published, PreviewCustomerFilter filter) {
        PriceListRef list = lists.ref(published.change().listId);
        if (list.kind() == ListKind.CUSTOMER) {
            List<PreviewCustomer> one = oneCustomer
                    .of(list, published)
                    .shown(owners.require(Objects.requireNonNull(list.customerId())), filter);
            return new Page<>(one, null, Page.Total.of(one.size()));
        }
        List<PreviewPrice> changed = prices.of(list, published.plan(), published.from());
        Reach reach = reach(list, published);
        return customers.page(changed, reach, filter, reaching.customers(changed, reach));
    }

    private Published tried(UUID changeId) {
        return publications.carryOut(changes.draft(changeId));
    }

    private record Reached(PricePreview.PreviewCustomers customers, PreviewRevenue revenue) {}

    private Reached reached(PriceListRef list, Published published) {
        if (list.kind() == ListKind.CUSTOMER) {
            OneCustomerReach.Outcome outcome = oneCustomer.of(list, published);
            return new Reached(outcome.customers(floors.visible()), revenue(list, outcome.sums()));
        }
        List<PreviewPrice> changed = prices.of(list, published.plan(), published.from());
        if (changed.isEmpty()) {
            PreviewReach.Sums nothing = new PreviewReach.Sums(BigDecimal.ZERO, BigDecimal.ZERO, 0);
            return new Reached(PricePreview.PreviewCustomers.NONE, revenue(list, nothing));
        }
        Reach reach = reach(list, published);
        PreviewReach.Counts counts = reaching.customers(changed, reach);
        return new Reached(
                new PricePreview.PreviewCustomers(
                        counts.total(),
                        counts.affected(),
                        counts.shielded(),
                        floors.visible() ? counts.below() : null),
                revenue(list, reaching.revenue(changed, reach)));
    }

    private Reach reach(PriceListRef list, Published published) {
        return new Reach(actor.resellerId(), list.currency(), list.classId(), published.from());
    }

    private static PreviewRevenue revenue(PriceListRef list, PreviewReach.Sums sums) {
        BigDecimal before = PreviewCustomers.shown(sums.before());
        BigDecimal after = PreviewCustomers.shown(sums.after());
        return new PreviewRevenue(list.currency(), before, after, after.subtract(before), sums.renewals());
    }

    private PreviewProducts products(Published published) {
        return ProductCounts.of(
                published.plan().differences(published.from()),
                reader.charges(published.plan().chargeIds()),
                reader.productsOf(published.change().id));
    }
}
