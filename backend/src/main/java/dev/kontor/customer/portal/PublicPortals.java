package dev.kontor.customer.portal;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.tenant.reseller.Directory;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Portals as everybody may see them, by short name or by host name. */
@ApplicationScoped
class PublicPortals {

    private final Directory directory;
    private final Resellers resellers;
    private final PortalSettings settings;
    private final CurrentActor current;

    PublicPortals(Directory directory, Resellers resellers, PortalSettings settings, CurrentActor current) {
        this.directory = directory;
        this.resellers = resellers;
        this.settings = settings;
        this.current = current;
    }

    PublicPortalView bySlug(String slug) {
        return view(Directory.Kind.SLUG, slug);
    }

    PublicPortalView byHost(@Nullable String host) {
        return view(Directory.Kind.HOST, host == null ? "" : host);
    }

    private PublicPortalView view(Directory.Kind kind, String key) {
        List<UUID> found = current.as(Actor.nobody(), () -> directory.resellers(kind, key));
        if (found.isEmpty()) {
            throw new Problem.NotFound("This portal");
        }
        return current.as(Actor.system(found.getFirst()), () -> view(resellers.require(found.getFirst())));
    }

    private PublicPortalView view(ResellerView reseller) {
        PortalSettingsView portal = settings.current();
        return new PublicPortalView(
                reseller.slug(),
                reseller.name(),
                portal.branding(),
                portal.languages(),
                portal.imprintUrl(),
                portal.privacyUrl());
    }
}
