package dev.kontor.access.apikey;

import dev.kontor.access.secret.Secrets;
import dev.kontor.access.token.BearerCredential;
import dev.kontor.access.token.CredentialCheck;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The key of a program: the directory knows its reseller by the hash. */
@ApplicationScoped
class ApiKeyCredential implements CredentialCheck {

    private final ApiKeys keys;
    private final Directory directory;
    private final CurrentActor current;

    ApiKeyCredential(ApiKeys keys, Directory directory, CurrentActor current) {
        this.keys = keys;
        this.directory = directory;
        this.current = current;
    }

    @Override
    public Optional<Actor> actor(BearerCredential credential) {
        String key = credential.token();
        if (!key.startsWith(ApiKeys.PREFIX)) {
            return Optional.empty();
        }
        return directory.resellers(Directory.Kind.API_KEY, Secrets.hexHash(key)).stream()
                .findFirst()
                .flatMap(reseller -> current.as(Actor.system(reseller), () -> keys.use(key, credential.address())));
    }
}
