package dev.kontor.tenant.mail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

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

    /** How mail leaves this server; set where the server is started, not here. */
    public record MailSettingsView(
            MailTransport transport, String from, @Nullable String host) {}
}
