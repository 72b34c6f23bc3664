package dev.kontor.price.adjustment;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.price.adjustment.AdjustmentsChange.NewAdjustment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a list of adjustments must be before it is stored. */
final class AdjustmentCheck {

    private static final BigDecimal LOWEST = new BigDecimal(-100);
    private static final BigDecimal HIGHEST = new BigDecimal(1000);
    private static final int MAX_DECIMALS = 4;

    private final List<NewAdjustment> wanted;
    private final List<FieldError> errors = new ArrayList<>();

    AdjustmentCheck(AdjustmentsChange wanted) {
        this.wanted = wanted.items();
    }

    /** 422 naming everything that is wrong. */
    void requireSane() {
        for (int i = 0; i < wanted.size(); i++) {
            check(i, wanted.get(i));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("invalid-adjustments", "Some adjustments are wrong.", errors);
        }
    }

    private void check(int index, NewAdjustment one) {
        if (one.scopeId() == null) {
            error(
                    index,
                    "scope",
                    "wrong-scope",
                    "Give a category for CATEGORY, a product for PRODUCT, neither for ALL.");
        }
        if (one.percent().compareTo(LOWEST) < 0 || one.percent().compareTo(HIGHEST) > 0) {
            error(index, "percent", "out-of-range", "A percentage is between -100 and 1000.");
        } else if (one.percent().stripTrailingZeros().scale() > MAX_DECIMALS) {
            error(index, "percent", "too-many-decimals", "A percentage has at most four decimals.");
        }
        if (one.period().isEmpty()) {
            error(index, "validUntil", "empty-period", "The period ends before it begins.");
        }
        for (int j = 0; j < index; j++) {
            NewAdjustment other = wanted.get(j);
            if (Objects.equals(one.scopeId(), other.scopeId()) && one.period().overlaps(other.period())) {
                error(index, "validFrom", "overlap", "Row %d covers the same on the same days.".formatted(j + 1));
            }
        }
    }

    private void error(int index, String field, String code, String detail) {
        errors.add(new FieldError("/items/" + index + "/" + field, code, detail));
    }
}
