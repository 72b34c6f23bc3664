package dev.kontor.customer.portal;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/portal-settings")
@RunOnVirtualThread
class PortalSettingsResource {

    private final PortalSettings settings;
    private final HostProofs proofs;

    PortalSettingsResource(PortalSettings settings, HostProofs proofs) {
        this.settings = settings;
        this.proofs = proofs;
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

    /** Looks for the TXT record; the portal answers under the host name once it is there (A28). */
    @POST
    @Path("/host-verification")
    @RolesAllowed("settings:write")
    public PortalSettingsView verifyPortalHost() {
        PortalSettingsView present = settings.current();
        if (present.hostName() == null || present.hostRecord() == null) {
            throw new Problem.Conflict("no-host-name", "There is no host name to verify.");
        }
        if (!proofs.exists(present.hostRecord())) {
            throw new Problem.Conflict("host-not-proven", "The TXT record is not there (yet).");
        }
        return settings.hostProven(present.hostName());
    }
}
