package dev.kontor.holding.domain;

import dev.kontor.base.shared.CurrentActor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me/domain-settings")
@RunOnVirtualThread
class MyDomainSettingsResource {

    private final DomainSettings settings;
    private final CurrentActor actor;

    MyDomainSettingsResource(DomainSettings settings, CurrentActor actor) {
        this.settings = settings;
        this.actor = actor;
    }

    /** The customer's own name servers. */
    public record MyNameServers(
            @NotNull @Size(max = 13)
            List<
                            @NotNull
                            @Pattern(regexp = DomainSettingsChange.HOST, message = DomainSettingsChange.HOST_RULE)
                            @Size(max = 253) String>
                    nameServers) {}

    @GET
    @RolesAllowed("me:read")
    public MyDomainSettings readMyDomainSettings() {
        return MyDomainSettings.of(settings.of(actor.customerId()));
    }

    /** The customer's own name servers; 409 unless the reseller lets it have some. */
    @PUT
    @RolesAllowed("me:write")
    public MyDomainSettings changeMyNameServers(@Valid @NotNull MyNameServers wanted) {
        return MyDomainSettings.of(settings.changeNameServers(actor.customerId(), wanted.nameServers()));
    }

    /** What the customer may do with its domains at present, and its own name servers where it may have some (C30-C33). */
    public record MyDomainSettings(
            boolean ownContacts,
            @Nullable String techContact,
            @Nullable String zoneContact,
            boolean apiAllowed,
            boolean authCodeAllowed,
            boolean ownNameServers,
            List<String> nameServers) {

        public static MyDomainSettings of(DomainSettingsView view) {
            return new MyDomainSettings(
                    view.ownContacts(),
                    view.techContact(),
                    view.zoneContact(),
                    view.apiAllowed() && !view.apiLocked(),
                    view.authCodeAllowed() && !view.authCodeLocked(),
                    view.ownNameServers(),
                    view.nameServers());
        }
    }
}
