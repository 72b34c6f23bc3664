package dev.kontor.access.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.base.shared.Secret;
import org.junit.jupiter.api.Test;

/** What the server itself does; the other tests hash with {@link QuickPasswords}. */
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void guessingCostsTimeAndMemory() {
        Secret password = new Secret("quiet lamp over the harbour 7");
        String hash = passwords.accept(password, "/password");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(new Secret("loud lamp over the harbour 7"), hash))
                .isFalse();
        assertThat(passwords.hash(password)).isNotEqualTo(hash);
    }
}
