package dev.kontor.price.adjustment;

import dev.kontor.price.list.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A percentage on the prices of a class or a customer, for everything, a category or a product. */
public record Adjustment(
        UUID id,
        Owner owner,
        AdjustmentScope scope,
        UUID scopeId,
        BigDecimal percent,
        Period valid,
        Instant recordedAt,
        String recordedBy) {

    /** As they are selected from a table {@code a}. */
    public static final String COLUMNS = """
            a.id, a.owner_kind as owner, a.scope, a.scope_id, a.percent, lower(a.valid) as valid_from,
            upper(a.valid) as valid_until, a.recorded_at, a.recorded_by_name as recorded_by
            """;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Whose prices are adjusted. */
    public enum Owner {
        CLASS,
        CUSTOMER
    }

    public BigDecimal applyTo(BigDecimal amount) {
        return amount.multiply(HUNDRED.add(percent)).movePointLeft(2);
    }

    public boolean covers(UUID productId, UUID categoryId) {
        return switch (scope) {
            case ALL -> true;
            case CATEGORY -> scopeId.equals(categoryId);
            case PRODUCT -> scopeId.equals(productId);
        };
    }

    /** How much an adjustment covers; the narrower beats the wider. */
    public enum AdjustmentScope {
        ALL,
        CATEGORY,
        PRODUCT
    }
}
