package dev.kontor.price.preview;

import dev.kontor.base.sql.Sql;
import dev.kontor.price.adjustment.Adjustment;
import dev.kontor.price.adjustment.Adjustments;
import dev.kontor.price.adjustment.AdjustmentsChange;
import dev.kontor.price.change.AdjustmentChanges;
import dev.kontor.price.change.AdjustmentChanges.Adjusted;
import dev.kontor.price.change.PriceRights;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceClock;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.FindingTotals;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.LargestMove;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.OfferReader;
import dev.kontor.price.rule.Prices.PriceScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What other discounts would do to the prices of a customer or a class: they are given, looked at and taken back. */
@ApplicationScoped
public class AdjustmentPreviews {

    /** More products than a reseller has. */
    private static final int ALL = 100_000;

    private final AdjustmentChanges changes;
    private final Adjustments adjustments;
    private final OfferReader offers;
    private final LargestMoves moves;
    private final PriceRights rights;
    private final Sql sql;

    AdjustmentPreviews(
            AdjustmentChanges changes,
            Adjustments adjustments,
            OfferReader offers,
            LargestMoves moves,
            PriceRights rights,
            Sql sql) {
        this.changes = changes;
        this.adjustments = adjustments;
        this.offers = offers;
        this.moves = moves;
        this.rights = rights;
        this.sql = sql;
    }

    /** Changes nothing. */
    @Transactional
    public AdjustmentPreview preview(PriceOwner owner, AdjustmentsChange wanted) {
        List<Adjustment> before = adjustments.stored(owner.id());
        Adjusted adjusted = changes.attempt(owner, wanted);
        List<PriceMove> moved = moves(owner, adjusted.on(), before, adjustments.stored(owner.id()));
        AdjustmentPreview preview = new AdjustmentPreview(
                adjusted.on(),
                FindingTotals.of(adjusted.verdict()),
                customers(owner),
                moved.size(),
                moves.largest(moved),
                rights.has(PriceClock.PUBLISH) && !adjusted.verdict().blocked(),
                rights.has(PriceClock.PUBLISH) && rights.has(PriceRights.OVERRIDE_GUARD));
        QuarkusTransaction.setRollbackOnly();
        return preview;
    }

    /** What one of each charge costs, before and after, where that is not the same. */
    private List<PriceMove> moves(PriceOwner owner, LocalDate on, List<Adjustment> before, List<Adjustment> after) {
        PriceScope scope = new PriceScope(
                owner.kind() == ListKind.CUSTOMER ? owner.id() : null,
                owner.classId(),
                owner.currency(),
                on,
                null,
                false);
        return offers.after("", scope, ALL).stream()
                .flatMap(offer -> moves(with(offer, owner, before), with(offer, owner, after), on))
                .toList();
    }

    private static Stream<PriceMove> moves(Offer before, Offer after, LocalDate on) {
        return after.charges().stream()
                .map(charge -> new PriceMove(charge.id(), 1, before.amount(on, charge), after.amount(on, charge)))
                .filter(move -> differ(move.before(), move.after()));
    }

    private static boolean differ(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before != null && after != null && before.compareTo(after) != 0;
    }

    private static Offer with(Offer offer, PriceOwner owner, List<Adjustment> own) {
        Adjustment.Owner kind = owner.kind() == ListKind.CUSTOMER ? Adjustment.Owner.CUSTOMER : Adjustment.Owner.CLASS;
        return offer.adjusted(Stream.concat(
                        offer.adjustments().stream().filter(one -> one.owner() != kind), own.stream())
                .toList());
    }

    /** Who pays by these discounts. */
    private long customers(PriceOwner owner) {
        return owner.kind() == ListKind.CUSTOMER
                ? 1
                : sql.query("select count(*) from customer where reseller_id = :reseller and class_id = :class")
                        .bind("class", owner.id())
                        .count();
    }

    /** What other discounts would do: whom they reach, how many prices move, and what the guard finds newly. */
    public record AdjustmentPreview(
            LocalDate on,
            FindingTotals findings,
            long customers,
            long changed,
            List<LargestMove> largestMoves,
            boolean mayPublish,
            boolean mayOverride) {}
}
