package dev.kontor.tenant.mail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/api/v1/mail-settings")
@RunOnVirtualThread
class MailSettingsResource {

    private final MailConfig config;
    private final MailTransport transport;

    MailSettingsResource(MailConfig config, MailTransport transport) {
        this.config = config;
        this.transport = transport;
    }

    @GET
    @RolesAllowed("settings:read")
    public MailSettingsView readMailSettings() {
        return new MailSettingsView(transport, config.from(), config.host().orElse(null));
    }
}
