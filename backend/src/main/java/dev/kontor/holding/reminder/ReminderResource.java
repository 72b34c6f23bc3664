package dev.kontor.holding.reminder;

import dev.kontor.base.shared.Page;
import dev.kontor.holding.reminder.DecidedReminders.DecidedReminderFilter;
import dev.kontor.holding.reminder.DecidedReminders.DecidedReminderView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/api/v1/reminders")
@RunOnVirtualThread
@RolesAllowed("reminders:read")
class ReminderResource {

    private final PlannedReminders planned;
    private final DecidedReminders decided;

    ReminderResource(PlannedReminders planned, DecidedReminders decided) {
        this.planned = planned;
        this.decided = decided;
    }

    @GET
    public Page<DecidedReminderView> listReminders(@Valid @BeanParam DecidedReminderFilter filter) {
        return decided.page(filter);
    }

    @GET
    @Path("/planned")
    public Page<PlannedReminderView> listPlannedReminders(@Valid @BeanParam PlannedReminderFilter filter) {
        return planned.page(filter);
    }
}
