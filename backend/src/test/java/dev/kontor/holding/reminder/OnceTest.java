package dev.kontor.holding.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten thousand due at once, two copies of the server, five of their transactions cut off, and a clock that jumps. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OnceTest extends CopiesCase {

    private static final int MANY = 10_000;
    private static final LocalDate RENEWS = LocalDate.of(2027, 3, 31);

    Api.Tenant tenant;

    @BeforeEach
    void manyThatRenew() throws Exception {
        tenant = api.newTenant();
        Desk desk = new Desk(api, tenant);
        String customer = desk.created("/customers", customer("Many", "many@customer.example"));
        AsTenant.run(tenant, () -> {
            holdings.addMany(desk.productId, customer, MANY, RENEWS);
            return customer;
        });
        at(RENEWS.minusDays(8), 0);
    }

    @Test
    void eachPeriodAndEachReminderOnceWhateverTheClockDoes() throws Exception {
        // a day
        assertThat(at(RENEWS.minusDays(7), 5)).isEqualTo(5);
        assertThat(reminders("RENEWAL 2027-03-31 7 CUSTOMER CAUGHT")).isEqualTo(MANY);
        // all of a day and kind in one
        assertThat(mails()).containsExactly("RENEWAL_REMINDER 1");

        // forty days: two renewals later, the reminder of the first of them is overtaken by the second renewal
        assertThat(at(RENEWS.plusDays(33), 5)).isEqualTo(5);
        List<String> renewals = of(tenant, holdings::renewals);
        assertThat(renewals).hasSize(2 * MANY).doesNotHaveDuplicates();
        assertThat(renewals)
                .filteredOn(one -> one.endsWith("2027-03-31 RENEWED"))
                .hasSize(MANY);
        assertThat(renewals)
                .filteredOn(one -> one.endsWith("2027-04-30 RENEWED"))
                .hasSize(MANY);
        assertThat(reminders("RENEWAL 2027-05-31 30 CUSTOMER CAUGHT")).isEqualTo(MANY);
        assertThat(of(tenant, holdings::reminders)).hasSize(2 * MANY).doesNotHaveDuplicates();
        assertThat(mails()).containsExactly("RENEWAL_REMINDER 2");
        assertThat(of(tenant, holdings::withoutTheirMail)).isEmpty();
    }

    private int at(LocalDate day, int kills) throws Exception {
        return work(day, List.of(tenant), kills);
    }

    private long reminders(String end) {
        return of(tenant, holdings::reminders).stream()
                .filter(one -> one.endsWith(end))
                .count();
    }

    private List<String> mails() {
        return of(tenant, holdings::mails);
    }
}
