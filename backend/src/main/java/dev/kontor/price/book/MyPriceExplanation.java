package dev.kontor.price.book;

import dev.kontor.price.book.MyPriceSheet.MyPrice;
import dev.kontor.price.rule.Explanation;
import dev.kontor.price.rule.ResolvedPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the customer pays this, step by step, as far as it concerns the customer. */
public record MyPriceExplanation(String sku, MyPrice price, List<MyPriceStep> steps) {

    /** What a step starts from or does. */
    public enum MyPriceStepKind {
        INDIVIDUAL_PRICE,
        STANDARD_PRICE,
        INDIVIDUAL_ADJUSTMENT,
        TERM,
        ROUNDING
    }

    /** One step; {@code result} is the amount after it, before rounding. */
    public record MyPriceStep(
            MyPriceStepKind kind,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal percent,
            @Nullable Integer factor,
            @Nullable Integer minQuantity,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable BigDecimal result) {}

    /** {@code price} was resolved for the eyes of a customer. */
    static MyPriceExplanation of(ResolvedPrice price) {
        Explanation explanation = price.explanation();
        List<MyPriceStep> steps = explanation == null
                ? List.of()
                : explanation.steps().stream().map(MyPriceExplanation::step).toList();
        return new MyPriceExplanation(price.sku(), MyPrice.of(price), steps);
    }

    private static MyPriceStep step(Explanation.ExplanationStep step) {
        return new MyPriceStep(
                kind(step.level()),
                step.amount(),
                step.percent(),
                step.factor(),
                step.minQuantity(),
                step.validFrom(),
                step.validUntil(),
                step.result());
    }

    private static MyPriceStepKind kind(Explanation.Level level) {
        return switch (level) {
            case CUSTOMER_LIST -> MyPriceStepKind.INDIVIDUAL_PRICE;
            case CLASS_LIST, STANDARD_LIST, CLASS_ADJUSTMENT -> MyPriceStepKind.STANDARD_PRICE;
            case CUSTOMER_ADJUSTMENT -> MyPriceStepKind.INDIVIDUAL_ADJUSTMENT;
            case TERM -> MyPriceStepKind.TERM;
            case ROUNDING -> MyPriceStepKind.ROUNDING;
        };
    }
}
