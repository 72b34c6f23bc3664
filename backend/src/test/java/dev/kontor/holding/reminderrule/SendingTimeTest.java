package dev.kontor.holding.reminderrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SendingTimeTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 28);

    @Test
    void aDayIsDueAtItsTimeWhereTheResellerIs() {
        SendingTime eight = at("08:00", "America/New_York");
        assertThat(eight.on(LocalDate.of(2027, 1, 5))).isEqualTo(Instant.parse("2027-01-05T13:00:00Z"));
        assertThat(eight.lastDue(Instant.parse("2027-01-05T12:59:59Z"))).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(eight.lastDue(Instant.parse("2027-01-05T13:00:00Z"))).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void oneMomentIsTwoDaysAtOnce() {
        Instant moment = Instant.parse("2027-06-30T23:00:00Z");
        assertThat(at("00:00", "Pacific/Auckland").today(moment)).isEqualTo(LocalDate.of(2027, 7, 1));
        assertThat(at("00:00", "America/Lima").today(moment)).isEqualTo(LocalDate.of(2027, 6, 30));
    }

    @Test
    void aTimeThatTheClockSkipsIsLater() {
        SendingTime skipped = at("02:30", "Europe/Berlin");
        assertThat(skipped.on(DAY)).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(skipped.lastDue(Instant.parse("2027-03-28T01:00:00Z"))).isEqualTo(DAY.minusDays(1));
        assertThat(skipped.lastDue(Instant.parse("2027-03-28T01:30:00Z"))).isEqualTo(DAY);
    }

    @Test
    void aTimeThatComesTwiceIsTheFirst() {
        LocalDate longDay = LocalDate.of(2027, 10, 31);
        assertThat(at("02:30", "Europe/Berlin").on(longDay)).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    private static SendingTime at(String time, String zone) {
        return new SendingTime(LocalTime.parse(time), ZoneId.of(zone));
    }
}
