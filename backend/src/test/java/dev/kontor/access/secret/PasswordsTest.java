package dev.kontor.access.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import dev.kontor.base.shared.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the server itself does; the other tests hash with {@link QuickPasswords}. */
class PasswordsTest {

    private final Passwords passwords =
            new Passwords(new HashQueue(new TransactionSynchronizationRegistryImple()), new PasswordRules());

    @Test
    void guessingCostsTimeAndMemory() {
        Secret password = new Secret("quiet lamp over the harbour 7");
        PasswordHash hash = passwords.accept(password, "/password", List.of());
        assertThat(hash.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(password, hash.text())).isTrue();
        assertThat(passwords.matches(new Secret("loud lamp over the harbour 7"), hash.text()))
                .isFalse();
        assertThat(passwords.hash(password)).isNotEqualTo(hash);
    }

    @Test
    void nobodyHasAPasswordWithoutAHash() {
        assertThat(passwords.matches(new Secret("no user has this password"), null))
                .isFalse();
    }

    @Test
    void aHashIsNeverPrinted() {
        assertThat("" + passwords.hash(new Secret("quiet lamp over the harbour 7")))
                .isEqualTo("***");
    }
}
