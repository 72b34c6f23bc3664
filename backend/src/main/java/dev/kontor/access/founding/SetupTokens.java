package dev.kontor.access.founding;

import dev.kontor.access.secret.Secrets;
import dev.kontor.base.shared.Secret;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secret of the first-run set-up: configured for several copies of the server, else made and printed at the start. */
@Singleton
public class SetupTokens {

    private final String token;

    SetupTokens(@ConfigProperty(name = "kontor.setup.token") Optional<String> configured) {
        this.token = configured.filter(text -> text.length() >= 20).orElseGet(Secrets::random);
    }

    public String token() {
        return token;
    }

    boolean matches(Secret presented) {
        return MessageDigest.isEqual(Secrets.hash(token), Secrets.hash(presented.value()));
    }
}
