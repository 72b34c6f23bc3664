package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Client;
import dev.kontor.testing.Contract;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Policy;
import dev.kontor.testing.RightsMatrix;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may do what stands in policy.txt, is what the contract says, and is what happens. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RightsMatrixTest {

    @Inject
    Api api;

    @Test
    void everyOperationHasItsLine() {
        List<Policy> said = Policy.all().stream()
                .map(line -> new Policy(line.operation(), line.right(), line.also(), Set.of()))
                .toList();
        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(
                        Contract.operations().stream().map(Policy::ofContract).toList());
    }

    @Test
    void everybodyMayWhatThePolicySaysAndNothingElse() {
        Api.Tenant tenant = api.newTenant();
        String email = "carla@matrix.example";
        api.newCustomerLogin(tenant, new Desk(api, tenant).customer("Zwiebelturm"), email);
        String customer = api.portalLogin(tenant, email).path("accessToken");
        try (Client client = Client.of(RestAssured.port)) {
            RightsMatrix matrix = new RightsMatrix(client, Api.login(tenant.ownerEmail()));
            matrix.staff();
            matrix.others("customer", customer);
            matrix.programs(false);
            assertThat(matrix.wrong()).isEmpty();
            assertThat(matrix.asked()).isGreaterThan(2_500);
        }
    }
}
