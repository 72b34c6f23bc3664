package dev.kontor.holding.association;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import dev.kontor.holding.association.AssociationPlans.AssociationPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription is with one customer at a time; an exclusion constraint is the last word on it. */
@ApplicationScoped
class Overlaps {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Sql sql;

    Overlaps(Sql sql) {
        this.sql = sql;
    }

    /** Who has what is planned, in its period. */
    List<Overlap> of(AssociationPlan plan) {
        List<UUID> subscriptions = plan.wanted().subscriptionIds();
        AssociationTerms terms = plan.terms();
        return subscriptions.isEmpty() ? List.of() : of(subscriptions, terms.startsOn(), terms.lastOn(), NOBODY);
    }

    /** Who else has the subscription of an association in another period. */
    List<Overlap> of(Association row, AssociationTerms terms) {
        return row.subscriptionId == null
                ? List.of()
                : of(List.of(row.subscriptionId), terms.startsOn(), terms.lastOn(), row.id);
    }

    private List<Overlap> of(List<UUID> subscriptionIds, LocalDate from, @Nullable LocalDate to, UUID own) {
        return sql.query("""
                        select '/subscriptionIds/' || n.position - 1 as pointer, a.subscription_id, s.identifier,
                               a.id as association_id, c.id as customer_id, c.number as customer_number,
                               c.display_name as customer_name, a.starts_on,
                               nullif(a.last_on, date '9999-12-31') as last_on
                          from unnest(cast(:ids as uuid[])) with ordinality as n (id, position)
                          join association a on a.reseller_id = :reseller and a.subscription_id = n.id
                          join subscription s on s.reseller_id = :reseller and s.id = n.id
                          join customer c on c.reseller_id = :reseller and c.id = a.customer_id
                         where a.starts_on <= coalesce(cast(:to as date), date '9999-12-31') and a.last_on >= :from
                           and a.id <> :own
                         order by n.position, a.starts_on""")
                .array("ids", subscriptionIds)
                .bind("from", from)
                .bind("to", to)
                .bind("own", own)
                .list(Overlap.class);
    }

    /** Of many associations with other terms than theirs: who else has the same in the days of each; one statement. */
    Map<UUID, FieldError> errors(Collection<Association> rows, Map<UUID, AssociationTerms> terms) {
        List<Association> held =
                rows.stream().filter(row -> row.subscriptionId != null).toList();
        if (held.isEmpty()) {
            return Map.of();
        }
        Map<UUID, FieldError> errors = new HashMap<>();
        sql.query("""
                        select n.own_id, '/renewal/nextOn' as overlap_pointer, a.subscription_id as overlap_subscription_id,
                               s.identifier as overlap_identifier, a.id as overlap_association_id,
                               c.id as overlap_customer_id, c.number as overlap_customer_number,
                               c.display_name as overlap_customer_name, a.starts_on as overlap_starts_on,
                               nullif(a.last_on, date '9999-12-31') as overlap_last_on
                          from unnest(cast(:own as uuid[]), cast(:ids as uuid[]), cast(:from as date[]), cast(:to as date[]))
                            as n (own_id, id, first_on, last_on)
                          join association a on a.reseller_id = :reseller and a.subscription_id = n.id
                          join subscription s on s.reseller_id = :reseller and s.id = n.id
                          join customer c on c.reseller_id = :reseller and c.id = a.customer_id
                         where a.starts_on <= coalesce(n.last_on, date '9999-12-31') and a.last_on >= n.first_on
                           and a.id <> n.own_id
                         order by a.starts_on""")
                .array("own", held, row -> row.id)
                .array("ids", held, row -> row.subscriptionId)
                .array("from", held, row -> row.startsOn)
                .array(
                        "to",
                        held,
                        row -> Objects.requireNonNull(terms.get(row.id)).lastOn())
                .list(Taken.class)
                .forEach(one -> errors.putIfAbsent(
                        one.ownId(),
                        new FieldError(
                                one.overlap().pointer(),
                                "overlap",
                                one.overlap().detail())));
        return errors;
    }

    private record Taken(UUID ownId, Overlap overlap) {}

    /** 409 with the code of an overlap, naming what, with whom and when. */
    static void refuse(List<Overlap> overlaps) {
        if (!overlaps.isEmpty()) {
            throw new Problem.Conflict(
                    "overlap",
                    overlaps.getFirst().detail(),
                    overlaps.stream()
                            .map(overlap -> new FieldError(overlap.pointer(), "overlap", overlap.detail()))
                            .toArray(FieldError[]::new));
        }
    }

    /** A subscription that somebody has in the period that is asked for; {@code pointer} says where it was asked for. */
    public record Overlap(
            String pointer,
            UUID subscriptionId,
            String identifier,
            UUID associationId,
            AssociationView.AssociatedCustomer customer,
            LocalDate startsOn,
            @Nullable LocalDate lastOn) {

        String detail() {
            return "%s is with %s (%s) from %s%s."
                    .formatted(
                            identifier,
                            customer.name(),
                            customer.number(),
                            startsOn,
                            lastOn == null ? " on" : " to " + lastOn);
        }
    }
}
