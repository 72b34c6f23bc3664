package dev.kontor.price.set;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.price.change.PricePlan;
import dev.kontor.price.change.PricePlan.Price;
import dev.kontor.price.change.PricePlan.Stored;
import dev.kontor.price.list.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A price of a file over those of a list: 10@2024..2027 is 10 from 2024 until the first day of 2027. */
class PriceMergeTest {

    private static final UUID CHARGE = new UUID(0, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "               # 12@            # 12@",
                "               # 12@2027        # 12@2027",
                "10@            # 12@            # 10@..2026 12@2026",
                "10@            # 10@            # 10@",
                "10@            # 12@2027        # 10@..2027 12@2027",
                "10@..2027 12@2027 # 11@         # 10@..2026 11@2026..2027 12@2027",
                "10@..2027 12@2027 # 10@         # 10@..2027 12@2027",
                "10@..2027 12@2028 # 11@         # 10@..2026 11@2026..2027 12@2028",
                "12@2028        # 11@            # 11@2026..2028 12@2028",
                "12@2028        # 11@2027        # 11@2027..2028 12@2028",
                "10@            # 12@2027..2028  # 10@..2027 12@2027..2028 10@2028",
                "10@            # 12@2027 14@2028 # 10@..2027 12@2027..2028 14@2028",
                "10@            # 12@2024        # 10@..2024 12@2024",
                "10@..2027 12@2027 # 13@2027     # 10@..2027 13@2027",
                "10@..2027 12@2027 # 12@         # 10@..2026 12@2026"
            })
    void whatTheFileDoesNotSayStays(String stored, String file, String after) {
        assertThat(merged(stored, file, null)).isEqualTo(prices(after == null ? "" : after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "               # 12@            # 12@2026",
                "10@            # 12@2024        # 10@..2026 12@2026",
                "10@            # 12@2024..2025  # 10@"
            })
    void thePastStaysForWhoMayNotChangeIt(String stored, String file, String after) {
        assertThat(merged(stored, file, TODAY)).isEqualTo(prices(after));
    }

    private static List<Price> merged(String stored, String file, LocalDate first) {
        List<Stored> before = prices(stored == null ? "" : stored).stream()
                .map(price -> new Stored(UUID.randomUUID(), price))
                .toList();
        PricePlan plan = new PriceMerge(before, first, TODAY).lay(prices(file)).plan();
        List<Price> after = new ArrayList<>(before.stream()
                .filter(one -> !plan.closed().contains(one.entryId()))
                .map(Stored::price)
                .toList());
        after.addAll(plan.added());
        after.sort((one, other) -> from(one).compareTo(from(other)));
        return after;
    }

    private static LocalDate from(Price price) {
        return price.valid().from() == null ? LocalDate.MIN : price.valid().from();
    }

    private static List<Price> prices(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split(" "))
                        .map(PriceMergeTest::price)
                        .toList();
    }

    private static Price price(String text) {
        String[] parts = text.split("@", -1);
        String[] days = parts[1].split("\\.\\.", -1);
        Period valid = new Period(day(days[0]), days.length > 1 ? day(days[1]) : null);
        return new Price(CHARGE, 1, new BigDecimal(parts[0]), valid);
    }

    private static LocalDate day(String year) {
        return year.isEmpty() ? null : LocalDate.of(Integer.parseInt(year), 1, 1);
    }
}
