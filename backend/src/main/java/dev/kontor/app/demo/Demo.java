package dev.kontor.app.demo;

import dev.kontor.access.founding.NewTenant;
import dev.kontor.access.founding.Tenants;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.tenant.reseller.NewReseller;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** On the first start of an empty server: two resellers with real data, taken in through Kontor's own imports. */
@ApplicationScoped
class Demo {

    private static final Logger LOG = Logger.getLogger(Demo.class);
    private static final String SLUG = "demo";
    private static final String OWNER = "owner@demo.example";
    private static final String OTHER_OWNER = "owner@other.example";

    private final Tenants tenants;
    private final DemoPasswords passwords;
    private final DemoReseller demoReseller;
    private final OtherReseller otherReseller;
    private final DemoPortal portal;
    private final CurrentActor actor;
    private final boolean wanted;

    Demo(
            Tenants tenants,
            DemoPasswords passwords,
            DemoReseller demoReseller,
            OtherReseller otherReseller,
            DemoPortal portal,
            CurrentActor actor,
            @ConfigProperty(name = "kontor.demo") boolean wanted) {
        this.tenants = tenants;
        this.passwords = passwords;
        this.demoReseller = demoReseller;
        this.otherReseller = otherReseller;
        this.portal = portal;
        this.actor = actor;
        this.wanted = wanted;
    }

    @ActivateRequestContext
    void load(@Observes @Priority(100) StartupEvent started) {
        if (!wanted || !passwords.areGiven()) {
            return;
        }
        if (tenants.none()) {
            LOG.info("Loading the demo through the imports ...");
            create("Demo Domains", SLUG, "USD", OWNER, demoReseller::load);
            create("Andere Waren", "other", "EUR", OTHER_OWNER, otherReseller::load);
        }
        passwords.set(OWNER);
        passwords.set(OTHER_OWNER);
        portal.letIn(SLUG);
    }

    private void create(String name, String slug, String currency, String email, Runnable load) {
        UUID id = tenants.create(new NewTenant(
                        new NewReseller(name, slug, currency, "en", "Europe/Berlin"),
                        new NewTenant.Owner("Olivia Owner", email, passwords.temporary())))
                .id();
        actor.run(Actor.system(id), load);
    }
}
