package dev.kontor.price.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.price.adjustment.Adjustment;
import dev.kontor.price.adjustment.Adjustment.AdjustmentScope;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.rule.Offer.Candidate;
import dev.kontor.price.rule.ResolvedPrice.PriceSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vectors: class list K in USD with REGISTER/12 5.00, RENEW/12 10.00, TRANSFER 10.00, RESTORE 50.00. */
class PriceRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final UUID PRODUCT = new UUID(1, 1);
    private static final UUID CATEGORY = new UUID(2, 2);

    private final ChargeView register = new ChargeView(new UUID(3, 1), Action.REGISTER, 12);
    private final ChargeView renew = new ChargeView(new UUID(3, 2), Action.RENEW, 12);
    private final ChargeView transfer = new ChargeView(new UUID(3, 3), Action.TRANSFER, 0);
    private final ChargeView restore = new ChargeView(new UUID(3, 4), Action.RESTORE, 0);
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();

    @BeforeEach
    void classListK() {
        add(ListKind.CLASS, register, "5.00");
        add(ListKind.CLASS, renew, "10.00");
        add(ListKind.CLASS, transfer, "10.00");
        add(ListKind.CLASS, restore, "50.00");
    }

    @Test
    void v1ClassPriceWithoutOwnPrices() {
        assertPrice(Action.REGISTER, 12, "5.00", PriceSource.CLASS);
        assertPrice(Action.REGISTER, 24, "10.00", PriceSource.CLASS);
        assertPrice(Action.RENEW, 12, "10.00", PriceSource.CLASS);
    }

    @Test
    void v2OwnRenewalLetsTheRestShowThrough() {
        add(ListKind.CUSTOMER, renew, "4.00");
        assertPrice(Action.REGISTER, 12, "5.00", PriceSource.CLASS);
        assertPrice(Action.REGISTER, 24, "10.00", PriceSource.CLASS);
        assertPrice(Action.RENEW, 12, "4.00", PriceSource.OVERRIDE);
    }

    @Test
    void v4CompleteOwnSetDecidesEverything() {
        ownSet("45.00");
        assertPrice(Action.REGISTER, 12, "9.00", PriceSource.OVERRIDE);
        assertPrice(Action.REGISTER, 24, "18.00", PriceSource.OVERRIDE);
        assertPrice(Action.RENEW, 12, "9.00", PriceSource.OVERRIDE);
        assertPrice(Action.RESTORE, 0, "45.00", PriceSource.OVERRIDE);
    }

    @Test
    void v5OwnRestoreMayBeCheaperThanRenewal() {
        ownSet("8.00");
        assertPrice(Action.REGISTER, 24, "18.00", PriceSource.OVERRIDE);
        assertPrice(Action.RESTORE, 0, "8.00", PriceSource.OVERRIDE);
    }

    @Test
    void v6AdjustmentOfCategoryDiscounts() {
        adjust(Adjustment.Owner.CUSTOMER, AdjustmentScope.CATEGORY, CATEGORY, "-10");
        assertPrice(Action.REGISTER, 12, "4.50", PriceSource.DISCOUNT);
        assertPrice(Action.REGISTER, 24, "9.00", PriceSource.DISCOUNT);
        assertPrice(Action.RENEW, 12, "9.00", PriceSource.DISCOUNT);
    }

    @Test
    void ownPriceIsNeverDiscounted() {
        ownSet("45.00");
        adjust(Adjustment.Owner.CUSTOMER, AdjustmentScope.ALL, PriceOwner.NOBODY, "-50");
        assertPrice(Action.RENEW, 12, "9.00", PriceSource.OVERRIDE);
    }

    @Test
    void classAdjustmentAppliesToStandardPricesOnly() {
        adjust(Adjustment.Owner.CLASS, AdjustmentScope.ALL, PriceOwner.NOBODY, "-10");
        add(ListKind.LIST, renew, "99.00");
        assertPrice(Action.RENEW, 12, "10.00", PriceSource.CLASS);
        candidates.removeIf(candidate -> candidate.level() == ListKind.CLASS);
        assertPrice(Action.RENEW, 12, "89.10", PriceSource.LIST);
    }

    @Test
    void narrowerAdjustmentBeatsWider() {
        adjust(Adjustment.Owner.CUSTOMER, AdjustmentScope.ALL, PriceOwner.NOBODY, "-50");
        adjust(Adjustment.Owner.CUSTOMER, AdjustmentScope.CATEGORY, CATEGORY, "-20");
        adjust(Adjustment.Owner.CUSTOMER, AdjustmentScope.PRODUCT, PRODUCT, "-10");
        assertPrice(Action.RENEW, 12, "9.00", PriceSource.DISCOUNT);
    }

    @Test
    void roundsHalfUpOnceAtTheEnd() {
        candidates.clear();
        add(ListKind.LIST, renew, "10.0050");
        adjust(Adjustment.Owner.CLASS, AdjustmentScope.ALL, PriceOwner.NOBODY, "-10");
        adjust(Adjustment.Owner.CUSTOMER, AdjustmentScope.ALL, PriceOwner.NOBODY, "-10");
        // 10.005 x 0.9 x 0.9 = 8.10405; two years 16.2081
        assertPrice(Action.RENEW, 12, "8.10", PriceSource.DISCOUNT);
        assertPrice(Action.RENEW, 24, "16.21", PriceSource.DISCOUNT);
    }

    @Test
    void highestReachedQuantityStepWins() {
        candidates.add(entry(ListKind.CLASS, renew, "8.00", 10, Period.ALWAYS));
        candidates.add(entry(ListKind.CLASS, renew, "7.00", 100, Period.ALWAYS));
        assertThat(resolve(Action.RENEW, 12, 9).unitPrice().amount()).isEqualTo("10.00");
        assertThat(resolve(Action.RENEW, 12, 99).unitPrice().amount()).isEqualTo("8.00");
        assertThat(resolve(Action.RENEW, 12, 99).total().amount()).isEqualTo("792.00");
    }

    @Test
    void validityIsHalfOpen() {
        candidates.add(entry(ListKind.CUSTOMER, renew, "1.00", 1, new Period(DAY.minusDays(1), DAY)));
        assertPrice(Action.RENEW, 12, "10.00", PriceSource.CLASS);
        candidates.add(entry(ListKind.CUSTOMER, renew, "2.00", 1, new Period(DAY, DAY.plusDays(1))));
        assertPrice(Action.RENEW, 12, "2.00", PriceSource.OVERRIDE);
    }

    @Test
    void withoutPriceNothingIsSold() {
        candidates.clear();
        ResolvedPrice price = resolve(Action.RENEW, 12, 1);
        assertThat(price.sold()).isFalse();
        assertThat(price.unitPrice()).isNull();
        assertThat(price.reason()).isEqualTo(ResolvedPrice.NotSold.NO_PRICE_IN_CURRENCY);
        assertThat(resolve(Action.TRADE, 0, 1).reason()).isEqualTo(ResolvedPrice.NotSold.NO_SUCH_CHARGE);
        assertThat(resolve(Action.RENEW, 18, 1).reason()).isEqualTo(ResolvedPrice.NotSold.NO_SUCH_CHARGE);
        assertThat(resolve(Action.TRANSFER, 12, 1).reason()).isEqualTo(ResolvedPrice.NotSold.NO_SUCH_CHARGE);
    }

    @Test
    void explanationNamesWinnerAndLosers() {
        add(ListKind.CUSTOMER, renew, "4.00");
        add(ListKind.LIST, renew, "12.00");
        adjust(Adjustment.Owner.CUSTOMER, AdjustmentScope.ALL, PriceOwner.NOBODY, "-50");
        ResolvedPrice price = PriceRule.resolve(offer(), new PriceQuestion(".com", Action.RENEW, 24, 1), DAY, true);
        assertThat(price.explanation().steps())
                .extracting(
                        Explanation.ExplanationStep::level,
                        Explanation.ExplanationStep::outcome,
                        Explanation.ExplanationStep::reason,
                        Explanation.ExplanationStep::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Explanation.Level.CUSTOMER_LIST,
                                Explanation.Outcome.WON,
                                Explanation.Reason.MOST_SPECIFIC,
                                new BigDecimal("4.00")),
                        org.assertj.core.groups.Tuple.tuple(
                                Explanation.Level.CLASS_LIST,
                                Explanation.Outcome.LOST,
                                Explanation.Reason.MORE_SPECIFIC_LEVEL_WINS,
                                new BigDecimal("10.00")),
                        org.assertj.core.groups.Tuple.tuple(
                                Explanation.Level.STANDARD_LIST,
                                Explanation.Outcome.LOST,
                                Explanation.Reason.MORE_SPECIFIC_LEVEL_WINS,
                                new BigDecimal("12.00")),
                        org.assertj.core.groups.Tuple.tuple(
                                Explanation.Level.CUSTOMER_ADJUSTMENT,
                                Explanation.Outcome.NOT_APPLIED,
                                Explanation.Reason.OVERRIDE_IS_FINAL,
                                null),
                        org.assertj.core.groups.Tuple.tuple(
                                Explanation.Level.TERM,
                                Explanation.Outcome.APPLIED,
                                Explanation.Reason.MULTIPLE_OF_BASE_TERM,
                                null),
                        org.assertj.core.groups.Tuple.tuple(
                                Explanation.Level.ROUNDING,
                                Explanation.Outcome.APPLIED,
                                Explanation.Reason.ROUNDED_HALF_UP,
                                null));
    }

    private void ownSet(String restorePrice) {
        add(ListKind.CUSTOMER, register, "9.00");
        add(ListKind.CUSTOMER, renew, "9.00");
        add(ListKind.CUSTOMER, transfer, "9.00");
        add(ListKind.CUSTOMER, restore, restorePrice);
    }

    private void assertPrice(Action action, int termMonths, String amount, PriceSource source) {
        ResolvedPrice price = resolve(action, termMonths, 1);
        assertThat(price.unitPrice().amount()).isEqualTo(amount);
        assertThat(price.unitPrice().currency()).isEqualTo("USD");
        assertThat(price.source()).isEqualTo(source);
    }

    private ResolvedPrice resolve(Action action, int termMonths, int quantity) {
        return PriceRule.resolve(offer(), new PriceQuestion(".com", action, termMonths, quantity), DAY, false);
    }

    private Offer offer() {
        return new Offer(
                PRODUCT,
                ".com",
                ".com",
                CATEGORY,
                "USD",
                List.of(register, renew, transfer, restore),
                candidates,
                adjustments);
    }

    private void add(ListKind level, ChargeView charge, String amount) {
        candidates.add(entry(level, charge, amount, 1, Period.ALWAYS));
    }

    private static Candidate entry(ListKind level, ChargeView charge, String amount, int minQuantity, Period valid) {
        return new Candidate(
                charge.id(),
                level,
                UUID.randomUUID(),
                "K",
                UUID.randomUUID(),
                minQuantity,
                new BigDecimal(amount),
                valid,
                Instant.EPOCH,
                "Olga");
    }

    private void adjust(Adjustment.Owner owner, AdjustmentScope scope, UUID scopeId, String percent) {
        adjustments.add(new Adjustment(
                UUID.randomUUID(),
                owner,
                scope,
                scopeId,
                new BigDecimal(percent),
                Period.ALWAYS,
                Instant.EPOCH,
                "Olga"));
    }
}
