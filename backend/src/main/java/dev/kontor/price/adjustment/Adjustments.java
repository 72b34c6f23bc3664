package dev.kontor.price.adjustment;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassDeleted;
import dev.kontor.price.adjustment.Adjustment.AdjustmentScope;
import dev.kontor.price.adjustment.AdjustmentPlan.Grant;
import dev.kontor.price.adjustment.AdjustmentView.AdjustmentList;
import dev.kontor.price.adjustment.AdjustmentsChange.NewAdjustment;
import dev.kontor.price.list.PriceOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The adjustments of classes and customers as they are stored. Like prices they are closed and succeeded, never
 * overwritten, and each belongs to the price change that recorded it.
 */
@ApplicationScoped
public class Adjustments {

    private static final String STORED =
            "select " + Adjustment.COLUMNS + " from price_adjustment a" + " where a.reseller_id = :reseller and ";

    private final Customers customers;
    private final CustomerClasses classes;
    private final Sql sql;
    private final CurrentActor actor;

    Adjustments(Customers customers, CustomerClasses classes, Sql sql, CurrentActor actor) {
        this.customers = customers;
        this.classes = classes;
        this.sql = sql;
        this.actor = actor;
    }

    @Transactional
    public AdjustmentList ofCustomer(UUID customerId) {
        customers.require(customerId);
        return of(customerId);
    }

    @Transactional
    public AdjustmentList ofClass(UUID classId) {
        classes.require(classId);
        return of(classId);
    }

    /** Of an owner that exists. */
    @Transactional
    public AdjustmentList of(UUID owner) {
        List<AdjustmentView> items = sql.query("""
                        select a.id, a.scope, case a.scope when 'CATEGORY' then a.scope_id end as category_id,
                               case a.scope when 'PRODUCT' then a.scope_id end as product_id,
                               coalesce(k.name, p.sku) as label, a.percent, lower(a.valid) as valid_from,
                               upper(a.valid) as valid_until, a.recorded_at, a.recorded_by_name as recorded_by
                          from price_adjustment a
                          left join product_category k on k.reseller_id = :reseller and k.id = a.scope_id
                          left join product p on p.reseller_id = :reseller and p.id = a.scope_id
                         where a.reseller_id = :reseller and a.owner_id = :owner and a.superseded_at is null
                         order by array_position(array['ALL', 'CATEGORY', 'PRODUCT'], cast(a.scope as text)),
                                  coalesce(k.name, p.sku), lower(a.valid) nulls first, a.id""").bind("owner", owner).list(AdjustmentView.class);
        return new AdjustmentList(items, version(owner));
    }

    /** How often adjustments of an owner were recorded or closed. */
    @Transactional
    public long version(UUID owner) {
        return sql.query("""
                        select count(*) + count(superseded_at) from price_adjustment
                         where reseller_id = :reseller and owner_id = :owner""").bind("owner", owner).count();
    }

    /** Those of an owner that hold now or later, or did. */
    @Transactional
    public List<Adjustment> stored(UUID owner) {
        return sql.query(STORED + "a.owner_id = :owner and a.superseded_at is null")
                .bind("owner", owner)
                .list(Adjustment.class);
    }

    /** What making these the adjustments of an owner does; 422 for wrong ones. */
    @Transactional
    public AdjustmentPlan plan(UUID owner, AdjustmentsChange wanted, LocalDate today) {
        wanted.requireSane();
        requireTargets(wanted.items());
        return AdjustmentPlan.of(stored(owner), wanted.items(), today);
    }

    /** The same for an owner without any, of a copy: as they are given, past days included. */
    @Transactional
    public AdjustmentPlan first(AdjustmentsChange wanted) {
        wanted.requireSane();
        requireTargets(wanted.items());
        return AdjustmentPlan.first(wanted.items());
    }

