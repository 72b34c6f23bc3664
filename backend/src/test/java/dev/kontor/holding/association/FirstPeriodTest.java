package dev.kontor.holding.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An end together with a renewal, as people type it: the end of the first period, or the last day of all. */
class FirstPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        // start, end, months, next as typed, end, next, the one after it
        "2027-01-01, 2027-12-31, 12, , , 2028-01-01, 2029-01-01",
        "2027-01-01, 2027-12-31, 12, 2028-01-01, , 2028-01-01, 2029-01-01",
        "2027-01-31, 2027-02-27, 1, , , 2027-02-28, 2027-03-31",
        // a shorter first period, such as one that brings all to the first of a month
        "2027-01-15, 2027-01-31, 12, , , 2027-02-01, 2028-02-01",
        // what began long ago renews on a day to come
        "2024-01-01, 2024-12-31, 12, , , 2027-01-01, 2028-01-01",
        // it ends after it has renewed
        "2027-01-01, 2028-12-31, 12, , 2028-12-31, 2028-01-01, 2029-01-01",
        "2027-01-01, 2028-01-01, 12, , 2028-01-01, 2028-01-01, 2029-01-01"
    })
    void endBeforeTheFirstRenewalIsThatOfTheFirstPeriod(
            LocalDate start,
            LocalDate end,
            int months,
            @Nullable LocalDate typed,
            @Nullable LocalDate endsOn,
            LocalDate nextOn,
            LocalDate afterwards) {
        AssociationTerms terms =
                AssociationTerms.ofNew(start, end, new RenewalInput(months, RenewalMode.AUTO_RENEW, typed), TODAY);
        assertThat(terms.errors()).isEmpty();
        assertThat(terms.endsOn()).isEqualTo(endsOn);
        assertThat(terms.renewal()).isNotNull();
        assertThat(terms.renewal().nextOn()).isEqualTo(nextOn);
        assertThat(terms.renewal().next().nextOn()).isEqualTo(afterwards);
    }

    @Test
    void whatExpiresEndsOnThatDay() {
        AssociationTerms terms = AssociationTerms.ofNew(
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                new RenewalInput(12, RenewalMode.EXPIRE, null),
                TODAY);
        assertThat(terms.lastOn()).isEqualTo("2027-12-31");
    }

    @Test
    void aGapBetweenEndAndRenewalIsAnError() {
        AssociationTerms terms = AssociationTerms.ofNew(
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                new RenewalInput(12, RenewalMode.AUTO_RENEW, LocalDate.of(2028, 3, 1)),
                TODAY);
        assertThat(terms.errors()).extracting("code").containsExactly("renews-after-end");
    }

    @Test
    void anEndBeforeTheStartStaysOne() {
        AssociationTerms terms = AssociationTerms.ofNew(
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2026, 12, 31),
                new RenewalInput(12, RenewalMode.AUTO_RENEW, null),
                TODAY);
        assertThat(terms.errors()).extracting("code").contains("ends-before-start");
    }
}
