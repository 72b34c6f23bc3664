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
import dev.kontor.price.adjustment.Adjustment.AdjustmentScope;
import dev.kontor.price.adjustment.Adjustments.AdjustmentView.AdjustmentList;
import dev.kontor.price.adjustment.Adjustments.AdjustmentsChange.NewAdjustment;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceClock;
import dev.kontor.price.list.PriceOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
        return new AdjustmentList(sql.query("""
                        select a.id, a.scope, case a.scope when 'CATEGORY' then a.scope_id end as category_id,
                               case a.scope when 'PRODUCT' then a.scope_id end as product_id,
                               coalesce(k.name, p.sku) as label, a.percent, lower(a.valid) as valid_from,
                               upper(a.valid) as valid_until, a.recorded_at, a.recorded_by_name as recorded_by
                          from price_adjustment a
                          left join product_category k on k.reseller_id = :reseller and k.id = a.scope_id
                          left join product p on p.reseller_id = :reseller and p.id = a.scope_id
                         where a.reseller_id = :reseller and a.owner_id = :owner and a.superseded_at is null
                         order by array_position(array['ALL', 'CATEGORY', 'PRODUCT'], cast(a.scope as text)), a.id""").bind("owner", owner).list(AdjustmentView.class));
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

    private Map<Key, UUID> present(UUID owner) {
        Map<Key, UUID> present = new HashMap<>();
        sql.query("select " + Adjustment.COLUMNS + """
                         from price_adjustment a
                         where a.reseller_id = :reseller and a.owner_id = :owner and a.superseded_at is null""")
                .bind("owner", owner)
                .list(Adjustment.class)
                .forEach(one ->
                        present.put(new Key(one.scopeId(), Amounts.plain(one.percent()), one.valid()), one.id()));
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

    /** A percentage on prices (the seeds' "Rabatt", D19): negative is cheaper. {@code label} names the category or product. */
    public record AdjustmentView(
            UUID id,
            AdjustmentScope scope,
            @Nullable UUID categoryId,
            @Nullable UUID productId,
            @Nullable String label,
            BigDecimal percent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Instant recordedAt,
            String recordedBy) {

        public AdjustmentView {
            percent = Amounts.plain(percent);
        }

        /** All adjustments of a class or customer. */
        public record AdjustmentList(List<AdjustmentView> items) {}
    }

    /** All adjustments of a class or customer, as they should be from now on. */
    public record AdjustmentsChange(
            @NotNull @Size(max = 1000) List<@Valid @NotNull NewAdjustment> items) {

        private static final BigDecimal LOWEST = new BigDecimal(-100);
        private static final BigDecimal HIGHEST = new BigDecimal(1000);
        private static final int MAX_DECIMALS = 4;

        /** A percentage between -100 and 1000 with up to four decimals. */
        public record NewAdjustment(
                @NotNull AdjustmentScope scope,
                @Nullable UUID categoryId,
                @Nullable UUID productId,
                @NotNull BigDecimal percent,
                @Nullable LocalDate validFrom,
                @Nullable LocalDate validUntil) {

            Period period() {
                return new Period(validFrom, validUntil);
            }

            /** What it covers; absent when the scope and the ids do not fit together. */
            @Nullable
            UUID scopeId() {
                return switch (scope) {
                    case ALL -> categoryId == null && productId == null ? PriceOwner.NOBODY : null;
                    case CATEGORY -> productId == null ? categoryId : null;
                    case PRODUCT -> categoryId == null ? productId : null;
                };
            }
        }

        /** 422 naming everything that is wrong. */
        void requireSane() {
            List<FieldError> errors = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                check(i, errors);
            }
            Problem.Invalid.requireNone(errors, "invalid-adjustments", "Some adjustments are wrong.");
        }

        private void check(int index, List<FieldError> errors) {
            NewAdjustment one = items.get(index);
            String at = "/items/" + index + "/";
            if (one.scopeId() == null) {
                String detail = "Give a category for CATEGORY, a product for PRODUCT, neither for ALL.";
                errors.add(new FieldError(at + "scope", "wrong-scope", detail));
            }
            if (one.percent().compareTo(LOWEST) < 0 || one.percent().compareTo(HIGHEST) > 0) {
                errors.add(new FieldError(at + "percent", "out-of-range", "A percentage is between -100 and 1000."));
            } else if (one.percent().stripTrailingZeros().scale() > MAX_DECIMALS) {
                errors.add(
                        new FieldError(at + "percent", "too-many-decimals", "A percentage has at most four decimals."));
            }
            if (one.period().isEmpty()) {
                errors.add(new FieldError(at + "validUntil", "empty-period", "The period ends before it begins."));
            }
            for (int j = 0; j < index; j++) {
                NewAdjustment other = items.get(j);
                if (Objects.equals(one.scopeId(), other.scopeId())
                        && one.period().overlaps(other.period())) {
                    String detail = "Row %d covers the same on the same days.".formatted(j + 1);
                    errors.add(new FieldError(at + "validFrom", "overlap", detail));
                }
            }
        }
    }
}
