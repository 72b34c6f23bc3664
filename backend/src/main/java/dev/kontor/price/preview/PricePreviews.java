package dev.kontor.price.preview;

import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.change.ChangedProduct.ChangeKind;
import dev.kontor.price.change.PriceChange;
import dev.kontor.price.change.PricePlan;
import dev.kontor.price.change.PricePublications;
import dev.kontor.price.change.PricePublications.Published;
import dev.kontor.price.change.PriceRights;
import dev.kontor.price.guard.Finding;
import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.guard.PriceGuard.GuardVerdict;
import dev.kontor.price.guard.Severity;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceClock;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.preview.ListPreview.Reached;
import dev.kontor.price.preview.PreviewProgress.PreviewStep;
import dev.kontor.price.preview.PriceMove.Distribution;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer.CustomerEffect;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.FindingTotals;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.LargestMove;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.ProductCounts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What publishing a draft would do: it is published, looked at and rolled back, so that both cannot differ. */
@ApplicationScoped
public class PricePreviews {

    private final PricePublications publications;
    private final OneCustomerPreview oneCustomer;
    private final ListPreview manyCustomers;
    private final Sql sql;
    private final PriceRights rights;
    private final LargestMoves moves;

    PricePreviews(
            PricePublications publications,
            OneCustomerPreview oneCustomer,
            ListPreview manyCustomers,
            Sql sql,
            PriceRights rights,
            LargestMoves moves) {
        this.publications = publications;
        this.oneCustomer = oneCustomer;
        this.manyCustomers = manyCustomers;
        this.sql = sql;
        this.rights = rights;
        this.moves = moves;
    }

    /** Changes nothing; 409 when the change is no draft. */
    @Transactional
    public PriceChangePreview preview(UUID changeId) {
        return preview(changeId, progress -> {});
    }

    /** The same; says before each of its steps how far it is, once it is known that it can begin. */
    @Transactional
    public PriceChangePreview preview(UUID changeId, Consumer<PreviewProgress> hears) {
        PreviewSteps steps = new PreviewSteps(hears);
        PriceChange draft = publications.attemptable(changeId);
        steps.begin(PreviewStep.PUBLISHING);
        Published published = publications.attempt(draft);
        PriceList list = published.list();
        boolean costs = rights.has(PriceRights.READ_COSTS);
        Reached reached = list.kind() == ListKind.CUSTOMER
                ? oneCustomer.of(published, costs, steps)
                : manyCustomers.of(published, costs, steps);
        steps.begin(PreviewStep.FINDINGS);
        GuardVerdict verdict = rights.verdict(list.id(), published.plan());
        boolean mayPublish = rights.has(PriceClock.PUBLISH) && rights.mayChange(published.from());
        PriceChangePreview preview = new PriceChangePreview(
                published.fingerprint(),
                published.from(),
                FindingTotals.of(verdict),
                reached.customers(),
                reached.sums().in(list.currency()),
                products(published),
                Distribution.of(reached.moves()),
                moves.largest(reached.moves()),
                mayPublish && !verdict.blocked(),
                mayPublish && rights.has(PriceRights.OVERRIDE_GUARD));
        QuarkusTransaction.setRollbackOnly();
        return preview;
    }

    /** The customers behind the numbers of a preview, by name. */
    @Transactional
    public Page<AffectedCustomer> customers(
            UUID changeId, @Nullable CustomerEffect effect, int limit, @Nullable String cursor) {
        Published published = publications.attempt(changeId);
        Page<AffectedCustomer> page = published.list().kind() == ListKind.CUSTOMER
                ? oneCustomer.page(published, effect)
                : manyCustomers.page(published, effect, limit, cursor);
        QuarkusTransaction.setRollbackOnly();
        return page;
    }

