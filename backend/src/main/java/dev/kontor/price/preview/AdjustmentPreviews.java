package dev.kontor.price.preview;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customerclass.CustomerClasses;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final CustomerClasses classes;
    private final Sql sql;

    AdjustmentPreviews(
            AdjustmentChanges changes,
            Adjustments adjustments,
            OfferReader offers,
            LargestMoves moves,
            PriceRights rights,
            CustomerClasses classes,
            Sql sql) {
        this.changes = changes;
        this.adjustments = adjustments;
        this.offers = offers;
        this.moves = moves;
        this.rights = rights;
        this.classes = classes;
        this.sql = sql;
    }

    /** Changes nothing. A class is looked at in all its currencies; single prices are those of the owner's currency. */
    @Transactional
    public AdjustmentPreview preview(PriceOwner owner, AdjustmentsChange wanted) {
        List<Adjustment> before = adjustments.stored(owner.id());
        Adjusted adjusted = changes.attempt(owner, wanted);
        List<Adjustment> after = adjustments.stored(owner.id());
        Map<String, List<PriceMove>> moved = new LinkedHashMap<>();
        for (String currency : currencies(owner)) {
            moved.put(currency, moves(in(currency, owner), adjusted.on(), before, after));
        }
        Map<String, Long> payers = customers(owner);
        List<PriceMove> shown = Objects.requireNonNull(moved.get(owner.currency()));
        AdjustmentPreview preview = new AdjustmentPreview(
                adjusted.on(),
                FindingTotals.of(adjusted.verdict()),
                owner.currency(),
                payers.values().stream().mapToLong(Long::longValue).sum(),
                shown.size(),
                moves.largest(shown),
                moved.entrySet().stream()
                        .map(one -> new AdjustmentPreview.CurrencyEffect(
                                one.getKey(),
                                payers.getOrDefault(one.getKey(), 0L),
                                one.getValue().size()))
                        .toList(),
                rights.has(PriceClock.PUBLISH) && !adjusted.verdict().blocked(),
                rights.has(PriceClock.PUBLISH) && rights.has(PriceRights.OVERRIDE_GUARD));
        QuarkusTransaction.setRollbackOnly();
        return preview;
    }

    private List<String> currencies(PriceOwner owner) {
        return owner.kind() == ListKind.CUSTOMER
                ? List.of(owner.currency())
                : classes.require(owner.id()).currencies();
    }

    private static PriceOwner in(String currency, PriceOwner owner) {
        return new PriceOwner(owner.kind(), owner.id(), owner.classId(), currency, owner.name());
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

    /** How many pay by these discounts, by their currency. */
    private Map<String, Long> customers(PriceOwner owner) {
        return owner.kind() == ListKind.CUSTOMER
                ? Map.of(owner.currency(), 1L)
                : sql.query("""
                        select cast(currency as text), count(*) from customer
                         where reseller_id = :reseller and class_id = :class group by currency""").bind("class", owner.id()).map(String.class, Long.class);
    }

    /**
     * What other discounts would do: whom they reach, how many prices move, and what the guard finds newly. Customers and
     * findings are those of all currencies, changed and largest prices those of {@code currency}.
     */
    public record AdjustmentPreview(
            LocalDate on,
            FindingTotals findings,
            String currency,
            long customers,
            long changed,
            List<LargestMove> largestMoves,
            List<CurrencyEffect> currencies,
            boolean mayPublish,
            boolean mayOverride) {

        /** How many customers buy in a currency, and how many prices move in it. */
        public record CurrencyEffect(String currency, long customers, long changed) {}
    }
}
