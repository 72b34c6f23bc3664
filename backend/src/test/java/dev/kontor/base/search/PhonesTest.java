package dev.kontor.base.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource({
        "0170 123,+49 (0)170 1234567",
        "0049170,+49 (0)170 1234567",
        "+49 170,+49 (0)170 1234567",
        "+49 (0)170 1234567,0049 170 1234567",
        "234567,+49 (0)170 1234567",
        "0170/1234567,+49 (0)170 1234567",
        "170-1234,+491701234567",
        "1701,+49 170 1234567",
        "030 123-45,+49 (30) 123-45",
        "30 123,+49 (30) 123-45",
        "493012345,+49 (30) 123-45",
        "212 555,+1 212 555 0100",
        "079 123,+41 79 123 45 67",
        "5551234,+380 44 555 12 34",
        "0170 123,0170 1234567",
        "612 345,+351 612 345 678",
        "+4940555222,040/555222",
        "0049 40 555222,040/555222",
        "+4940555111,+49 (0)40 555111",
        "040555111,+49 (0)40 555111"
    })
    void findsANumberInEverySpelling(String typed, String phone) {
        assertThat(finds(typed, phone)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "123,+49 (0)170 1234567",
        "1234,+49 (0)170 1234567",
        "34567,+49 (0)170 1234567",
        "0171,+49 (0)170 1234567",
        "0049171,+49 (0)170 1234567",
        "000000,+49 (0)170 1234567",
        "+41 40 555222,+49 40 555222",
        "+4940555223,040/555222"
    })
    void leavesOutOtherNumbers(String typed, String phone) {
        assertThat(finds(typed, phone)).isFalse();
    }

    @Test
    void shortNumbersAreNone() {
        assertThat(Phones.markers("110")).isEmpty();
        assertThat(Phones.markers("+49")).isEmpty();
    }

    private static boolean finds(String typed, String phone) {
        String stored = Words.markers(Phones.markers(phone));
        return Phones.asked(typed).stream().anyMatch(range -> stored.contains(range.probe()));
    }
}
