package dev.kontor.app.launch;

import dev.kontor.access.founding.SetupTokens;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.tenant.reseller.PublicAddress;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a person reads when the server is ready: the address and how to get in. */
@ApplicationScoped
class Welcome {

    private final Resellers resellers;
    private final SetupTokens setup;
    private final CurrentActor actor;
    private final PublicAddress address;
    private final boolean demo;
    private final Optional<String> password;

    Welcome(
            Resellers resellers,
            SetupTokens setup,
            CurrentActor actor,
            PublicAddress address,
            @ConfigProperty(name = "kontor.demo") boolean demo,
            @ConfigProperty(name = "kontor.demo.password") Optional<String> password) {
        this.resellers = resellers;
        this.setup = setup;
        this.actor = actor;
        this.address = address;
        this.demo = demo;
        this.password = password;
    }

    @ActivateRequestContext
    String text() {
        String url = address.link("/").replaceFirst("/$", "");
        if (actor.as(Actor.nobody(), resellers::none)) {
            return "\nKontor is ready for its first reseller:\n  %s/setup#token=%s\n".formatted(url, setup.token());
        }
        if (demo && password.isPresent()) {
            return """

                    Kontor is ready: %s
                      sign in as    owner@demo.example    (or owner@other.example, a second reseller)
                      password      %s
                      the portal    %s/portal/demo    as customer@demo.example, with the same password
                    """.formatted(url, password.get(), url);
        }
        return "\nKontor is ready: %s\n".formatted(url);
    }
}
