package dev.kontor.base.home;

import dev.kontor.base.home.HomeView.HomeChanges;
import dev.kontor.base.home.HomeView.HomeToday;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** The start page of the staff, part by part: each has what the rights of the caller let them see. */
@Path("/api/v1/home")
@RunOnVirtualThread
@RolesAllowed("signed-in")
class HomeResource {

    private final Home home;
    private final RecentChanges changes;

    HomeResource(Home home, RecentChanges changes) {
        this.home = home;
        this.changes = changes;
    }

    /** Which figures there are, and how far the first steps have come. */
    @GET
    public HomeView readHome() {
        return home.view();
    }

    /** A number with its course; 404 for one that the caller may not see. */
    @GET
    @Path("/figures/{figure}")
    public HomeFigureView readHomeFigure(@RestPath FigureName figure) {
        return home.figure(figure);
    }

    /** What should be done today. */
    @GET
    @Path("/today")
    public HomeToday readHomeToday() {
        return new HomeToday(home.today());
    }

    /** What changed lately. */
    @GET
    @Path("/changes")
    public HomeChanges readHomeChanges() {
        return new HomeChanges(changes.newest());
    }
}
