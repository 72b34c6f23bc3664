package dev.kontor.portal;

import dev.kontor.http.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/portal-settings")
@RunOnVirtualThread
public class PortalSettingsResource {

    private final PortalSettings settings;

    PortalSettingsResource(PortalSettings settings) {
        this.settings = settings;
    }

    @GET
    @RolesAllowed("settings:read")
    public PortalSettingsView readPortalSettings() {
        return settings.current();
    }

    @PUT
    @RolesAllowed("settings:write")
    public PortalSettingsView writePortalSettings(
            @Valid @NotNull PortalSettingsChange wanted, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return settings.change(wanted, ifMatch);
    }
}
