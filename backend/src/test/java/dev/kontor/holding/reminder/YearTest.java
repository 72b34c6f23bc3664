package dev.kontor.holding.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.holding.reminder.Holdings.Holding;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole year, day by day, with two copies of the server that are cut off again and again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class YearTest extends CopiesCase {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    Api.Tenant berlin;
    Api.Tenant auckland;

    @BeforeEach
    void resellersOfTwoTimeZones() {
        berlin = api.newTenant();
        auckland = api.newTenant();
        api.as(auckland)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "name", "South",
                        "language", "en",
                        "timeZone", "Pacific/Auckland",
                        "customerNumberPattern", "K-{000}"))
                .put("/reseller")
                .then()
                .statusCode(200);
    }

    @Test
    void everyReminderExactlyOnce() throws Exception {
        List<Holding> ofBerlin = fill(berlin);
        List<Holding> ofAuckland = fill(auckland);
        int killed = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            killed += work(day, List.of(berlin, auckland), day.getDayOfMonth() % 5 == 0 ? 2 : 0);
        }
        assertThat(killed).isGreaterThan(20);
        check(berlin, ofBerlin);
        check(auckland, ofAuckland);
    }

    private void check(Api.Tenant tenant, List<Holding> given) {
        YearOracle oracle = new YearOracle(FIRST, LAST);
        given.forEach(oracle::add);
        assertThat(of(tenant, holdings::renewals)).containsExactlyInAnyOrderElementsOf(oracle.renewals());
        List<String> reminders = of(tenant, holdings::reminders);
        assertThat(reminders).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(oracle.reminders());
        assertThat(of(tenant, holdings::withoutTheirMail)).isEmpty();
        assertThat(of(tenant, holdings::mails)).containsExactlyElementsOf(oracle.mails());
    }

    private List<Holding> fill(Api.Tenant tenant) {
        Desk desk = new Desk(api, tenant);
        String customer = desk.created("/customers", customer("Shop", "office@" + tenant.slug() + ".example"));
        String silent = desk.customer("No address");
        List<Holding> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            LocalDate day = FIRST.plusDays(3L + i * 9);
            all.add(Holding.until("ends-" + i, customer, FIRST.minusYears(1), day));
            all.add(Holding.renewing("expires-" + i, customer, "EXPIRE", 12, day));
            all.add(Holding.renewing("asks-" + i, customer, "ASK", 12, day));
            all.add(Holding.renewing("yearly-" + i, customer, "AUTO_RENEW", 12, day));
        }
        all.add(Holding.renewing("monthly", customer, "AUTO_RENEW", 1, LocalDate.of(2027, 1, 31)));
        all.add(Holding.renewing("quarterly", customer, "AUTO_RENEW", 3, LocalDate.of(2027, 2, 28)));
        all.add(Holding.renewing("silent", silent, "AUTO_RENEW", 3, LocalDate.of(2027, 3, 31)));
        all.add(Holding.until("quiet", customer, FIRST.minusYears(1), LocalDate.of(2027, 6, 30))
                .withoutMails());
        all.add(Holding.until("over", customer, FIRST.minusYears(1), FIRST.minusDays(1)));
        AsTenant.run(tenant, () -> {
            holdings.add(desk.productId, all);
            return all;
        });
        return all;
    }
}
