package dev.kontor.holding.reminder;

import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.TestClock;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

/** Two copies of the server that do the work of a day, and what came of it. */
abstract class CopiesCase {

    @Inject
    Api api;

    @Inject
    Holdings holdings;

    @Inject
    Copies copies;

    @Inject
    TestClock clock;

    @AfterEach
    void present() {
        clock.back();
    }

    /** How many transactions were cut off; ten in the morning in Berlin, ten in the evening in Auckland. */
    int work(LocalDate day, List<Api.Tenant> tenants, int kills) throws Exception {
        clock.set(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
        return copies.work(tenants, kills);
    }

    static List<String> of(Api.Tenant tenant, Supplier<List<String>> rows) {
        return AsTenant.run(tenant, rows);
    }

    static Map<String, Object> customer(String name, String email) {
        return Map.of("kind", "COMPANY", "companyName", name, "language", "en", "currency", "USD", "email", email);
    }
}
