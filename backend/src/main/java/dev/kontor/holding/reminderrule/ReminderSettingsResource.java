package dev.kontor.holding.reminderrule;

import dev.kontor.base.http.IfMatch;
import dev.kontor.holding.reminderrule.ReminderSettings.ReminderSettingsChange;
import dev.kontor.holding.reminderrule.ReminderSettings.ReminderSettingsView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/reminder-settings")
@RunOnVirtualThread
class ReminderSettingsResource {

    private final ReminderSettings settings;

    ReminderSettingsResource(ReminderSettings settings) {
        this.settings = settings;
    }

    @GET
    @RolesAllowed("reminders:read")
    public ReminderSettingsView readReminderSettings() {
        return settings.read();
    }

    @PUT
    @RolesAllowed("reminders:write")
    public ReminderSettingsView writeReminderSettings(
            @Valid @NotNull ReminderSettingsChange wanted, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return settings.change(wanted, ifMatch);
    }
}
