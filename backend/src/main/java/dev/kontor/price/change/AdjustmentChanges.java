package dev.kontor.price.change;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.price.adjustment.AdjustmentPlan;
import dev.kontor.price.adjustment.AdjustmentView;
import dev.kontor.price.adjustment.Adjustments;
import dev.kontor.price.adjustment.AdjustmentsChange;
import dev.kontor.price.guard.PayerGuard;
import dev.kontor.price.guard.PayerGuard.Before;
import dev.kontor.price.guard.PriceGuard.GuardVerdict;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes the discounts of customers and classes: price changes that are published at once, under the same guard. */
@ApplicationScoped
public class AdjustmentChanges {

    private static final int DAYS = 5;
    private static final int NAME = 200;

    private final Adjustments adjustments;
    private final PayerGuard guard;
    private final PriceLists lists;
    private final StoredPrices prices;
    private final PriceRights rights;
    private final ResellerDay day;
    private final History history;

    AdjustmentChanges(
            Adjustments adjustments,
            PayerGuard guard,
            PriceLists lists,
            StoredPrices prices,
            PriceRights rights,
            ResellerDay day,
            History history) {
        this.adjustments = adjustments;
        this.guard = guard;
        this.lists = lists;
        this.prices = prices;
        this.rights = rights;
        this.day = day;
        this.history = history;
    }

    /** What a change did: on which day first, and what the guard says of it. */
    public record Adjusted(LocalDate on, GuardVerdict verdict) {}

    /**
     * Makes these the adjustments of a customer or class. 428 and 412 as for everything that has a version; 422 when the
     * guard refuses what this brings about, unless there is a reason and the right to give one.
     */
    @Transactional
    public Adjusted write(
            PriceOwner owner, AdjustmentsChange wanted, @Nullable IfMatch ifMatch, @Nullable String overrideReason) {
        UUID list = locked(owner);
        IfMatch.require(ifMatch, adjustments.version(owner.id()));
        Adjusted adjusted = carryOut(owner, list, planned(owner, wanted), overrideReason, prices::write);
        rights.requireFine(adjusted.verdict(), overrideReason);
        return adjusted;
    }

    /** The same to look at what that does: the caller rolls back. */
    public Adjusted attempt(PriceOwner owner, AdjustmentsChange wanted) {
        UUID list = locked(owner);
        return carryOut(owner, list, planned(owner, wanted), null, prices::attempt);
    }

    /** Gives these to a new class, as another one has them. */
    @Transactional
    public void first(PriceOwner owner, AdjustmentsChange wanted) {
        carryOut(owner, locked(owner), adjustments.first(wanted), null, prices::write);
    }

    /** Nobody else changes them until the end of the transaction. */
    private UUID locked(PriceOwner owner) {
        UUID list = lists.listOrNew(owner);
        prices.lock(List.of(list));
        return list;
    }

    private AdjustmentPlan planned(PriceOwner owner, AdjustmentsChange wanted) {
        AdjustmentPlan plan = adjustments.plan(owner.id(), wanted, day.today());
        if (!rights.has(PriceRights.BACKDATE)) {
            List<FieldError> errors = plan.backdated().stream()
                    .map(place -> new FieldError(
                            "/items/" + place + "/validFrom",
                            "backdating-not-allowed",
                            "Prices before today need the right " + PriceRights.BACKDATE + "."))
                    .toList();
            Problem.Invalid.requireNone(errors, "backdating-not-allowed", "The past is not yours to change.");
        }
        return plan;
    }

    private Adjusted carryOut(
            PriceOwner owner,
            UUID list,
            AdjustmentPlan plan,
            @Nullable String reason,
            Consumer<Map<PriceChange, PricePlan>> writing) {
        List<LocalDate> days = plan.days(day.today()).limit(DAYS).toList();
        if (plan.isEmpty()) {
            return new Adjusted(days.getFirst(), GuardVerdict.FINE);
        }
        String was = described(owner.id());
        Before before = guard.before(owner, days.stream().collect(Collectors.toSet()));
        PriceChange change = PriceChange.draft(Ids.next(), list, "");
        change.adjusts = true;
        change.reason = reason;
        change.itemCount = plan.added().size();
        writing.accept(Map.of(change, new PricePlan()));
        adjustments.write(owner, plan, change.id, Objects.requireNonNull(change.publishedAt));
        String is = described(owner.id());
        change.name = is.substring(0, Math.min(NAME, is.length()));
        change.effectiveFrom = plan.begins(day.today());
        history.record(
                owner.kind() == ListKind.CUSTOMER ? "customer" : "customer-class",
                owner.id(),
                HistoryAction.PRICED,
                List.of(new FieldChange("adjustments", was, is)));
        return new Adjusted(plan.begins(day.today()), guard.after(before));
    }

    /** What holds now or later, without words that would be of one language. */
    private String described(UUID owner) {
        String all = adjustments.of(owner).items().stream()
                .filter(one -> one.validUntil() == null || one.validUntil().isAfter(day.today()))
                .map(this::described)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "0 %" : all;
    }

    private String described(AdjustmentView one) {
        String what = one.label() == null ? "" : one.label() + " ";
        String from = one.validFrom() == null || !one.validFrom().isAfter(day.today()) ? "" : one.validFrom() + "/";
        String until = one.validUntil() == null ? "" : one.validUntil().toString();
        String days =
                from.isEmpty() && until.isEmpty() ? "" : " (%s)".formatted(from.isEmpty() ? "/" + until : from + until);
        return what + one.percent().toPlainString() + " %" + days;
    }
}
