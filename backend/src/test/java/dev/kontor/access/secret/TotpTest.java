package dev.kontor.access.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = 37_037_036;

    /** The examples of RFC 6238, their last six digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void acceptsThePresentCodeAndItsNeighbours() {
        assertThat(Totp.accept(SECRET, "081804", NOW, 0)).hasValue(STEP);
        assertThat(Totp.accept(SECRET, "081 804", NOW, 0)).hasValue(STEP);
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, NOW.minusSeconds(30)), NOW, 0))
                .hasValue(STEP - 1);
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, NOW.plusSeconds(30)), NOW, 0))
                .hasValue(STEP + 1);
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, NOW.minusSeconds(60)), NOW, 0))
                .isEmpty();
    }

    @Test
    void acceptsNoCodeTwice() {
        assertThat(Totp.accept(SECRET, "081804", NOW, STEP)).isEmpty();
        assertThat(Totp.accept(SECRET, "081804", NOW, STEP + 1)).isEmpty();
    }

    @Test
    void refusesAnythingElse() {
        for (String wrong : new String[] {"", "81804", "081805", "0818040", "abcdef", "٠٨١٨٠٤"}) {
            assertThat(Totp.accept(SECRET, wrong, NOW, 0)).as(wrong).isEmpty();
        }
    }

    @Test
    void secretsAndAddressesAreWhatAppsRead() {
        assertThat(Totp.text(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.uri(SECRET, "Müller & Co", "a@b.example"))
                .isEqualTo("otpauth://totp/M%C3%BCller%20%26%20Co:a%40b.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=M%C3%BCller%20%26%20Co&algorithm=SHA1&digits=6&period=30");
        assertThat(Totp.newSecret()).hasSize(20).isNotEqualTo(Totp.newSecret());
    }
}
