package dev.kontor.customer.portal;

import dev.kontor.access.person.CustomerLoginView;
import dev.kontor.access.person.CustomerPeople.NewCustomerInvitation;
import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What the people of a customer sign in with at the portal, for staff. */
@Path("/api/v1/customers/{id}/logins")
@RunOnVirtualThread
class PortalAccountResource {

    private final PortalAccounts accounts;

    PortalAccountResource(PortalAccounts accounts) {
        this.accounts = accounts;
    }

    /** Who of the customer can sign in at the portal. */
    @GET
    @RolesAllowed("customers:read")
    public Page<CustomerLoginView> listCustomerLogins(
            @RestPath("id") UUID customerId, @Valid @BeanParam PageRequest page) {
        return accounts.page(customerId, page.limit, page.cursor);
    }

    /** Sends a link to choose a password; 409 while the business relationship gives no access. */
    @POST
    @RolesAllowed("customers:write")
    @Idempotent
    public RestResponse<CustomerLoginView> createCustomerLogin(
            @RestPath("id") UUID customerId, @Valid @NotNull NewCustomerInvitation invitation) {
        return Created.at(
                "/api/v1/customers/" + customerId + "/logins",
                accounts.invite(customerId, invitation),
                CustomerLoginView::id);
    }

    /** Ends the access for good and at once. */
    @DELETE
    @Path("/{loginId}")
    @RolesAllowed("customers:write")
    public void deleteCustomerLogin(@RestPath("id") UUID customerId, @RestPath UUID loginId) {
        accounts.remove(customerId, loginId);
    }

    /** Sends a link to choose another password, or the invitation again. */
    @POST
    @Path("/{loginId}/password-reset")
    @RolesAllowed("customers:write")
    @APIResponse(responseCode = "202", description = "A mail is on its way")
    public RestResponse<Void> resetCustomerLoginPassword(@RestPath("id") UUID customerId, @RestPath UUID loginId) {
        accounts.sendPasswordLink(customerId, loginId);
        return RestResponse.status(RestResponse.Status.ACCEPTED);
    }
}
