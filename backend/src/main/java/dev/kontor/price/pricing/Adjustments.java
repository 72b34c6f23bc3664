package dev.kontor.price.pricing;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.price.pricing.AdjustmentsChange.NewAdjustment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The adjustments of classes and customers. Like prices they are closed and succeeded, never overwritten. */
@ApplicationScoped
public class Adjustments {

    private final Customers customers;
    private final CustomerClasses classes;
    private final AdjustmentReader reader;
    private final Sql sql;
    private final CurrentActor actor;
    private final PriceClock clock;

    Adjustments(
            Customers customers,
            CustomerClasses classes,
            AdjustmentReader reader,
            Sql sql,
            CurrentActor actor,
            PriceClock clock) {
        this.customers = customers;
        this.classes = classes;
        this.reader = reader;
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public AdjustmentView.AdjustmentList ofCustomer(UUID customerId) {
        customers.require(customerId);
        return reader.current(customerId);
    }

    @Transactional
    public AdjustmentView.AdjustmentList ofClass(UUID classId) {
        classes.require(classId);
        return reader.current(classId);
    }

    @Transactional
    public AdjustmentView.AdjustmentList replaceOfCustomer(UUID customerId, AdjustmentsChange wanted) {
        customers.require(customerId);
        return replace(Adjustment.Owner.CUSTOMER, customerId, wanted);
    }

    @Transactional
    public AdjustmentView.AdjustmentList replaceOfClass(UUID classId, AdjustmentsChange wanted) {
        classes.require(classId);
        return replace(Adjustment.Owner.CLASS, classId, wanted);
    }

    private AdjustmentView.AdjustmentList replace(Adjustment.Owner kind, UUID owner, AdjustmentsChange wanted) {
        new AdjustmentCheck(wanted).requireSane();
        reader.requireTargets(wanted.items());
        Map<Key, UUID> present = present(owner);
        List<NewAdjustment> added = new ArrayList<>();
        for (NewAdjustment one : wanted.items()) {
            if (present.remove(Key.of(one)) == null) {
                added.add(one);
            }
        }
        Instant now = clock.publish();
        present.values().forEach(id -> close(id, now));
        added.forEach(one -> add(kind, owner, one, now));
        return reader.current(owner);
    }

    private Map<Key, UUID> present(UUID owner) {
        Map<Key, UUID> present = new HashMap<>();
        for (Adjustment one : reader.stored(owner)) {
            present.put(new Key(one.scopeId(), Amounts.plain(one.percent()), one.valid()), one.id());
        }
        return present;
    }

    private void close(UUID id, Instant now) {
        sql.query("update price_adjustment set superseded_at = :now where reseller_id = :reseller and id = :id")
                .bind("now", now)
                .bind("id", id)
                .update();
    }

    private void add(Adjustment.Owner kind, UUID owner, NewAdjustment one, Instant now) {
        Actor who = actor.get();
        sql.query("""
                        insert into price_adjustment (reseller_id, id, owner_kind, owner_id, scope, scope_id, percent,
                          valid, recorded_at, recorded_by, recorded_by_name)
                        values (:reseller, :id, :kind, :owner, :scope, :scope_id, :percent,
                          daterange(cast(:valid_from as date), cast(:valid_until as date)), :now, :by, :by_name)""")
                .bind("id", Ids.next())
                .bind("kind", kind.name())
                .bind("owner", owner)
                .bind("scope", one.scope().name())
                .bind("scope_id", target(one))
                .bind("percent", one.percent())
                .bind("valid_from", one.validFrom())
                .bind("valid_until", one.validUntil())
                .bind("now", now)
                .bind("by", who.id())
                .bind("by_name", who.name())
                .update();
    }

    private static UUID target(NewAdjustment one) {
        UUID target = one.scopeId();
        if (target == null) {
            throw new Problem.Invalid("/items", "wrong-scope", "The scope and the ids do not fit together.");
        }
        return target;
    }

    private record Key(UUID scopeId, java.math.BigDecimal percent, Period valid) {

        static Key of(NewAdjustment one) {
            return new Key(target(one), Amounts.plain(one.percent()), one.period());
        }
    }
}
