package dev.kontor.access.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.access.secret.OneTimeTokens.Purpose;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OneTimeTokensTest {

    @Inject
    Api api;

    @Inject
    OneTimeTokens tokens;

    @Inject
    CurrentActor actor;

    Api.Tenant tenant;
    final LoginSubject subject = new LoginSubject(LoginSubject.Kind.CUSTOMER, UUID.randomUUID());

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    @ActivateRequestContext
    void worksOnce() {
        String token = issue(Purpose.PASSWORD_RESET);
        assertThat(OneTimeTokens.reseller(token)).contains(tenant.id());
        assertThat(as(tenant, () -> tokens.use(token, subject.kind(), Purpose.PASSWORD_RESET)))
                .contains(subject);
        assertThat(as(tenant, () -> tokens.use(token, subject.kind(), Purpose.PASSWORD_RESET)))
                .isEmpty();
    }

    @Test
    @ActivateRequestContext
    void newOneEndsTheOneBefore() {
        String first = issue(Purpose.PASSWORD_RESET);
        String second = issue(Purpose.PASSWORD_RESET);
        assertThat(as(tenant, () -> tokens.use(first, subject.kind(), Purpose.PASSWORD_RESET)))
                .isEmpty();
        assertThat(as(tenant, () -> tokens.use(second, subject.kind(), Purpose.PASSWORD_RESET)))
                .isPresent();
    }

    @Test
    @ActivateRequestContext
    void isGoodForNothingElse() {
        Api.Tenant other = api.newTenant();
        String token = issue(Purpose.PASSWORD_RESET);
        assertThat(as(tenant, () -> tokens.use(token, LoginSubject.Kind.STAFF, Purpose.PASSWORD_RESET)))
                .isEmpty();
        assertThat(as(tenant, () -> tokens.use(token, subject.kind(), Purpose.INVITATION)))
                .isEmpty();
        assertThat(as(other, () -> tokens.use(token, subject.kind(), Purpose.PASSWORD_RESET)))
                .isEmpty();
        assertThat(as(
                        other,
                        () -> tokens.use(
                                other.id() + token.substring(token.indexOf('.')),
                                subject.kind(),
                                Purpose.PASSWORD_RESET)))
                .isEmpty();
        assertThat(as(tenant, () -> tokens.use(token, subject.kind(), Purpose.PASSWORD_RESET)))
                .isPresent();
    }

    @Test
    void nonsenseNamesNoReseller() {
        for (String nonsense :
                new String[] {"", ".", "x.y", "a".repeat(300), UUID.randomUUID().toString()}) {
            assertThat(OneTimeTokens.reseller(nonsense)).isEmpty();
        }
    }

    private String issue(Purpose purpose) {
        return as(tenant, () -> tokens.issue(subject, purpose));
    }

    private <T> T as(Api.Tenant who, Supplier<T> work) {
        return actor.as(Actor.system(who.id()), work);
    }
}
