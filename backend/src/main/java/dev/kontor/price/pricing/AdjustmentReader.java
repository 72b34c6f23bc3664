package dev.kontor.price.pricing;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.pricing.AdjustmentsChange.NewAdjustment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads adjustments with the names of what they cover. */
@ApplicationScoped
class AdjustmentReader {

    private final Sql sql;

    AdjustmentReader(Sql sql) {
        this.sql = sql;
    }

    AdjustmentView.AdjustmentList current(UUID owner) {
        List<Adjustment> stored = stored(owner);
        Map<UUID, String> labels =
                labels(stored.stream().map(Adjustment::scopeId).toList());
        return new AdjustmentView.AdjustmentList(stored.stream()
                .sorted(Comparator.comparing(Adjustment::scope).thenComparing(Adjustment::id))
                .map(one -> view(one, labels.get(one.scopeId())))
                .toList());
    }

    /** 422 for a category or product that does not exist. */
    void requireTargets(List<NewAdjustment> wanted) {
        Map<UUID, String> labels = labels(wanted.stream()
                .map(NewAdjustment::scopeId)
                .filter(Objects::nonNull)
                .toList());
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            UUID target = wanted.get(i).scopeId();
            if (target != null && !target.equals(PriceList.NOBODY) && !labels.containsKey(target)) {
                String field = wanted.get(i).scope() == AdjustmentScope.PRODUCT ? "productId" : "categoryId";
                errors.add(new FieldError("/items/" + i + "/" + field, "unknown-target", "This does not exist."));
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("invalid-adjustments", "Some adjustments are wrong.", errors);
        }
    }

    List<Adjustment> stored(UUID owner) {
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
}
