package dev.kontor.holding.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When things renew, without a database. */
class RenewalTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31,1,2026-02-28,2026-03-31",
        "2024-01-31,1,2024-02-29,2024-03-31",
        "2026-01-30,1,2026-02-28,2026-03-30",
        "2026-08-31,1,2026-09-30,2026-10-31",
        "2024-02-29,12,2025-02-28,2026-02-28",
        "2026-03-15,3,2026-06-15,2026-09-15",
        "2026-12-31,2,2027-02-28,2027-04-30",
        "2026-11-30,3,2027-02-28,2027-05-30"
    })
    void countsFromTheStart(LocalDate startsOn, int months, LocalDate first, LocalDate second) {
        Renewal renewal = Renewal.from(startsOn, months, RenewalMode.AUTO_RENEW);
        assertThat(renewal.nextOn()).isEqualTo(first);
        assertThat(renewal.next().nextOn()).isEqualTo(second);
    }

    @Test
    void nobodyAnswersOnceTheDayHasCome() {
        Association association = new Association();
        association.renewalMode = RenewalMode.ASK;
        association.renewsOn = LocalDate.of(2027, 1, 1);
        association.requireQuestion(LocalDate.of(2026, 12, 31));
        assertThatThrownBy(() -> association.requireQuestion(LocalDate.of(2027, 1, 1)))
                .isInstanceOfSatisfying(
                        Problem.Conflict.class,
                        problem -> assertThat(problem.code()).isEqualTo("too-late"));
    }

    @Test
    void leapDayComesBackAfterFourYears() {
        Renewal renewal = Renewal.from(LocalDate.of(2024, 2, 29), 12, RenewalMode.AUTO_RENEW);
        for (int year = 0; year < 3; year++) {
            renewal = renewal.next();
        }
        assertThat(renewal.nextOn()).isEqualTo("2028-02-29");
    }

    @Test
    void nothingDriftsInTenYears() {
        Renewal renewal = Renewal.from(LocalDate.of(2026, 1, 31), 1, RenewalMode.AUTO_RENEW);
        for (int month = 1; month <= 120; month++) {
            assertThat(renewal.nextOn()).isEqualTo(LocalDate.of(2026, 1, 31).plusMonths(month));
            renewal = renewal.next();
        }
    }

    @Test
    void givenDayOnTheStartsGridIsCountedFromTheStart() {
        Renewal renewal = Renewal.from(LocalDate.of(2026, 1, 31), 1, RenewalMode.ASK, LocalDate.of(2026, 4, 30));
        assertThat(renewal.next().nextOn()).isEqualTo("2026-05-31");
    }

    @Test
    void givenDayBesideTheGridIsCountedFromItself() {
        Renewal renewal = Renewal.from(LocalDate.of(2026, 3, 15), 12, RenewalMode.AUTO_RENEW, LocalDate.of(2027, 1, 1));
        assertThat(renewal.next().nextOn()).isEqualTo("2028-01-01");
    }

    @Test
    void firstRenewalOfWhatBeganLongAgoIsNotPast() {
        Renewal renewal = Renewal.from(LocalDate.of(2019, 1, 31), 1, RenewalMode.AUTO_RENEW);
        assertThat(renewal.notBefore(LocalDate.of(2026, 2, 28)).nextOn()).isEqualTo("2026-02-28");
        assertThat(renewal.notBefore(LocalDate.of(2026, 3, 1)).nextOn()).isEqualTo("2026-03-31");
        assertThat(renewal.notBefore(LocalDate.of(2018, 1, 1)).nextOn()).isEqualTo("2019-02-28");
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRE,,2026-12-31",
        "EXPIRE,2027-06-30,2026-12-31",
        "ASK,,2026-12-31",
        "AUTO_RENEW,2027-06-30,2027-06-30",
        "AUTO_RENEW,,"
    })
    void whatIsNotRenewedEndsTheDayBefore(RenewalMode mode, LocalDate endsOn, LocalDate lastOn) {
        LocalDate start = LocalDate.of(2026, 1, 1);
        AssociationTerms terms = new AssociationTerms(start, endsOn, Renewal.from(start, 12, mode));
        assertThat(terms.lastOn()).isEqualTo(lastOn);
    }

    @Test
    void nothingRenewsAfterTheEndOrEndsBeforeTheStart() {
        LocalDate start = LocalDate.of(2026, 1, 1);
        Renewal yearly = Renewal.from(start, 12, RenewalMode.AUTO_RENEW);
        assertThat(new AssociationTerms(start, LocalDate.of(2026, 12, 31), yearly).errors())
                .extracting("code")
                .containsExactly("renews-after-end");
        assertThat(new AssociationTerms(start, start.minusDays(1), null).errors())
                .extracting("code")
                .containsExactly("ends-before-start");
        assertThat(new AssociationTerms(start, null, new Renewal(start, 12, RenewalMode.ASK, start)).errors())
                .extracting("code")
                .containsExactly("renews-before-start");
    }
}
