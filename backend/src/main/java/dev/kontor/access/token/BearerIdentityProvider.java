package dev.kontor.access.token;

import dev.kontor.access.right.Right;
import dev.kontor.base.admission.Callers;
import dev.kontor.base.shared.Actor;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Turns a bearer credential into the acting identity; its roles are the rights. What every staff user and program may do
 * is a right of its own, so that it is closed to people of customers.
 */
@ApplicationScoped
class BearerIdentityProvider implements IdentityProvider<BearerCredential> {

    private final Credentials credentials;
    private final Callers callers;

    BearerIdentityProvider(Credentials credentials, Callers callers) {
        this.credentials = credentials;
        this.callers = callers;
    }

    @Override
    public Class<BearerCredential> getRequestType() {
        return BearerCredential.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerCredential credential, AuthenticationRequestContext context) {
        SecurityIdentity fresh = credentials.recent(credential);
        return fresh != null ? Uni.createFrom().item(fresh) : context.runBlocking(() -> check(credential));
    }

    private SecurityIdentity check(BearerCredential credential) {
        return credentials
                .actor(credential)
                .map(actor -> {
                    callers.remember(credential.token(), actor);
                    return credentials.remember(credential, identity(actor));
                })
                .orElseThrow(() -> new AuthenticationFailedException("credential not accepted"));
    }

    private static SecurityIdentity identity(Actor actor) {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(actor).addRoles(actor.rights());
        if (actor.kind() != Actor.Kind.CUSTOMER) {
            identity.addRole(Right.SIGNED_IN);
        }
        return identity.build();
    }
}
