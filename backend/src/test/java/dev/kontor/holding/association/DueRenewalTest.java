package dev.kontor.holding.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of an association on the day of its renewal. */
class DueRenewalTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 31);

    @Test
    void theNextPeriodIsCountedFromTheFirst() {
        Association row = monthly(RenewalMode.AUTO_RENEW, null, null);
        row.renew();
        assertThat(row.renewsOn).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(row.endsOn).isNull();
        row.renew();
        assertThat(row.renewsOn).isEqualTo(LocalDate.of(2027, 4, 30));
    }

    @Test
    void whatExpiresEndsTheDayBefore() {
        Association row = monthly(RenewalMode.EXPIRE, null, null);
        LocalDate lastBefore = row.lastOn();
        assertThat(row.goesOn()).isFalse();
        row.lapse();
        assertThat(row.endsOn).isEqualTo(LocalDate.of(2027, 2, 27)).isEqualTo(lastBefore);
        assertThat(row.renewal()).isNull();
    }

    @Test
    void whoIsAskedHasToSaySo() {
        Association silent = monthly(RenewalMode.ASK, null, null);
        assertThat(silent.goesOn()).isFalse();
        Association wanted = monthly(RenewalMode.ASK, null, RenewalAnswer.RENEW);
        assertThat(wanted.goesOn()).isTrue();
        wanted.renew();
        assertThat(wanted.renewsOn).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(wanted.renewalAnswer).as("the next question is another one").isNull();
        assertThat(monthly(RenewalMode.ASK, null, RenewalAnswer.END).goesOn()).isFalse();
    }

    @Test
    void nothingRenewsAfterAHardEnd() {
        Association row = monthly(RenewalMode.AUTO_RENEW, LocalDate.of(2027, 3, 15), null);
        row.renew();
        assertThat(row.renewal()).isNull();
        assertThat(row.endsOn).isEqualTo(LocalDate.of(2027, 3, 15));
    }

    /** Its first renewal is due. */
    private static Association monthly(RenewalMode mode, @Nullable LocalDate endsOn, @Nullable RenewalAnswer answer) {
        Association row = new Association();
        row.set(new AssociationTerms(START, endsOn, Renewal.from(START, 1, mode)));
        row.renewalAnswer = answer;
        return row;
    }
}
