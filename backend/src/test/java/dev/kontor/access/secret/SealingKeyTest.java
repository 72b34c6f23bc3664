package dev.kontor.access.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealingKeyTest {

    private static final byte[] SECRET = Totp.newSecret();

    private final SealingKey key = SealingKey.of("a key of thirty-two characters or more");

    @Test
    void opensWhatItSealedWhereItWasSealed() {
        byte[] sealed = key.seal(SECRET, "anna");
        assertThat(key.hasSealed(sealed)).isTrue();
        assertThat(key.open(sealed, "anna")).isEqualTo(SECRET);
        assertThat(key.seal(SECRET, "anna")).isNotEqualTo(sealed);
        assertThat(Totp.text(sealed)).doesNotContain(Totp.text(SECRET));
        assertThatThrownBy(() -> key.open(sealed, "otto")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void knowsWhatAnotherKeySealed() {
        byte[] sealed = SealingKey.of("another key of thirty-two characters").seal(SECRET, "anna");
        assertThat(key.hasSealed(sealed)).isFalse();
        assertThat(key.hasSealed(SECRET)).isFalse();
    }

    @Test
    void noticesWhatWasChanged() {
        byte[] sealed = key.seal(SECRET, "anna");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open(sealed, "anna")).isInstanceOf(IllegalStateException.class);
    }
}
