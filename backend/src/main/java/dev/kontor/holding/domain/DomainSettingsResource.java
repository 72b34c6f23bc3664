package dev.kontor.holding.domain;

import dev.kontor.base.history.HistoryView;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{id}/domain-settings")
@RunOnVirtualThread
class DomainSettingsResource {

    private final DomainSettings settings;

    DomainSettingsResource(DomainSettings settings) {
        this.settings = settings;
    }

    @GET
    @RolesAllowed("associations:read")
    public DomainSettingsView readDomainSettings(@RestPath("id") UUID customerId) {
        return settings.of(customerId);
    }

    @PUT
    @RolesAllowed("associations:write")
    public DomainSettingsView changeDomainSettings(
            @RestPath("id") UUID customerId,
            @Valid @NotNull DomainSettingsChange wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return settings.change(customerId, wanted, ifMatch);
    }

    @GET
    @Path("/history")
    @RolesAllowed("associations:read")
    public Page<HistoryView> listDomainSettingsHistory(
            @RestPath("id") UUID customerId, @Valid @BeanParam PageRequest page) {
        return settings.history(customerId, page.limit, page.cursor);
    }
}
