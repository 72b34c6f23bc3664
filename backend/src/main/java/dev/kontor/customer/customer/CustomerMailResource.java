package dev.kontor.customer.customer;

import dev.kontor.base.shared.Page;
import dev.kontor.tenant.mail.MailList;
import dev.kontor.tenant.mail.MailView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Here and not beside the mails, because those know nothing of customers but an id. */
@Path("/api/v1/customers/{id}/mails")
@RunOnVirtualThread
class CustomerMailResource {

    private final Customers customers;
    private final MailList mails;

    CustomerMailResource(Customers customers, MailList mails) {
        this.customers = customers;
        this.mails = mails;
    }

    @GET
    @RolesAllowed("mails:read")
    public Page<MailView> listCustomerMails(
            @RestPath UUID id,
            @RestQuery @Min(1) @Max(Page.MAX_LIMIT) @DefaultValue(Page.DEFAULT_LIMIT) int limit,
            @RestQuery @Nullable String cursor) {
        return mails.ofCustomer(customers.require(id).id(), limit, cursor);
    }
}
