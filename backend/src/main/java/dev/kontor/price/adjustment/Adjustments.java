package dev.kontor.price.adjustment;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customer.Customers.CustomerDeleted;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassDeleted;
import dev.kontor.price.adjustment.AdjustmentView.AdjustmentList;
import dev.kontor.price.adjustment.AdjustmentsChange.NewAdjustment;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceClock;
import dev.kontor.price.list.PriceOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The adjustments of classes and customers. Like prices they are closed and succeeded, never overwritten. */
@ApplicationScoped
public class Adjustments {

    private final Customers customers;
    private final CustomerClasses classes;
    private final Sql sql;
    private final CurrentActor actor;
    private final PriceClock clock;

    Adjustments(Customers customers, CustomerClasses classes, Sql sql, CurrentActor actor, PriceClock clock) {
        this.customers = customers;
        this.classes = classes;
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public AdjustmentList ofCustomer(UUID customerId) {
        customers.require(customerId);
        return current(customerId);
    }

    @Transactional
    public AdjustmentList ofClass(UUID classId) {
        classes.require(classId);
        return current(classId);
    }

    @Transactional
    public AdjustmentList replaceOfCustomer(UUID customerId, AdjustmentsChange wanted) {
        customers.require(customerId);
        return replace(Adjustment.Owner.CUSTOMER, customerId, wanted);
    }

    @Transactional
    public AdjustmentList replaceOfClass(UUID classId, AdjustmentsChange wanted) {
        classes.require(classId);
        return replace(Adjustment.Owner.CLASS, classId, wanted);
    }

    private AdjustmentList replace(Adjustment.Owner kind, UUID owner, AdjustmentsChange wanted) {
        wanted.requireSane();
        requireTargets(wanted.items());
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
        return current(owner);
    }

    private AdjustmentList current(UUID owner) {
        List<Adjustment> stored = stored(owner);
        Map<UUID, String> labels =
                labels(stored.stream().map(Adjustment::scopeId).toList());
        return new AdjustmentList(stored.stream()
                .sorted(Comparator.comparing(Adjustment::scope).thenComparing(Adjustment::id))
                .map(one -> view(one, labels.get(one.scopeId())))
                .toList());
    }

    /** 422 for a category or product that does not exist. */
    private void requireTargets(List<NewAdjustment> wanted) {
        Map<UUID, String> labels = labels(wanted.stream()
                .map(NewAdjustment::scopeId)
                .filter(Objects::nonNull)
                .toList());
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            UUID target = wanted.get(i).scopeId();
            if (target != null && !target.equals(PriceOwner.NOBODY) && !labels.containsKey(target)) {
                String field = wanted.get(i).scope() == AdjustmentScope.PRODUCT ? "productId" : "categoryId";
                errors.add(new FieldError("/items/" + i + "/" + field, "unknown-target", "This does not exist."));
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("invalid-adjustments", "Some adjustments are wrong.", errors);
        }
    }

    private List<Adjustment> stored(UUID owner) {
        return sql.query("select " + Adjustment.COLUMNS + """
                         from price_adjustment a
                         where a.reseller_id = :reseller and a.owner_id = :owner and a.superseded_at is null""")
                .bind("owner", owner)
                .list(Adjustment.class);
    }

    private Map<UUID, String> labels(List<UUID> ids) {
        return sql.query("""
                        select id, name from product_category where reseller_id = :reseller and id = any (:ids)
                        union all
                        select id, sku from product where reseller_id = :reseller and id = any (:ids)""").array("ids", ids).map(UUID.class, String.class);
    }

    private static AdjustmentView view(Adjustment one, @Nullable String label) {
        return new AdjustmentView(
                one.id(),
                one.scope(),
                one.scope() == AdjustmentScope.CATEGORY ? one.scopeId() : null,
                one.scope() == AdjustmentScope.PRODUCT ? one.scopeId() : null,
                label,
                Amounts.plain(one.percent()),
                one.valid().from(),
                one.valid().until(),
                one.recordedAt(),
                one.recordedBy());
    }

    private Map<Key, UUID> present(UUID owner) {
        Map<Key, UUID> present = new HashMap<>();
        for (Adjustment one : stored(owner)) {
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

    void with(@Observes CustomerDeleted deleted) {
        removeOf(deleted.id());
    }

    void with(@Observes CustomerClassDeleted deleted) {
        removeOf(deleted.id());
    }

    /** They go with the customer or class that owns them, in the same transaction. */
    private void removeOf(UUID owner) {
        sql.query("delete from price_adjustment where reseller_id = :reseller and owner_id = :owner")
                .bind("owner", owner)
                .update();
    }

    private static UUID target(NewAdjustment one) {
        UUID target = one.scopeId();
        if (target == null) {
            throw new Problem.Invalid("/items", "wrong-scope", "The scope and the ids do not fit together.");
        }
        return target;
    }

    private record Key(UUID scopeId, BigDecimal percent, Period valid) {

        static Key of(NewAdjustment one) {
            return new Key(target(one), Amounts.plain(one.percent()), one.period());
        }
    }
}
