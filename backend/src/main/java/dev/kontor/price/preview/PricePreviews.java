package dev.kontor.price.preview;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customer.Customers;
import dev.kontor.price.change.GuardedWrites;
import dev.kontor.price.change.PriceChanges;
import dev.kontor.price.change.PriceFloors;
import dev.kontor.price.change.PricePublications;
import dev.kontor.price.change.PricePublications.Published;
import dev.kontor.price.change.PriceRights;
import dev.kontor.price.guard.GuardVerdict;
import dev.kontor.price.guard.PriceGuard;
import dev.kontor.price.guard.Severity;
import dev.kontor.price.preview.PreviewSql.Reach;
import dev.kontor.price.preview.PriceChangePreview.CodeCount;
import dev.kontor.price.preview.PriceChangePreview.CustomerCounts;
import dev.kontor.price.preview.PriceChangePreview.FindingTotals;
import dev.kontor.price.preview.PriceChangePreview.LargestMove;
import dev.kontor.price.preview.PriceChangePreview.ProductCounts;
import dev.kontor.price.preview.PriceChangePreview.RevenueEffect;
import dev.kontor.price.pricing.ListKind;
import dev.kontor.price.pricing.PriceListRef;
import dev.kontor.price.pricing.PriceLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What publishing a draft would do: it is published, looked at and rolled back, so that both cannot differ. */
@ApplicationScoped
public class PricePreviews {

    private static final int LARGEST = 5;

    private final PriceChanges changes;
    private final PricePublications publications;
    private final PreviewPrices prices;
    private final PreviewReach reaching;
    private final AffectedCustomers customers;
    private final OneCustomerPreview oneCustomer;
    private final PreviewReader reader;
    private final PriceLists lists;
    private final PriceFloors floors;
    private final Customers owners;
    private final PriceGuard policy;
    private final GuardedWrites guard;
    private final PriceRights rights;
    private final CurrentActor actor;
    private final TransactionSynchronizationRegistry transaction;

    PricePreviews(
            PriceChanges changes,
            PricePublications publications,
            PreviewPrices prices,
            PreviewReach reaching,
            AffectedCustomers customers,
            OneCustomerPreview oneCustomer,
            PreviewReader reader,
            PriceLists lists,
            PriceFloors floors,
            Customers owners,
            PriceGuard policy,
            GuardedWrites guard,
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
        this.policy = policy;
        this.guard = guard;
        this.rights = rights;
        this.actor = actor;
        this.transaction = transaction;
    }

    /** Changes nothing; 409 when the change is no draft. */
    @Transactional
    public PriceChangePreview preview(UUID changeId) {
        Published published = tried(changeId);
        PriceListRef list = lists.ref(published.change().listId);
        Reached reached = reached(list, published);
        GuardVerdict verdict = guard.verdict(list.id(), published.plan());
        boolean mayPublish = rights.has(PriceRights.PUBLISH) && rights.mayChange(published.from());
        PriceChangePreview preview = new PriceChangePreview(
                published.fingerprint(),
                published.from(),
                findings(verdict),
                reached.customers(),
                reached.revenue(),
                products(list, published),
                Distribution.of(reached.moves()),
                largest(reached.moves()),
                mayPublish && !verdict.blocked(),
                mayPublish && rights.has(PriceRights.OVERRIDE_GUARD));
        transaction.setRollbackOnly();
        return preview;
    }

    /** The customers behind the numbers of a preview, by name. */
    @Transactional
    public Page<AffectedCustomer> customers(UUID changeId, AffectedCustomerFilter filter) {
        Page<AffectedCustomer> page = page(tried(changeId), filter);
        transaction.setRollbackOnly();
        return page;
    }

    private Page<AffectedCustomer> page(Published published, AffectedCustomerFilter filter) {
        PriceListRef list = lists.ref(published.change().listId);
        if (list.kind() == ListKind.CUSTOMER) {
            List<AffectedCustomer> one = oneCustomer
                    .of(list, published)
                    .shown(owners.require(Objects.requireNonNull(list.customerId())), filter);
            return new Page<>(one, null, Page.Total.of(one.size()));
        }
        List<PreviewPrice> changed = prices.of(list, published.plan(), published.from());
        Reach reach = reach(list, published);
        return customers.page(changed, reach, filter, reaching.customers(changed, reach));
    }

    private FindingTotals findings(GuardVerdict verdict) {
        List<CodeCount> byCode = verdict.counts().entrySet().stream()
                .map(count -> new CodeCount(count.getKey(), policy.severity(count.getKey()), count.getValue()))
                .toList();
        long blocking = byCode.stream()
                .filter(count -> count.severity() == Severity.BLOCK)
                .mapToLong(CodeCount::count)
                .sum();
        long total = byCode.stream().mapToLong(CodeCount::count).sum();
        return new FindingTotals(blocking, verdict.findings(), total, byCode);
    }

    private Published tried(UUID changeId) {
        return publications.carryOut(changes.tried(changeId));
    }

    private List<LargestMove> largest(List<PriceMove> moves) {
        List<PriceMove> first = moves.stream()
                .filter(move -> move.percent() != null)
                .sorted(Comparator.comparing((PriceMove move) ->
                                Objects.requireNonNull(move.percent()).abs())
                        .reversed())
                .limit(LARGEST)
                .toList();
        return reader.largest(first);
    }

    private record Reached(CustomerCounts customers, RevenueEffect revenue, List<PriceMove> moves) {}

    private Reached reached(PriceListRef list, Published published) {
        if (list.kind() == ListKind.CUSTOMER) {
            OneCustomerReach.Outcome outcome = oneCustomer.of(list, published);
            return new Reached(outcome.customers(floors.visible()), revenue(list, outcome.sums()), outcome.moves());
        }
        List<PreviewPrice> changed = prices.of(list, published.plan(), published.from());
        if (changed.isEmpty()) {
            PreviewReach.Sums nothing = new PreviewReach.Sums(BigDecimal.ZERO, BigDecimal.ZERO, 0);
            return new Reached(CustomerCounts.NONE, revenue(list, nothing), written(list, published));
        }
        Reach reach = reach(list, published);
        PreviewReach.Counts counts = reaching.customers(changed, reach);
        return new Reached(
                new CustomerCounts(
                        counts.total(), counts.affected(), counts.shielded(), floors.visible() ? counts.below() : null),
                revenue(list, reaching.revenue(changed, reach)),
                list.kind() == ListKind.CLASS
                        ? changed.stream()
                                .map(price -> PriceMove.of(price, list.currency()))
                                .toList()
                        : written(list, published));
    }

    private static List<PriceMove> written(PriceListRef list, Published published) {
        return published.plan().differences(published.from(), list).entrySet().stream()
                .map(one -> PriceMove.of(one.getKey(), one.getValue()))
                .toList();
    }

    private Reach reach(PriceListRef list, Published published) {
        return new Reach(actor.resellerId(), list.currency(), list.classId(), published.from());
    }

    private static RevenueEffect revenue(PriceListRef list, PreviewReach.Sums sums) {
        BigDecimal before = AffectedCustomers.shown(sums.before());
        BigDecimal after = AffectedCustomers.shown(sums.after());
        return new RevenueEffect(list.currency(), before, after, after.subtract(before), sums.renewals());
    }

    private ProductCounts products(PriceListRef list, Published published) {
        return ProductKinds.of(
                published.plan().differences(published.from(), list),
                reader.charges(published.plan().chargeIds()),
                reader.productsOf(published.change().id));
    }
}
