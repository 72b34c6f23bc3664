package dev.kontor.base.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What goes on beside its request. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AsideTest {

    @Inject
    Api api;

    @Inject
    CurrentActor actor;

    /** As at the start, when the demo is loaded: no thread of a request, and yet somebody acts. */
    @Test
    void theSameActsWithoutAThreadOfARequest() {
        Api.Tenant tenant = api.newTenant();
        assertThat(AsTenant.run(tenant, () -> Aside.run(actor::resellerId).get()))
                .isEqualTo(tenant.id());
    }
}
