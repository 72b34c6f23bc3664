package dev.kontor.holding.reminder;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customer.Customers;
import dev.kontor.tenant.reseller.ResellerDay;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What is planned for one customer within a year and a month. */
@Path("/api/v1/customers/{id}/reminders")
@RunOnVirtualThread
class CustomerReminderResource {

    private final Customers customers;
    private final PlannedReminders planned;
    private final ResellerDay day;

    CustomerReminderResource(Customers customers, PlannedReminders planned, ResellerDay day) {
        this.customers = customers;
        this.planned = planned;
        this.day = day;
    }

    @GET
    @RolesAllowed("reminders:read")
    public Page<PlannedReminderView> listCustomerReminders(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        PlannedReminderFilter filter = new PlannedReminderFilter();
        filter.customerId = customers.require(id).id();
        filter.from = day.today();
        filter.to = filter.from.plusDays(PlannedReminders.MAX_DAYS - 1L);
        filter.limit = page.limit;
        filter.cursor = page.cursor;
        return planned.page(filter);
    }
}
