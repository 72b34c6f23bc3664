package dev.kontor.holding.reminderrule;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Page;
import dev.kontor.holding.reminderrule.ReminderSettings.ReminderSettingsChange;
import dev.kontor.holding.reminderrule.ReminderSettings.ReminderSettingsView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The rules of reminders, and at which time of the day they go out. */
@Path("/api/v1")
@RunOnVirtualThread
class ReminderRuleResource {

    private final ReminderRules rules;
    private final ReminderSettings settings;

    ReminderRuleResource(ReminderRules rules, ReminderSettings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    @GET
    @Path("/reminder-rules")
    @RolesAllowed("reminders:read")
    public Page<ReminderRuleView> listReminderRules() {
        List<ReminderRuleView> all = rules.all();
        return new Page<>(all, null, Page.Total.of(all.size()));
    }

    @POST
    @Path("/reminder-rules")
    @RolesAllowed("reminders:write")
    @Idempotent
    public RestResponse<ReminderRuleView> createReminderRule(@Valid @NotNull ReminderRuleInput wanted) {
        return Created.at("/api/v1/reminder-rules", rules.add(wanted), ReminderRuleView::id);
    }

    @GET
    @Path("/reminder-rules/{id}")
    @RolesAllowed("reminders:read")
    public ReminderRuleView readReminderRule(@RestPath UUID id) {
        return rules.require(id);
    }

    @PUT
    @Path("/reminder-rules/{id}")
    @RolesAllowed("reminders:write")
    public ReminderRuleView changeReminderRule(
            @RestPath UUID id,
            @Valid @NotNull ReminderRuleInput wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return rules.change(id, wanted, ifMatch);
    }

    @DELETE
    @Path("/reminder-rules/{id}")
    @RolesAllowed("reminders:write")
    public void deleteReminderRule(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        rules.remove(id, ifMatch);
    }

    @GET
    @Path("/reminder-settings")
    @RolesAllowed("reminders:read")
    public ReminderSettingsView readReminderSettings() {
        return settings.read();
    }

    @PUT
    @Path("/reminder-settings")
    @RolesAllowed("reminders:write")
    public ReminderSettingsView writeReminderSettings(
            @Valid @NotNull ReminderSettingsChange wanted, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return settings.change(wanted, ifMatch);
    }
}
