package dev.kontor.base.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CurrentActorTest {

    @Inject
    CurrentActor actor;

    @Test
    @ActivateRequestContext
    void whoBelongsToNoResellerHasNone() {
        assertThatThrownBy(() -> actor.as(Actor.nobody(), actor::resellerId))
                .isInstanceOfSatisfying(
                        Problem.Forbidden.class,
                        problem -> assertThat(problem.code()).isEqualTo("no-reseller"));
    }

    @Test
    @ActivateRequestContext
    void nobodyElseActsOnceTheWorkIsDone() {
        UUID reseller = UUID.randomUUID();
        UUID seen = actor.as(Actor.system(reseller), actor::resellerId);
        assertThat(seen).isEqualTo(reseller);
        assertThatThrownBy(actor::get)
                .isInstanceOfSatisfying(
                        Problem.Unauthenticated.class,
                        problem -> assertThat(problem.code()).isEqualTo("unauthenticated"));
    }
}
