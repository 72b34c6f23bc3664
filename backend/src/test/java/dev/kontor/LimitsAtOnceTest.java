package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.tenant.mail.MailRows;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.template.MailKind;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every limit that is counted holds also when many come for the last place at once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LimitsAtOnceTest {

    private static final int AT_ONCE = 12;

    @Inject
    Api api;

    @Inject
    Mails mails;

    @Inject
    MailRows rows;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void favourites() {
        oneGetsTheLastPlace(99, 201, 409, n -> post("/favourites", Map.of("path", "/customers/" + n, "label", "C")));
    }

    @Test
    void savedViews() {
        oneGetsTheLastPlace(
                99, 201, 409, n -> post("/saved-views", Map.of("page", "customers", "name", "V" + n, "query", "")));
    }

    @Test
    void catalogues() {
        oneGetsTheLastPlace(99, 201, 409, n -> post("/catalogues", Map.of("name", "C" + n, "categoryIds", List.of())));
    }

    @Test
    void catalogueGroups() {
        oneGetsTheLastPlace(49, 201, 409, n -> post("/catalogue-groups", Map.of("name", "G" + n, "exclusive", false)));
    }

    @Test
    void services() {
        oneGetsTheLastPlace(46, 200, 409, this::service);
    }

    @Test
    void reminderRules() {
        List<?> there = api.as(tenant).get("/reminder-rules").path("items");
        // none of those that every reseller begins with
        oneGetsTheLastPlace(
                49 - there.size(),
                201,
                409,
                n -> post(
                        "/reminder-rules",
                        Map.of("event", "EXPIRY", "daysBefore", 200 + n, "recipient", "CUSTOMER", "active", false)));
    }

    @Test
    void requestsOfACustomerInOneDay() {
        String customer = new Desk(api, tenant).customer("Shop");
        String email = "carla@" + tenant.slug() + ".example";
        api.newCustomerLogin(tenant, customer, email);
        for (int n = 0; n < 19 + AT_ONCE; n++) {
            assertThat(service(n)).isEqualTo(200);
        }
        oneGetsTheLastPlace(
                19,
                201,
                429,
                n -> api.asCustomer(tenant, email)
                        .body(Map.of("services", List.of("S" + n)))
                        .post("/me/requests")
                        .statusCode());
    }

    /** Mails that anybody can ask for: five an hour to one address. */
    @Test
    void mailsOfStrangers() {
        NewMail mail = new NewMail(
                MailKind.CUSTOMER_PASSWORD_RESET,
                "en",
                "victim@b.example",
                null,
                null,
                Map.of("link", "https://desk.example/x#s", "minutes", "15"),
                null);
        atOnce(n -> AsTenant.run(tenant, () -> {
            mails.queue(mail);
            return n;
        }));
        assertThat(rows.of(tenant.id(), "status").stream().filter(status -> !status.equals("SUPPRESSED")))
                .hasSize(5);
    }

    private int service(int n) {
        return api.as(tenant)
                .body(Map.of("name", "S" + n, "active", true))
                .put("/services/S" + n)
                .statusCode();
    }

    private int post(String path, Map<String, Object> body) {
        return api.as(tenant).body(body).post(path).statusCode();
    }

    private static void oneGetsTheLastPlace(int taken, int added, int refused, IntFunction<Integer> add) {
        for (int n = 0; n < taken; n++) {
            assertThat(add.apply(n)).isEqualTo(added);
        }
        List<Integer> answers = atOnce(n -> add.apply(taken + n));
        assertThat(answers).filteredOn(status -> status == added).hasSize(1);
        assertThat(answers).filteredOn(status -> status == refused).hasSize(AT_ONCE - 1);
    }

    private static List<Integer> atOnce(IntFunction<Integer> work) {
        CountDownLatch ready = new CountDownLatch(AT_ONCE);
        List<Future<Integer>> all = new ArrayList<>();
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int n = 0; n < AT_ONCE; n++) {
                int number = n;
                all.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(number);
                }));
            }
            for (Future<Integer> one : all) {
                answers.add(one.get());
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return answers;
    }
}
