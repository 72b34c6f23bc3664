package dev.kontor.price.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.price.adjustment.Adjustment.AdjustmentScope;
import dev.kontor.price.adjustment.AdjustmentPlan.Grant;
import dev.kontor.price.adjustment.AdjustmentsChange.NewAdjustment;
import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceOwner;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was granted before today stays known, whatever is granted from today on. */
class AdjustmentPlanTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 30;
    private static final LocalDate TODAY = day(15);

    @Test
    void anotherPercentageBeginsToday() {
        AdjustmentPlan plan = plan(List.of(stored("-5", Period.ALWAYS)), wanted("-10", Period.ALWAYS));
        assertThat(plan.closed()).hasSize(1);
        assertThat(plan.added())
                .containsExactly(grant("-5", new Period(null, TODAY)), grant("-10", new Period(TODAY, null)));
        assertThat(plan.begins(TODAY)).isEqualTo(TODAY);
        assertThat(plan.backdated()).isEmpty();
    }

    @Test
    void whatIsSoAlreadyStaysUntouched() {
        List<Adjustment> stored = List.of(stored("-5", new Period(day(3), null)));
        assertThat(plan(stored, wanted("-5.00", Period.ALWAYS)).isEmpty()).isTrue();
        assertThat(plan(stored, wanted("-5", new Period(day(3), null))).isEmpty())
                .isTrue();
        List<Adjustment> ended = List.of(stored("-5", new Period(null, day(10))));
        assertThat(plan(ended).isEmpty()).isTrue();
    }

    @Test
    void scheduledOneBeginsOnItsDay() {
        AdjustmentPlan plan = plan(List.of(), wanted("-10", new Period(day(20), day(25))));
        assertThat(plan.added()).containsExactly(grant("-10", new Period(day(20), day(25))));
        assertThat(plan.begins(TODAY)).isEqualTo(day(20));
    }

    @Test
    void pastThatIsNamedIsTold() {
        AdjustmentPlan plan = plan(List.of(stored("-5", Period.ALWAYS)), wanted("-7", new Period(day(5), null)));
        assertThat(plan.backdated()).containsExactly(0);
        assertThat(plan.added())
                .containsExactly(grant("-5", new Period(null, day(5))), grant("-7", new Period(day(5), null)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 2026, 90_001})
    void fromTodayOnIsWhatIsWantedAndBeforeWhatWas(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Adjustment> before = new ArrayList<>();
            timeline(random).forEach(grant -> before.add(stored(grant.percent().toPlainString(), grant.valid())));
            List<Grant> asked = timeline(random).stream()
                    .filter(grant -> grant.valid().until() == null
                            || grant.valid().until().isAfter(TODAY))
                    .toList();
            AdjustmentPlan plan = AdjustmentPlan.of(
                    before,
                    asked.stream()
                            .map(grant -> wanted(
                                    grant.percent().toPlainString(),
                                    grant.valid().contains(TODAY)
                                            ? new Period(null, grant.valid().until())
                                            : grant.valid()))
                            .toList(),
                    TODAY);
            Set<UUID> closed =
                    new HashSet<>(plan.closed().stream().map(Adjustment::id).toList());
            for (int i = -1; i <= DAYS; i++) {
                LocalDate day = day(i);
                List<BigDecimal> now = new ArrayList<>();
                before.stream()
                        .filter(one -> !closed.contains(one.id()) && one.valid().contains(day))
                        .forEach(one -> now.add(one.percent()));
                plan.added().stream().filter(one -> one.valid().contains(day)).forEach(one -> now.add(one.percent()));
                List<BigDecimal> expected = day.isBefore(TODAY)
                        ? before.stream()
                                .filter(one -> one.valid().contains(day))
                                .map(Adjustment::percent)
                                .toList()
                        : asked.stream()
                                .filter(one -> one.valid().contains(day))
                                .map(Grant::percent)
                                .toList();
                assertThat(now)
                        .as("seed %d round %d day %d: %s over %s", seed, round, i, asked, before)
                        .isEqualTo(expected);
            }
        }
    }

    private static List<Grant> timeline(Random random) {
        List<Grant> timeline = new ArrayList<>();
        int at = random.nextInt(6);
        while (at < DAYS) {
            int until = at + 1 + random.nextInt(12);
            boolean open = random.nextInt(6) == 0;
            LocalDate from = at == 0 && random.nextBoolean() ? null : day(at);
            timeline.add(grant(String.valueOf(-random.nextInt(4)), new Period(from, open ? null : day(until))));
            at = open ? DAYS : until + random.nextInt(4);
        }
        return timeline;
    }

    private static AdjustmentPlan plan(List<Adjustment> stored, NewAdjustment... wanted) {
        return AdjustmentPlan.of(stored, List.of(wanted), TODAY);
    }

    private static NewAdjustment wanted(String percent, Period valid) {
        return new NewAdjustment(AdjustmentScope.ALL, null, null, new BigDecimal(percent), valid.from(), valid.until());
    }

    private static Adjustment stored(String percent, Period valid) {
        return new Adjustment(
                UUID.randomUUID(),
                Adjustment.Owner.CLASS,
                AdjustmentScope.ALL,
                PriceOwner.NOBODY,
                new BigDecimal(percent),
                valid,
                Instant.EPOCH,
                "Ada");
    }

    private static Grant grant(String percent, Period valid) {
        return new Grant(AdjustmentScope.ALL, PriceOwner.NOBODY, new BigDecimal(percent), valid);
    }

    private static LocalDate day(int offset) {
        return BEGIN.plusDays(offset);
    }
}
