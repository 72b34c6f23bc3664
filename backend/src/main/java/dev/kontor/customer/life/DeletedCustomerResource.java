package dev.kontor.customer.life;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.life.LifeSettings.CustomerLifeSettings;
import dev.kontor.customer.life.LifeSettings.CustomerLifeSettingsChange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Deleted customers, and for how long they can be restored. */
@Path("/api/v1")
@RunOnVirtualThread
class DeletedCustomerResource {

    private final DeletionLog log;
    private final LifeSettings settings;

    DeletedCustomerResource(DeletionLog log, LifeSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    /** Who is deleted and can be restored, the last one first. */
    @GET
    @Path("/deleted-customers")
    @RolesAllowed("customers:delete")
    public Page<DeletedCustomer> listDeletedCustomers(@Valid @BeanParam PageRequest page) {
        return log.page(page.limit, page.cursor);
    }

    /** For how many days a deletion can be taken back. */
    @GET
    @Path("/customer-life-settings")
    @RolesAllowed("customers:delete")
    public CustomerLifeSettings readCustomerLifeSettings() {
        return settings.read();
    }

    /** Changes for how many days; customers that are deleted already keep theirs. */
    @PUT
    @Path("/customer-life-settings")
    @RolesAllowed("settings:write")
    public CustomerLifeSettings changeCustomerLifeSettings(
            @Valid @NotNull CustomerLifeSettingsChange wanted, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return settings.change(wanted, ifMatch);
    }
}
