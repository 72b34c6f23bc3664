package dev.kontor.price.set;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.price.change.LaterPrices;
import dev.kontor.price.change.PricePlan;
import dev.kontor.price.change.PricePlan.Later;
import dev.kontor.price.change.PricePlan.Price;
import dev.kontor.price.change.PricePlan.PriceItem;
import dev.kontor.price.change.PricePlan.Stored;
import dev.kontor.price.list.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricePlanTest {

    private static final UUID CHARGE = new UUID(1, 1);
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 40;

    @Test
    void changeInTheMiddleKeepsBothEnds() {
        PricePlan plan = new PricePlan();
        plan.lay(item("12"), days(10, 20), List.of(stored("10", new Period(null, null))), LaterPrices.KEEP);
        assertThat(plan.closed()).hasSize(1);
        assertThat(plan.added())
                .containsExactlyInAnyOrder(
                        price("10", new Period(null, day(10))),
                        price("12", days(10, 20)),
                        price("10", new Period(day(20), null)));
    }

    @Test
    void removalLeavesAGap() {
        PricePlan plan = new PricePlan();
        List<Stored> present = List.of(stored("10", days(5, 15)));
        plan.lay(new PriceItem(CHARGE, 1, null), new Period(day(10), null), present, LaterPrices.KEEP);
        assertThat(plan.added()).containsExactly(price("10", days(5, 10)));
    }

    @Test
    void whatIsSoAlreadyStaysUntouched() {
        PricePlan plan = new PricePlan();
        List<Stored> present = List.of(stored("10", new Period(null, day(30))));
        plan.lay(item("10.00"), days(10, 20), present, LaterPrices.KEEP);
        plan.lay(new PriceItem(CHARGE, 2, null), days(10, 20), List.of(), LaterPrices.KEEP);
        assertThat(plan.isEmpty()).isTrue();
    }

    @Test
    void pricesThatBeginInsideStayShiftOrGo() {
        assertThat(laid(LaterPrices.KEEP).added())
                .containsExactlyInAnyOrder(price("8", days(5, 10)), price("12", days(10, 12)));
        assertThat(laid(LaterPrices.SHIFT).added())
                .containsExactlyInAnyOrder(
                        price("8", days(5, 10)), price("9", days(20, 25)), price("12", days(10, 20)));
        assertThat(laid(LaterPrices.REMOVE).added())
                .containsExactlyInAnyOrder(price("8", days(5, 10)), price("12", days(10, 20)));
    }

    private static PricePlan laid(LaterPrices decision) {
        PricePlan plan = new PricePlan();
        List<Stored> present = List.of(stored("8", days(5, 12)), stored("9", days(12, 25)));
        plan.lay(item("12"), days(10, 20), present, decision);
        return plan;
    }

    @Test
    void pricesThatBeginInsideAreToldWhateverIsDecided() {
        for (LaterPrices decision : LaterPrices.values()) {
            assertThat(laid(decision).later())
                    .as("%s", decision)
                    .containsExactly(new Later(item("12"), days(10, 20), price("9", days(12, 25))));
        }
        PricePlan same = new PricePlan();
        same.lay(item("9.00"), days(10, 20), List.of(stored("9", days(12, 25))), LaterPrices.KEEP);
        assertThat(same.later()).isEmpty();
        PricePlan sameNow = new PricePlan();
        List<Stored> scheduled = List.of(stored("8", days(5, 12)), stored("9", days(12, 25)));
        sameNow.lay(item("8"), days(10, 20), scheduled, LaterPrices.KEEP);
        assertThat(sameNow.isEmpty()).isTrue();
        assertThat(sameNow.later()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 1234, 99_991})
    void changesAreLaidOverWhateverIsThere(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Stored> before = timeline(random);
            Period days = period(random);
            PriceItem item =
                    new PriceItem(CHARGE, 1, random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(5)));
            LaterPrices decision = LaterPrices.values()[random.nextInt(3)];
            PricePlan plan = new PricePlan();
            plan.lay(
                    item,
                    days,
                    before.stream()
                            .filter(stored -> stored.price().valid().overlaps(days))
                            .toList(),
                    decision);
            List<Price> after = applied(before, plan);
            for (int i = -1; i <= DAYS; i++) {
                assertThat(on(after, day(i)))
                        .as(
                                "seed %d round %d day %d: %s over %s on %s, %s",
                                seed, round, i, item, before, days, decision)
                        .isEqualTo(read(item, days, prices(before), decision, day(i)));
            }
        }
    }

    /** What holds on a day after an item was laid over prices, as one would read it aloud. */
    private static @Nullable BigDecimal read(
            PriceItem item, Period days, List<Price> before, LaterPrices decision, LocalDate day) {
        List<Price> ahead = before.stream()
                .filter(price -> price.valid().from() != null
                        && (days.from() == null || price.valid().from().isAfter(days.from()))
                        && days.contains(price.valid().from()))
                .toList();
        boolean begun = ahead.stream().anyMatch(price -> !price.valid().from().isAfter(day));
        BigDecimal present = on(before, day);
        return switch (decision) {
            case KEEP -> days.contains(day) && !begun ? scaled(item.amount()) : present;
            case SHIFT -> days.contains(day) ? scaled(item.amount()) : present;
            case REMOVE ->
                days.contains(day)
                        ? scaled(item.amount())
                        : ahead.stream().anyMatch(price -> price.valid().contains(day)) ? null : present;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 17, 2026})
    void invertingAPlanIsTheIdentity(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Stored> before = timeline(random);
            Period days = period(random);
            PricePlan plan = new PricePlan();
            plan.lay(
                    item("7"),
                    days,
                    before.stream()
                            .filter(stored -> stored.price().valid().overlaps(days))
                            .toList(),
                    LaterPrices.values()[random.nextInt(3)]);
            Set<Price> after = new HashSet<>(applied(before, plan));
            after.removeAll(plan.added());
            before.stream()
                    .filter(stored -> plan.closed().contains(stored.entryId()))
                    .forEach(stored -> after.add(stored.price()));
            assertThat(after).as("seed %d round %d", seed, round).isEqualTo(new HashSet<>(prices(before)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 23, 777})
    void whoMayNotChangeThePastDoesNot(long seed) {
        Random random = new Random(seed);
        LocalDate today = day(15);
        for (int round = 0; round < 200; round++) {
            List<Stored> before = timeline(random);
            List<Price> wanted = prices(timeline(random));
            List<Price> after = PriceSetChanges.fromToday(before, wanted, today);
            assertThat(applied(before, PriceSetChanges.replace(before, after)))
                    .containsExactlyInAnyOrderElementsOf(after);
            for (int i = -1; i <= DAYS; i++) {
                List<Price> source = day(i).isBefore(today) ? prices(before) : wanted;
                assertThat(on(after, day(i)))
                        .as("seed %d round %d day %d: %s over %s", seed, round, i, wanted, before)
                        .isEqualTo(on(source, day(i)));
            }
        }
    }

    @Test
    void namedDaysBeforeTodayAreARewriteUnlessTheySayTheSame() {
        List<Stored> stored = List.of(stored("10", new Period(null, null)));
        LocalDate today = day(15);
        assertThat(PriceSetChanges.rewritesPast(price("12", new Period(null, null)), stored, today))
                .isFalse();
        assertThat(PriceSetChanges.rewritesPast(price("12", new Period(day(15), null)), stored, today))
                .isFalse();
        assertThat(PriceSetChanges.rewritesPast(price("12", new Period(day(14), null)), stored, today))
                .isTrue();
        assertThat(PriceSetChanges.rewritesPast(price("10", new Period(day(14), null)), stored, today))
                .isFalse();
        assertThat(PriceSetChanges.rewritesPast(price("12", new Period(null, day(3))), stored, today))
                .isTrue();
    }

    private static List<Stored> timeline(Random random) {
        List<Stored> timeline = new ArrayList<>();
        int at = random.nextInt(6);
        while (at < DAYS) {
            int until = at + 1 + random.nextInt(12);
            boolean open = random.nextInt(8) == 0;
            LocalDate from = at == 0 && random.nextBoolean() ? null : day(at);
            timeline.add(stored(String.valueOf(random.nextInt(5)), new Period(from, open ? null : day(until))));
            at = open ? DAYS : until + random.nextInt(4);
        }
        return timeline;
    }

    private static Period period(Random random) {
        int from = random.nextInt(DAYS);
        return new Period(
                random.nextInt(8) == 0 ? null : day(from),
                random.nextInt(4) == 0 ? null : day(from + 1 + random.nextInt(15)));
    }

    private static List<Price> applied(List<Stored> before, PricePlan plan) {
        List<Price> after = new ArrayList<>(plan.added());
        before.stream()
                .filter(stored -> !plan.closed().contains(stored.entryId()))
                .forEach(stored -> after.add(stored.price()));
        return after;
    }

    private static List<Price> prices(List<Stored> stored) {
        return stored.stream().map(Stored::price).toList();
    }

    private static @Nullable BigDecimal on(List<Price> prices, LocalDate day) {
        List<Price> valid =
                prices.stream().filter(price -> price.valid().contains(day)).toList();
        assertThat(valid).as("two prices on " + day).hasSizeLessThan(2);
        return valid.isEmpty() ? null : valid.getFirst().amount();
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(4);
    }

    private static PriceItem item(String amount) {
        return new PriceItem(CHARGE, 1, new BigDecimal(amount));
    }

    private static Stored stored(String amount, Period valid) {
        return new Stored(UUID.randomUUID(), price(amount, valid));
    }

    private static Price price(String amount, Period valid) {
        return new Price(CHARGE, 1, new BigDecimal(amount), valid);
    }

    private static Period days(int from, int until) {
        return new Period(day(from), day(until));
    }

    private static LocalDate day(int offset) {
        return BEGIN.plusDays(offset);
    }
}
