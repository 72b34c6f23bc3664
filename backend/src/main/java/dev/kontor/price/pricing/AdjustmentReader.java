package dev.kontor.price.pricing;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.price.pricing.AdjustmentsChange.NewAdjustment;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads adjustments with the names of what they cover. */
@ApplicationScoped
class AdjustmentReader {

    private final PriceRepository repository;
    private final CurrentActor actor;

    AdjustmentReader(PriceRepository repository, CurrentActor actor) {
        this.repository = repository;
        this.actor = actor;
    }

    AdjustmentView.AdjustmentList current(UUID owner) {
        List<Adjustment> stored = stored(owner);
        Map<UUID, String> labels =
                labels(stored.stream().map(Adjustment::scopeId).toArray());
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
                .toArray());
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
        return repository.run(connection -> {
            String sql = """
                    select id, owner_kind, scope, scope_id, percent, lower(valid), upper(valid), recorded_at, recorded_by_name
                      from price_adjustment
                     where reseller_id = ? and owner_id = ? and superseded_at is null""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, owner);
                return OfferReader.adjustments(statement.executeQuery());
            }
        });
    }

    private Map<UUID, String> labels(Object[] ids) {
        return repository.run(connection -> {
            String sql = """
                    select id, name from product_category where reseller_id = ? and id = any (?)
                    union all
                    select id, sku from product where reseller_id = ? and id = any (?)""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setArray(2, connection.createArrayOf("uuid", ids));
                statement.setObject(3, actor.resellerId());
                statement.setArray(4, connection.createArrayOf("uuid", ids));
                ResultSet rows = statement.executeQuery();
                Map<UUID, String> labels = new HashMap<>();
                while (rows.next()) {
                    labels.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
                return labels;
            }
        });
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
