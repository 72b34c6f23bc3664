package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.access.right.Role;
import dev.kontor.base.shared.Ids;
import dev.kontor.testing.Api;
import dev.kontor.testing.Contract;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Examples;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads what is what the contract says: refused is who has none of the rights that it names, and nobody else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RightsOfContractTest {

    private static final Set<String> OF_CUSTOMERS = Set.of("me:read", "me:write");

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
    }

    @Test
    void staffReadWhatTheirRoleMay() {
        for (Role role : Role.values()) {
            String email = role == Role.OWNER ? tenant.ownerEmail() : desk.user(role.name());
            Set<String> rights = new HashSet<>(role.codes());
            rights.add("signed-in");
            check(role.name(), rights, () -> api.as(email));
        }
    }

    @Test
    void customersReadTheirOwn() {
        String email = "carla@" + tenant.slug() + ".example";
        api.newCustomerLogin(tenant, desk.customer("Shop"), email);
        check("customer", OF_CUSTOMERS, () -> api.asCustomer(tenant, email));
    }

    private static void check(String who, Set<String> rights, Supplier<RequestSpecification> as) {
        List<String> wrong = new ArrayList<>();
        Contract.operations().stream().filter(Contract.Operation::isRead).forEach(operation -> {
            int status = operation
                    .send(as.get(), new Examples(name -> Ids.next().toString()))
                    .statusCode();
            if ((status == 403) == isOpenTo(operation, rights)) {
                wrong.add(who + " " + operation + " " + status);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean isOpenTo(Contract.Operation operation, Set<String> rights) {
        List<String> named = new ArrayList<>(List.of(operation.right()));
        operation.node().path("x-or-right").forEach(one -> named.add(one.asText()));
        JsonNode also = operation.node().path("x-also-right");
        return operation.isOpen()
                || (named.stream().anyMatch(rights::contains)
                        && (also.isMissingNode() || rights.contains(also.asText())));
    }
}
