package dev.kontor.price.change;

import dev.kontor.price.guard.ExpectedRenewals;
import dev.kontor.price.guard.ExpectedRenewals.ExpectedRenewal;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import io.quarkus.arc.Arc;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What customers of a test renew every year: the renewal of .com. */
final class Renewals {

    private final Api.Tenant tenant;
    private final UUID product;
    private final UUID charge;

    Renewals(Api api, Api.Tenant tenant, Desk desk) {
        this.tenant = tenant;
        this.product = UUID.fromString(desk.productId);
        this.charge = UUID.fromString(
                api.as(tenant).get("/products/" + desk.productId).path("charges.find { it.action == 'RENEW' }.id"));
    }

    void add(String customer, int quantity) {
        List<ExpectedRenewal> renewals =
                List.of(new ExpectedRenewal(product, charge, quantity, LocalDate.of(2027, 1, 1), 12));
        AsTenant.run(tenant, () -> {
            Arc.container()
                    .instance(ExpectedRenewals.class)
                    .get()
                    .replaceAll(Map.of(UUID.fromString(customer), renewals));
            return renewals;
        });
    }
}
