package dev.kontor.price.change;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.price.guard.Finding;
import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.guard.LaterPriceFindings;
import dev.kontor.price.guard.LaterPriceFindings.Met;
import dev.kontor.price.guard.PriceGuard;
import dev.kontor.price.guard.PriceGuard.GuardVerdict;
import dev.kontor.price.guard.Severity;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a change needs a right of its own beside the one of the operation: days in the past, and prices that the guard
 * refuses once they are written; a refusal takes them back with the transaction.
 */
@ApplicationScoped
public class PriceRights {

    public static final String BACKDATE = "prices:backdate";
    public static final String OVERRIDE_GUARD = "prices:override-guard";
    public static final String READ_COSTS = "costs:read";

    /** Prices that begin later are looked at on their first days, up to so many. */
    private static final int DAYS = 5;

    private final CurrentActor actor;
    private final ResellerDay day;
    private final PriceGuard guard;
    private final LaterPriceFindings later;

    PriceRights(CurrentActor actor, ResellerDay day, PriceGuard guard, LaterPriceFindings later) {
        this.actor = actor;
        this.day = day;
        this.guard = guard;
        this.later = later;
    }

    public boolean has(String right) {
        return actor.has(right);
    }

    /** Whether prices may change from this day on. */
    public boolean mayChange(LocalDate from) {
        return !from.isBefore(day.today()) || has(BACKDATE);
    }

    /** 422 for a day before today without the right to change the past. */
    void requireDay(LocalDate from) {
        if (!mayChange(from)) {
            throw new Problem.Invalid(
                    "/effectiveFrom",
                    "backdating-not-allowed",
                    "%s is in the past; changing it needs the right %s.".formatted(from, BACKDATE));
        }
    }

    /** Today, unless the period has a beginning; 422 for one that ends before it begins. */
    LocalDate firstDay(@Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate first = from == null ? day.today() : from;
        if (until != null && !until.isAfter(first)) {
            throw new Problem.Invalid("/effectiveUntil", "empty-period", "The period ends before it begins.");
        }
        return first;
    }

    /** What the guard says about prices that were just written. */
    public GuardVerdict verdict(UUID listId, PricePlan plan) {
        return later.with(guard.verdict(listId, plan.chargeIds(), days(plan)), listId, met(plan));
    }

    /** What of prices that were published for a later day the plan meets. */
    private List<Met> met(PricePlan plan) {
        return plan.later().stream()
                .map(met -> new Met(
                        met.item().chargeId(),
                        met.item().minQuantity(),
                        met.item().amount(),
                        Objects.requireNonNullElseGet(met.days().from(), day::today),
                        met.price().amount(),
                        Objects.requireNonNull(met.price().valid().from())))
                .toList();
    }

    private Set<LocalDate> days(PricePlan plan) {
        return plan.days(day.today()).stream().limit(DAYS).collect(Collectors.toSet());
    }

    /** 422 with what blocks, unless there is a reason and the right to give one; warnings were seen in the preview. */
    void requireUnblocked(UUID listId, PricePlan plan, @Nullable String overrideReason) {
        if (mayOverride(overrideReason)) {
            return;
        }
        GuardVerdict verdict = later.with(guard.blocks(listId, plan.chargeIds(), days(plan)), listId, met(plan));
        if (verdict.blocked()) {
            throw new Refused(verdict.findings());
        }
    }

    /** 422 with what was found when it blocks, unless there is a reason and the right to give one. */
    GuardVerdict requireFine(UUID listId, PricePlan plan, @Nullable String overrideReason) {
        GuardVerdict verdict = verdict(listId, plan);
        requireFine(verdict, overrideReason);
        return verdict;
    }

    /** The same of a verdict that was asked for already. */
    public void requireFine(GuardVerdict verdict, @Nullable String overrideReason) {
        if (verdict.blocked() && !mayOverride(overrideReason)) {
            throw new Refused(verdict.findings());
        }
    }

    /** Why something is refused for what was found; nothing where there is a reason and the right to give one. */
    public Optional<Problem> refusal(GuardVerdict verdict, @Nullable String overrideReason) {
        boolean overridden = overrideReason != null && has(OVERRIDE_GUARD);
        return verdict.blocked() && !overridden ? Optional.of(new Refused(verdict.findings())) : Optional.empty();
    }

    /** What the guard found where it is who refuses. */
    public static List<Finding> findings(@Nullable Problem problem) {
        return problem instanceof Refused refused ? refused.findings : List.of();
    }

    /** Whether this finding refuses a write, or whether there is a reason to write all the same. */
    public boolean refuses(FindingCode code, @Nullable String overrideReason) {
        return !mayOverride(overrideReason) && guard.severity(code) == Severity.BLOCK;
    }

    /** 403 for a reason without the right to override. */
    private boolean mayOverride(@Nullable String reason) {
        if (reason != null && !has(OVERRIDE_GUARD)) {
            throw new Problem.Forbidden(
                    "missing-right", "Publishing in spite of findings needs the right " + OVERRIDE_GUARD + ".");
        }
        return reason != null;
    }

    /** 422 {@code price-guard}: what would be regretted. */
    static final class Refused extends Problem {

        private final List<Finding> findings;

        Refused(List<Finding> findings) {
            super(
                    422,
                    "price-guard",
                    "The price guard refuses this",
                    "These prices would be regretted; change them, or publish them with a reason.",
                    findings.stream().map(Refused::error).toList(),
                    Map.of("findings", findings));
            this.findings = List.copyOf(findings);
        }

        private static FieldError error(Finding finding) {
            return new FieldError(
                    "/products/" + finding.sku().replace("~", "~0").replace("/", "~1"),
                    finding.code().name(),
                    finding.message());
        }
    }
}
