package dev.kontor.customer.customerclass;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassInput;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customer-classes")
@RunOnVirtualThread
class CustomerClassResource {

    private final CustomerClasses classes;

    CustomerClassResource(CustomerClasses classes) {
        this.classes = classes;
    }

    @GET
    @RolesAllowed("classes:read")
    public Page<CustomerClassView> listCustomerClasses(@Valid @BeanParam PageRequest page) {
        return classes.page(page.limit, page.cursor);
    }

    @POST
    @RolesAllowed("classes:write")
    @Idempotent
    public RestResponse<CustomerClassView> createCustomerClass(@Valid @NotNull CustomerClassInput wanted) {
        return Created.at("/api/v1/customer-classes", classes.create(wanted), CustomerClassView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("classes:read")
    public CustomerClassView readCustomerClass(@RestPath UUID id) {
        return classes.read(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("classes:write")
    public CustomerClassView changeCustomerClass(
            @RestPath UUID id,
            @Valid @NotNull CustomerClassInput wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return classes.change(id, wanted, ifMatch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("classes:write")
    public void deleteCustomerClass(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        classes.remove(id, ifMatch);
    }
}
