package dev.kontor.holding.reminder;

import dev.kontor.base.shared.Page;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.table.TableFormat;
import dev.kontor.holding.reminder.DecidedReminders.DecidedReminderFilter;
import dev.kontor.holding.reminder.DecidedReminders.DecidedReminderView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

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
    @Produces(MediaType.APPLICATION_JSON)
    public Page<DecidedReminderView> listReminders(@Valid @BeanParam DecidedReminderFilter filter) {
        return decided.page(filter);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @Operation(hidden = true)
    public Response exportReminders(@Valid @BeanParam DecidedReminderFilter filter, @Context HttpHeaders headers) {
        TableColumns<DecidedReminderView> columns = DecidedReminderColumns.of(filter.columns, filter.labels);
        return ListExport.paged("reminders", headers, columns, (limit, cursor) -> {
            filter.limit = limit;
            filter.cursor = cursor;
            return decided.page(filter);
        });
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/planned")
    public Page<PlannedReminderView> listPlannedReminders(@Valid @BeanParam PlannedReminderFilter filter) {
        return planned.page(filter);
    }

    @GET
    @Path("/planned")
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @Operation(hidden = true)
    public Response exportPlannedReminders(
            @Valid @BeanParam PlannedReminderFilter filter, @Context HttpHeaders headers) {
        TableColumns<PlannedReminderView> columns = PlannedReminderColumns.of(filter.columns, filter.labels);
        return ListExport.paged("planned-reminders", headers, columns, (limit, cursor) -> {
            filter.limit = limit;
            filter.cursor = cursor;
            return planned.page(filter);
        });
    }
}
