package dev.kontor.holding.subscription;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What many subscriptions at once become. */
@ApplicationScoped
class SubscriptionLoad {

    private final Sql sql;
    private final SubscriptionProducts products;
    private final Validator validator;
    private final Clock clock;

    SubscriptionLoad(Sql sql, SubscriptionProducts products, Validator validator, Clock clock) {
        this.sql = sql;
        this.products = products;
        this.validator = validator;
        this.clock = clock;
    }

    /** A subscription to store: new without {@code before}. */
    record Change(Subscription after, @Nullable Subscription before, List<FieldChange> changes) {}

    /** Those of the external ids that exist: one index probe each, in one statement. */
    Map<String, Subscription> existing(Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return new HashMap<>();
        }
        Map<String, Subscription> found = new HashMap<>();
        sql.query("""
                        select s.* from unnest(cast(:ids as text[])) value
                          join subscription s on s.reseller_id = :reseller and s.external_id = value""")
                .array("ids", externalIds)
                .detached(Subscription.class)
                .forEach(row -> found.putIfAbsent(Objects.requireNonNull(row.externalId), row));
        return found;
    }

    SubscriptionProducts.Known products(Collection<String> skus, Collection<Subscription> stored) {
        return products.known(
                skus.stream().distinct().toList(),
                stored.stream()
                        .map(row -> row.productId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** A stored subscription as somebody would enter it. */
    static SubscriptionInput input(Subscription row, SubscriptionProducts.Known products) {
        SubscriptionProduct product = products.of(row.productId);
        return new SubscriptionInput(
                row.externalId,
                row.kind,
                product == null ? null : product.sku(),
                product == null ? row.name : null,
                row.identifier,
                row.upstreamUser,
                row.plan,
                row.contractedOn,
                row.expiresOn,
                row.status,
                SubscriptionAttributes.of(row.attributes));
    }

    /** What is wrong, by JSON pointers. */
    List<FieldError> errors(SubscriptionInput input, @Nullable SubscriptionProduct product) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<SubscriptionInput> violation : validator.validate(input)) {
            String path = violation.getPropertyPath().toString().replaceAll("\\[.*", "");
            errors.add(new FieldError("/" + path.replace('.', '/'), "invalid-value", violation.getMessage()));
        }
        return errors.isEmpty() ? SubscriptionRules.errors(input, product) : errors;
    }

    Change change(@Nullable Subscription before, SubscriptionInput input, SubscriptionProduct product) {
        Subscription after = new Subscription();
        after.id = before == null ? Ids.next() : before.id;
        after.version = before == null ? 0 : before.version + 1;
        after.updatedAt = clock.instant();
        after.createdAt = before == null ? after.updatedAt : before.createdAt;
        after.set(input, product);
        Map<String, @Nullable Object> old = before == null ? Map.of() : SubscriptionFields.of(before);
        return new Change(after, before, FieldChange.between(old, SubscriptionFields.of(after)));
    }
}
