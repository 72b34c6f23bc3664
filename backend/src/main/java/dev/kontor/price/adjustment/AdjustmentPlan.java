package dev.kontor.price.adjustment;

import dev.kontor.base.shared.Problem;
import dev.kontor.price.adjustment.Adjustment.AdjustmentScope;
import dev.kontor.price.adjustment.AdjustmentsChange.NewAdjustment;
import dev.kontor.price.list.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which stored adjustments a change closes and which it adds; nothing is ever overwritten.
 *
 * @param backdated the places of the wanted ones that say something new of days before today
 */
public record AdjustmentPlan(List<Adjustment> closed, List<Grant> added, List<Integer> backdated) {

    /** A percentage that is to be stored. */
    public record Grant(AdjustmentScope scope, UUID scopeId, BigDecimal percent, Period valid) {}

    /** What is wanted holds from today on, or from the day that it names; before, what is stored stays. */
    static AdjustmentPlan of(List<Adjustment> stored, List<NewAdjustment> wanted, LocalDate today) {
        List<Adjustment> present = new ArrayList<>(stored);
        List<Grant> added = new ArrayList<>();
        List<Integer> backdated = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            NewAdjustment one = wanted.get(i);
            Optional<Adjustment> same = present.stream()
                    .filter(adjustment -> says(adjustment, one, today))
                    .findFirst();
            if (same.isPresent()) {
                present.remove(same.get());
            } else {
                LocalDate from = one.validFrom() == null ? today : one.validFrom();
                Period valid = new Period(from, one.validUntil());
                if (valid.isEmpty()) {
                    throw new Problem.Invalid(
                            "/items/" + i + "/validUntil", "empty-period", "It would end before it begins, today.");
                }
                added.add(grant(one, valid));
                if (from.isBefore(today)) {
                    backdated.add(i);
                }
            }
        }
        List<Adjustment> closed = new ArrayList<>();
        List<Grant> kept = new ArrayList<>();
        for (Adjustment adjustment : present) {
            List<Period> rest = rest(adjustment, added, today);
            if (!rest.equals(List.of(adjustment.valid()))) {
                closed.add(adjustment);
                rest.forEach(days ->
                        kept.add(new Grant(adjustment.scope(), adjustment.scopeId(), adjustment.percent(), days)));
            }
        }
        return new AdjustmentPlan(
                List.copyOf(closed),
                Stream.concat(kept.stream(), added.stream()).toList(),
                List.copyOf(backdated));
    }

    /** Everything as it is given, for an owner that has nothing yet. */
    static AdjustmentPlan first(List<NewAdjustment> wanted) {
        return new AdjustmentPlan(
                List.of(), wanted.stream().map(one -> grant(one, one.period())).toList(), List.of());
    }

    private static Grant grant(NewAdjustment one, Period valid) {
        return new Grant(one.scope(), Objects.requireNonNull(one.scopeId()), one.percent(), valid);
    }

    public boolean isEmpty() {
        return closed.isEmpty() && added.isEmpty();
    }

    /** The first day from today on that it changes; today for one that changes the past. */
    public LocalDate begins(LocalDate today) {
        boolean now = closed.stream().anyMatch(one -> one.valid().contains(today))
                || added.stream().anyMatch(one -> one.valid().contains(today));
        return now ? today : days(today).skip(1).findFirst().orElse(today);
    }

    /** The first days on which it changes something, from today on. */
    public Stream<LocalDate> days(LocalDate today) {
        Stream<@Nullable LocalDate> begins = Stream.concat(
                added.stream().map(grant -> grant.valid().from()),
                closed.stream().map(adjustment -> adjustment.valid().from()));
        return Stream.concat(Stream.of(today), begins.filter(Objects::nonNull).filter(day -> day.isAfter(today)))
                .distinct()
                .sorted();
    }

    private static boolean says(Adjustment stored, NewAdjustment wanted, LocalDate today) {
        boolean sameFrom = Objects.equals(stored.valid().from(), wanted.validFrom())
                || (wanted.validFrom() == null && stored.valid().contains(today));
        return sameFrom
                && stored.scopeId().equals(wanted.scopeId())
                && stored.percent().compareTo(wanted.percent()) == 0
                && Objects.equals(stored.valid().until(), wanted.validUntil());
    }

    /** The days before today, where nothing else is said of them. */
    private static List<Period> rest(Adjustment stored, List<Grant> added, LocalDate today) {
        Period past = stored.valid().before(new Period(today, null));
        List<Period> rest = past == null ? List.of() : List.of(past);
        for (Grant grant : added) {
            if (grant.scopeId().equals(stored.scopeId())) {
                rest = rest.stream()
                        .flatMap(days -> days.overlaps(grant.valid())
                                ? Stream.of(days.before(grant.valid()), days.after(grant.valid()))
                                        .filter(Objects::nonNull)
                                : Stream.of(days))
                        .toList();
            }
        }
        return rest;
    }
}
