package dev.kontor.holding.lookup;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.holding.lookup.AssociationLists.AssociationFilter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What ends, renews or expires upstream from one day to another, both included; found along the indexes of these days. */
record DueDays(LocalDate from, LocalDate to, @Nullable DueEvent event) {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    /** The day before that of what never ends. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    /** Nothing unless one of them is asked for; 422 for days that end before they begin. */
    static Optional<DueDays> of(AssociationFilter filter) {
        if (filter.dueFrom == null && filter.dueTo == null && filter.due == null) {
            return Optional.empty();
        }
        LocalDate from = Objects.requireNonNullElse(filter.dueFrom, FIRST);
        LocalDate to = Objects.requireNonNullElse(filter.dueTo, LAST);
        if (to.isBefore(from)) {
            throw new Problem.Invalid("/dueTo", "ends-before-it-begins", "The range ends before it begins.");
        }
        return Optional.of(new DueDays(from, to.isAfter(LAST) ? LAST : to, filter.due));
    }

    void addTo(Conditions conditions) {
        conditions
                .and("t.id in ("
                        + Arrays.stream(DueEvent.values())
                                .filter(one -> event == null || event == one)
                                .map(DueDays::ids)
                                .collect(Collectors.joining(" union all "))
                        + ")")
                .bind("dueFrom", from)
                .bind("dueTo", to);
    }

    private static String ids(DueEvent event) {
        return switch (event) {
            case ENDS -> """
                select e.id from association e
                 where e.reseller_id = :reseller and e.last_on between cast(:dueFrom as date) and cast(:dueTo as date)""";
            case RENEWS -> """
                select r.id from association r
                 where r.reseller_id = :reseller and r.sort_renews between cast(:dueFrom as date) and cast(:dueTo as date)
                   and\s""" + AssociationLists.GOES_ON.formatted("r");
            // whoever has it on that day
            case EXPIRES_UPSTREAM -> """
                select x.id from subscription s join association x on x.reseller_id = :reseller and x.subscription_id = s.id
                 where s.reseller_id = :reseller and s.sort_expires between cast(:dueFrom as date) and cast(:dueTo as date)
                   and x.starts_on <= s.sort_expires and x.last_on >= s.sort_expires""";
        };
    }
}
