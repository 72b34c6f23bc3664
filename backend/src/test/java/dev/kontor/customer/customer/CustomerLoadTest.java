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
        assertThatThrownBy(() -> AsTenant.run(
                        tenant,
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            load.open();
                            // one customer was to be changed, and none had the version of before
                            load.store(1);
                            return tenant;
                        })))
                .isInstanceOfSatisfying(
                        Problem.Conflict.class,
                        problem -> assertThat(problem.code()).isEqualTo("changed-meanwhile"));
    }
}
