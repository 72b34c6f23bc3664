package dev.kontor.customer.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Network;
import dev.kontor.customer.site.RegistrationToken;
import dev.kontor.customer.site.Tokens;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationStateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @EnumSource(RegistrationStatus.class)
    void everyStateKnowsItsSuccessors(RegistrationStatus from) {
        Set<RegistrationStatus> allowed = switch (from) {
            case AWAITING_CONFIRMATION ->
                Set.of(RegistrationStatus.CONFIRMED, RegistrationStatus.EXPIRED, RegistrationStatus.DROPPED);
            case DROPPED -> Set.of(RegistrationStatus.EXPIRED);
            case CONFIRMED, EXPIRED -> Set.of();
        };
        for (RegistrationStatus next : RegistrationStatus.values()) {
            assertThat(from.mayBecome(next)).as(from + " to " + next).isEqualTo(allowed.contains(next));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RegistrationStatus.class,
            names = {"CONFIRMED", "EXPIRED", "DROPPED"})
    void onlyOneThatWaitsIsConfirmed(RegistrationStatus from) {
        Registration row = waiting();
        row.status = from;
        assertThatThrownBy(() -> row.confirm(UUID.randomUUID(), UUID.randomUUID(), NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingPersonalStays() {
        Registration confirmed = waiting();
        confirmed.confirm(UUID.randomUUID(), UUID.randomUUID(), NOW);
        Registration dropped = waiting();
        dropped.drop(DropReason.HONEYPOT);
        for (Registration row : new Registration[] {confirmed, dropped}) {
            assertThat(row.email).isNull();
            assertThat(row.fields).isNull();
            assertThat(row.note).isNull();
            assertThat(row.confirmHash).isNull();
        }
    }

    @Test
    void itIsOverFromTheMomentOn() {
        Registration row = waiting();
        assertThat(row.isOver(NOW.minusMillis(1))).isFalse();
        assertThat(row.isOver(NOW)).isTrue();
        row.confirm(UUID.randomUUID(), UUID.randomUUID(), NOW);
        assertThat(row.isOver(NOW)).isFalse();
    }

    @Test
    void tokensAreReadAsTheyWereWritten() {
        RegistrationToken token = new RegistrationToken(UUID.randomUUID(), UUID.randomUUID(), Tokens.random(16));
        RegistrationToken read = RegistrationToken.parse(token.text()).orElseThrow();
        assertThat(read.resellerId()).isEqualTo(token.resellerId());
        assertThat(read.registrationId()).isEqualTo(token.registrationId());
        assertThat(read.secret()).isEqualTo(token.secret());
        assertThat(RegistrationToken.parse(token.text().substring(1))).isEmpty();
        assertThat(RegistrationToken.parse("!" + token.text().substring(1))).isEmpty();
        assertThat(RegistrationToken.parse(null)).isEmpty();
    }

    @Test
    void oneNetworkOfIpv6IsOneAddress() {
        assertThat(Network.ofHolder("2001:db8:1:2::1")).isEqualTo(Network.ofHolder("2001:db8:1:2:ffff::9"));
        assertThat(Network.ofHolder("2001:db8:1:3::1")).isNotEqualTo(Network.ofHolder("2001:db8:1:2::1"));
        assertThat(Network.ofHolder("192.0.2.1")).isNotEqualTo(Network.ofHolder("192.0.2.2"));
    }

    private static Registration waiting() {
        Registration row = new Registration();
        row.status = RegistrationStatus.AWAITING_CONFIRMATION;
        row.email = "nina@new.example";
        row.fields = RisksTest.fields("DE", null);
        row.note = "x";
        row.confirmHash = new byte[1];
        row.expiresAt = NOW;
        return row;
    }
}
