package dev.kontor.base.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.base.admission.Callers.Known;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each caller may send, and what is told about it. */
class LimitsTest {

    private static final UUID RESELLER = UUID.randomUUID();

    private long now;
    private final Limits limits = new Limits(config(2, 1, 3, 4), new Buckets(() -> now));

    static LimitsConfig config(int address, int person, int key, int tenant) {
        return new LimitsConfig() {
            @Override
            public int address() {
                return address;
            }

            @Override
            public int person() {
                return person;
            }

            @Override
            public int key() {
                return key;
            }

            @Override
            public int tenant() {
                return tenant;
            }
        };
    }

    private static Known person() {
        return new Known(false, UUID.randomUUID(), RESELLER);
    }

    private long passed(Known caller, int requests) {
        return IntStream.range(0, requests)
                .filter(i -> limits.count(caller, "somewhere").isEnough())
                .count();
    }

    @Test
    void personHasTenSecondsAtOnceAndThenOneASecond() {
        Known person = person();
        assertThat(passed(person, 50)).isEqualTo(10);
        now += Duration.ofMillis(1500).toNanos();
        assertThat(passed(person, 50)).isEqualTo(1);
        now += Duration.ofMinutes(1).toNanos();
        assertThat(passed(person, 50)).isEqualTo(10);
    }

    @Test
    void whoIsOverTheOwnLimitLeavesTheOthersTheirs() {
        assertThat(passed(person(), 1000)).isEqualTo(10);
        assertThat(passed(person(), 1000)).isEqualTo(10);
        // three times ten of the forty that the reseller has
        assertThat(passed(person(), 1000)).isEqualTo(10);
        assertThat(passed(new Known(true, UUID.randomUUID(), RESELLER), 1000)).isEqualTo(10);
        assertThat(passed(person(), 1)).isZero();
        assertThat(passed(new Known(false, UUID.randomUUID(), UUID.randomUUID()), 1))
                .isEqualTo(1);
    }

    @Test
    void whatIsLeftIsToldWithoutCounting() {
        assertThat(limits.leftOf(RESELLER)).isEqualTo(40);
        passed(person(), 6);
        assertThat(limits.leftOf(RESELLER)).isEqualTo(34);
        assertThat(limits.leftOf(RESELLER)).isEqualTo(34);
        now += Duration.ofSeconds(1).toNanos();
        assertThat(limits.leftOf(RESELLER)).isEqualTo(38);
        assertThat(limits.leftOf(UUID.randomUUID())).isEqualTo(40);
    }

    @Test
    void whatCountsIsToldAsItIsConfigured() {
        Limits some = new Limits(config(2, 0, 3, 4), new Buckets(() -> now));
        assertThat(RequestRates.limits(some, RESELLER))
                .extracting(LimitView::name, LimitView::most, LimitView::left, LimitView::windowSeconds)
                .containsExactly(
                        tuple(LimitName.REQUESTS_OF_PERSON, null, null, 10L),
                        tuple(LimitName.REQUESTS_OF_KEY, 30L, null, 10L),
                        tuple(LimitName.REQUESTS_OF_RESELLER, 40L, 40L, 10L),
                        tuple(LimitName.REQUESTS_OF_ADDRESS, 20L, null, 10L));
    }

    @Test
    void addressCountsWhereNobodyIsKnown() {
        long passed = IntStream.range(0, 100)
                .filter(i -> limits.count(null, "192.0.2.1").isEnough())
                .count();
        assertThat(passed).isEqualTo(20);
        assertThat(limits.count(null, "192.0.2.2").isEnough()).isTrue();
    }

    @Test
    void saysEveryLimitAndWhatIsLeftOfIt() {
        Limits.Standing standing = limits.count(person(), "somewhere");
        assertThat(standing.policy()).isEqualTo("\"person\";q=10;w=10, \"tenant\";q=40;w=10");
        assertThat(standing.rest()).isEqualTo("\"person\";r=9;t=1, \"tenant\";r=39;t=1");
    }

    @Test
    void zeroIsNoLimit() {
        Limits none = new Limits(config(0, 0, 0, 0), new Buckets(() -> now));
        Limits.Standing standing = none.count(person(), "somewhere");
        assertThat(standing.isEnough()).isTrue();
        assertThat(standing.all()).isEmpty();
    }
}