    /** 422 for a category or product that does not exist. */
    private void requireTargets(List<NewAdjustment> wanted) {
        List<UUID> known =
                sql.query("""
                        select id from product_category where reseller_id = :reseller and id = any (:ids)
                        union all
                        select id from product where reseller_id = :reseller and id = any (:ids)""").array("ids", wanted, NewAdjustment::scopeId).list(UUID.class);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            UUID target = wanted.get(i).scopeId();
            if (target != null && !target.equals(PriceOwner.NOBODY) && !known.contains(target)) {
                String field = wanted.get(i).scope() == AdjustmentScope.PRODUCT ? "productId" : "categoryId";
                errors.add(new FieldError("/items/" + i + "/" + field, "unknown-target", "This does not exist."));
            }
        }
        Problem.Invalid.requireNone(errors, "invalid-adjustments", "Some adjustments are wrong.");
    }

    /** Carries out a plan for a change that is being published at this moment. */
    public void write(PriceOwner owner, AdjustmentPlan plan, UUID changeId, Instant now) {
        close(plan.closed(), changeId, now);
        add(owner, plan.added(), changeId, now);
    }

    private void close(List<Adjustment> closed, UUID changeId, Instant now) {
        sql.query("""
                        update price_adjustment
                           set superseded_at = greatest(:now, recorded_at), superseded_by = :change
                         where reseller_id = :reseller and id = any (:ids)""")
                .bind("now", now)
                .bind("change", changeId)
                .array("ids", closed, Adjustment::id)
                .update();
    }

    private void add(PriceOwner owner, List<Grant> added, UUID changeId, Instant now) {
        Actor who = actor.get();
        sql.query("""
                        insert into price_adjustment (reseller_id, id, owner_kind, owner_id, scope, scope_id, percent,
                          valid, recorded_at, recorded_by, recorded_by_name, change_id)
                        select :reseller, n.id, :kind, :owner, n.scope, n.scope_id, n.percent,
                               daterange(n.valid_from, n.valid_until), :now, :by, :by_name, :change
                          from unnest(cast(:ids as uuid[]), cast(:scopes as text[]), cast(:targets as uuid[]),
                                      cast(:percents as numeric[]), cast(:from as date[]), cast(:until as date[]))
                            as n (id, scope, scope_id, percent, valid_from, valid_until)""")
                .bind("kind", owner.kind().name())
                .bind("owner", owner.id())
                .bind("now", now)
                .bind("by", who.id())
                .bind("by_name", who.name())
                .bind("change", changeId)
                .array("ids", added, one -> Ids.next())
                .array("scopes", added, Grant::scope)
                .array("targets", added, Grant::scopeId)
                .array("percents", added, Grant::percent)
                .array("from", added, one -> one.valid().from())
                .array("until", added, one -> one.valid().until())
                .update();
    }

    /** What taking a change back does: what it recorded is closed, what it closed comes again. */
    @Transactional
    public AdjustmentPlan inverse(UUID changeId) {
        List<Grant> closed = closedBy(changeId).stream()
                .map(one -> new Grant(one.scope(), one.scopeId(), one.percent(), one.valid()))
                .toList();
        return new AdjustmentPlan(addedBy(changeId), closed, List.of());
    }

    /** Whether what a change recorded is no longer what holds. */
    @Transactional
    public boolean changedSince(UUID changeId) {
        return sql.query("""
                        select exists (
                                 select 1 from price_adjustment e
                                  where e.reseller_id = :reseller and e.change_id = :change and e.superseded_at is not null)
                            or exists (
                                 select 1 from price_adjustment e
                                   join price_adjustment now on now.reseller_id = e.reseller_id
                                    and now.owner_id = e.owner_id and now.scope_id = e.scope_id and now.valid && e.valid
                                    and now.superseded_at is null and now.change_id is distinct from :change
                                  where e.reseller_id = :reseller and e.superseded_by = :change)""").bind("change", changeId).one(Boolean.class);
    }

    private List<Adjustment> addedBy(UUID changeId) {
        return sql.query(STORED + "a.change_id = :change and a.superseded_at is null")
                .bind("change", changeId)
                .list(Adjustment.class);
    }

    private List<Adjustment> closedBy(UUID changeId) {
        return sql.query(STORED + "a.superseded_by = :change")
                .bind("change", changeId)
                .list(Adjustment.class);
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
}