    /** How many products the change adds, changes, removes or, of those it speaks of, leaves as they are. */
    private ProductCounts products(Published published) {
        PricePlan plan = published.plan();
        Map<UUID, UUID> productOf =
                sql.query("""
                        select id, product_id from charge
                         where reseller_id = :reseller and id = any (:charges)""").array("charges", plan.chargeIds()).map(UUID.class, UUID.class);
        Map<UUID, Set<ChangeKind>> kinds = new HashMap<>();
        plan.differences(published.from(), published.list()).forEach((key, difference) -> {
            ChangeKind kind = ChangeKind.of(difference.before(), difference.after());
            if (kind != ChangeKind.UNCHANGED) {
                UUID product = Objects.requireNonNull(productOf.get(key.chargeId()));
                kinds.computeIfAbsent(product, id -> EnumSet.noneOf(ChangeKind.class))
                        .add(kind);
            }
        });
        int added = count(kinds.values(), ChangeKind.ADDED);
        int removed = count(kinds.values(), ChangeKind.REMOVED);
        int drafted = (int) sql.query("""
                        select count(distinct c.product_id)
                          from price_change_item i join charge c on c.reseller_id = i.reseller_id and c.id = i.charge_id
                         where i.reseller_id = :reseller and i.change_id = :change""").bind("change", published.change().id).count();
        int unchanged = Math.max(0, drafted - kinds.size());
        return new ProductCounts(added, kinds.size() - added - removed, removed, unchanged);
    }

    private static int count(Collection<Set<ChangeKind>> kinds, ChangeKind only) {
        return (int) kinds.stream().filter(Set.of(only)::equals).count();
    }

    /** What publishing a draft would do, on its first day; the fingerprint is what a publication must name. */
    public record PriceChangePreview(
            String fingerprint,
            LocalDate on,
            FindingTotals findings,
            CustomerCounts customers,
            RevenueEffect revenue,
            ProductCounts products,
            List<DistributionBin> distribution,
            List<LargestMove> largestMoves,
            boolean mayPublish,
            boolean mayOverride) {

        /**
         * Of all customers who could see a changed price: those who do, those whose own prices hide every change, and those
         * of whom a price falls below the wanted margin; the latter only with the right to see costs.
         */
        public record CustomerCounts(
                long total,
                long affected,
                long shielded,
                @Nullable Long newlyBelowMargin) {

            static final CustomerCounts NONE = new CustomerCounts(0, 0, 0, null);

            CustomerCounts withoutCosts() {
                return new CustomerCounts(total, affected, shielded, null);
            }
        }

        /** Per year, of the renewals whose price would change if there were no own prices. */
        public record RevenueEffect(
                String currency, BigDecimal before, BigDecimal after, BigDecimal delta, long renewals) {}

        /** How many products get, change, lose or keep their prices. */
        public record ProductCounts(int added, int changed, int removed, int unchanged) {}

        /** How many charges change by so many percent: more than the first, up to the second; absent ends are open. */
        public record DistributionBin(
                @Nullable BigDecimal fromPercent, @Nullable BigDecimal toPercent, int charges) {}

        /** A price that moves by much, the largest first; {@code percent} against what was paid before, inherited or not. */
        public record LargestMove(
                UUID productId,
                String sku,
                Action action,
                int termMonths,
                int minQuantity,
                BigDecimal before,
                BigDecimal after,
                BigDecimal percent) {}

        /** What the guard says: the first findings, the worst first, how many there are, and how many of them block now. */
        public record FindingTotals(long blocking, List<Finding> items, long total, List<CodeCount> byCode) {

            static FindingTotals of(GuardVerdict verdict) {
                List<CodeCount> byCode = verdict.counts().entrySet().stream()
                        .map(count -> new CodeCount(
                                count.getKey(),
                                Objects.requireNonNull(verdict.severities().get(count.getKey())),
                                count.getValue()))
                        .toList();
                // what was wrong before is reported, and blocks nothing now
                long blocking = byCode.stream()
                        .filter(count -> verdict.blocked() && count.severity() == Severity.BLOCK)
                        .mapToLong(CodeCount::count)
                        .sum();
                long total = byCode.stream().mapToLong(CodeCount::count).sum();
                return new FindingTotals(blocking, verdict.findings(), total, byCode);
            }
        }

        /** How often the guard says something. */
        public record CodeCount(FindingCode code, Severity severity, long count) {}

        /** What a change does to one customer; revenue per year, of the renewals whose price changes. */
        public record AffectedCustomer(
                UUID customerId,
                String number,
                String name,
                CustomerEffect effect,
                long chargesAffected,
                BigDecimal revenueBefore,
                BigDecimal revenueAfter) {

            /** How the change meets a customer. */
            public enum CustomerEffect {
                AFFECTED,
                /** Its own prices hide every change. */
                SHIELDED,
                /** Affected, and a price falls below the wanted margin; only with the right to see costs. */
                NEWLY_BELOW_MARGIN
            }
        }
    }
}
