package dev.kontor.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Problem;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many customers at once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerLoadTest {

    @Inject
    Api api;

    @Inject
    CustomerLoad load;

    @Test
    void whatSomebodyChangedMeanwhileIsNotOverwritten() {
        Api.Tenant tenant = api.newTenant();
        String number = CustomerSamples.create(api, tenant, CustomerSamples.company("ACME"))
                .path("number");
        assertThatThrownBy(() -> AsTenant.run(
                        tenant,
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            StoredCustomer stored = load.existing(CustomerLoad.Key.number, List.of(number))
                                    .get(number);
                            StoredCustomer before = new StoredCustomer(
                                    stored.id(), stored.version() - 1, stored.createdAt(), stored.input());
                            load.store(List.of(new CustomerLoad.Change(stored.input(), before)));
                            return tenant;
                        })))
                .isInstanceOfSatisfying(
                        Problem.Conflict.class,
                        problem -> assertThat(problem.code()).isEqualTo("changed-meanwhile"));
    }
}
