package dev.kontor.access.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Secret;
import dev.kontor.base.sql.Sql;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies in the database opens no account. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SealedSecretsTest {

    private static final LoginSubject ANNA = new LoginSubject(LoginSubject.Kind.STAFF, UUID.randomUUID());

    @Inject
    Api api;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentActor actor;

    @Inject
    SecretKeys keys;

    @Inject
    SealedSecrets secrets;

    @Inject
    SecondFactors factors;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void theSecretOfAnAppIsStoredSealed() {
        AsTenant.run(tenant, () -> {
            String shown = factors.setUp(ANNA, "anna@shop.example").secret();
            byte[] stored = stored();
            assertThat(keys.sealing().hasSealed(stored)).isTrue();
            byte[] secret = secrets.open(ANNA, stored).orElseThrow();
            assertThat(Totp.text(secret)).isEqualTo(shown);
            factors.confirm(ANNA, new Secret(Totp.code(secret, clock.instant())));
            return accepts(secret);
        });
    }

    @Test
    void whatWasStoredOpenlyWorksAndIsSealed() {
        byte[] secret = Totp.newSecret();
        AsTenant.run(tenant, () -> {
            factors.setUp(ANNA, "anna@shop.example");
            store(secret);
            factors.confirm(ANNA, new Secret(Totp.code(secret, clock.instant())));
            secrets.run();
            assertThat(keys.sealing().hasSealed(stored())).isTrue();
            assertThat(secrets.open(ANNA, stored())).contains(secret);
            return accepts(secret);
        });
    }

    @Test
    void withoutTheKeyThereAreTheRecoveryCodes() {
        byte[] secret = Totp.newSecret();
        AsTenant.run(tenant, () -> {
            factors.setUp(ANNA, "anna@shop.example");
            store(secret);
            List<String> codes = factors.confirm(ANNA, new Secret(Totp.code(secret, clock.instant())))
                    .codes();
            store(SealingKey.of("a key that nobody has any more, alas").seal(secret, "anywhere"));
            assertThat(factors.accept(
                            ANNA, new Secret(Totp.code(secret, clock.instant().plusSeconds(30)))))
                    .isFalse();
            secrets.run();
            assertThat(factors.accept(ANNA, new Secret(codes.getFirst()))).isTrue();
            return codes;
        });
    }

    /** The first key seals; the ones after it open what they sealed. */
    @Test
    void keysAreExchanged() {
        String old = "the key of the year before, long enough";
        String young = "the key of this year, long enough, too";
        byte[] secret = Totp.newSecret();
        AsTenant.run(tenant, () -> {
            SealedSecrets before = new SealedSecrets(new SecretKeys(Optional.of(List.of(old)), sql, clock), sql, actor);
            SealedSecrets after =
                    new SealedSecrets(new SecretKeys(Optional.of(List.of(young, old)), sql, clock), sql, actor);
            factors.setUp(ANNA, "anna@shop.example");
            store(before.seal(ANNA, secret));
            assertThat(after.open(ANNA, stored())).contains(secret);
            after.run();
            assertThat(SealingKey.of(young).hasSealed(stored())).isTrue();
            assertThat(after.open(ANNA, stored())).contains(secret);
            assertThat(before.open(ANNA, stored())).isEmpty();
            return stored();
        });
    }

    /** A server without a configured key has one of its own, always the same. */
    @Test
    void withoutAConfiguredKeyThereIsOneInTheDatabase() {
        byte[] made = new SecretKeys(Optional.empty(), sql, clock).sealing().mark();
        assertThat(new SecretKeys(Optional.empty(), sql, clock).sealing().mark())
                .isEqualTo(made);
        assertThat(keys.sealing().mark()).isNotEqualTo(made);
    }

    private boolean accepts(byte[] secret) {
        boolean accepted = factors.accept(
                ANNA, new Secret(Totp.code(secret, clock.instant().plusSeconds(30))));
        assertThat(accepted).isTrue();
        return accepted;
    }

    private byte[] stored() {
        return sql.query("select secret from second_factor where reseller_id = :reseller and subject_id = :id")
                .bind("id", ANNA.id())
                .one(StoredSecret.class)
                .secret();
    }

    private void store(byte[] secret) {
        sql.query("update second_factor set secret = :secret where reseller_id = :reseller and subject_id = :id")
                .bind("secret", secret)
                .bind("id", ANNA.id())
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent") // a row that is read and never compared
    private record StoredSecret(byte[] secret) {}
}
