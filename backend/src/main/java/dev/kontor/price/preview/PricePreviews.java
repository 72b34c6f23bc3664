package dev.kontor.price.preview;

import dev.kontor.base.shared.Page;
import dev.kontor.price.change.GuardedWrites;
import dev.kontor.price.change.PricePlan;
import dev.kontor.price.change.PricePublications;
import dev.kontor.price.change.PricePublications.Published;
import dev.kontor.price.change.PriceRights;
import dev.kontor.price.guard.GuardVerdict;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceListRef;
import dev.kontor.price.preview.PriceChangePreview.FindingTotals;
import dev.kontor.price.preview.PriceChangePreview.LargestMove;
import dev.kontor.price.preview.PriceChangePreview.ProductCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What publishing a draft would do: it is published, looked at and rolled back, so that both cannot differ. */
@ApplicationScoped
public class PricePreviews {

    private static final int LARGEST = 5;

    private final PricePublications publications;
    private final OneCustomerPreview oneCustomer;
    private final ListPreview manyCustomers;
    private final PreviewReader reader;
    private final GuardedWrites writes;
    private final PriceRights rights;
    private final TransactionSynchronizationRegistry transaction;

    PricePreviews(
            PricePublications publications,
            OneCustomerPreview oneCustomer,
            ListPreview manyCustomers,
            PreviewReader reader,
            GuardedWrites writes,
            PriceRights rights,
            TransactionSynchronizationRegistry transaction) {
        this.publications = publications;
        this.oneCustomer = oneCustomer;
        this.manyCustomers = manyCustomers;
        this.reader = reader;
        this.writes = writes;
        this.rights = rights;
        this.transaction = transaction;
    }

    /** Changes nothing; 409 when the change is no draft. */
    @Transactional
    public PriceChangePreview preview(UUID changeId) {
        Published published = publications.attempt(changeId);
        PriceListRef list = published.list();
        boolean costs = rights.has(PriceRights.READ_COSTS);
        Reached reached = list.kind() == ListKind.CUSTOMER
                ? oneCustomer.of(published, costs)
                : manyCustomers.of(published, costs);
        GuardVerdict verdict = writes.verdict(list.id(), published.plan());
        boolean mayPublish = rights.has(PriceRights.PUBLISH) && rights.mayChange(published.from());
        PriceChangePreview preview = new PriceChangePreview(
                published.fingerprint(),
                published.from(),
                FindingTotals.of(verdict),
                reached.customers(),
                reached.sums().in(list.currency()),
                products(published),
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
        Published published = publications.attempt(changeId);
        Page<AffectedCustomer> page = published.list().kind() == ListKind.CUSTOMER
                ? oneCustomer.page(published, filter)
                : manyCustomers.page(published, filter);
        transaction.setRollbackOnly();
        return page;
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

    private ProductCounts products(Published published) {
        PricePlan plan = published.plan();
        return ProductKinds.of(
                plan.differences(published.from(), published.list()),
                reader.charges(plan.chargeIds()),
                reader.productsOf(published.change().id));
    }
}
