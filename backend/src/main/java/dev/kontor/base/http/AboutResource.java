package dev.kontor.base.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/api/v1/about")
@RunOnVirtualThread
class AboutResource {

    private final AboutView about = AboutView.ofBuild();

    /** Which version answers, and from which commit it was built. */
    @GET
    @PermitAll
    public AboutView readAbout() {
        return about;
    }
}
