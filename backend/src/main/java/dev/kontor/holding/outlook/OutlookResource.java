package dev.kontor.holding.outlook;

import dev.kontor.holding.outlook.Outlook.OutlookView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What is coming, for the start page. */
@Path("/api/v1/home/weeks")
@RunOnVirtualThread
class OutlookResource {

    private final Outlook outlook;

    OutlookResource(Outlook outlook) {
        this.outlook = outlook;
    }

    /** How many associations renew and end in each of the next thirteen weeks. */
    @GET
    @RolesAllowed("associations:read")
    public OutlookView readHomeWeeks() {
        return outlook.weeks();
    }
}
