package dev.kontor.launch;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Every address of an app is answered by its one page; the app itself routes from there. */
@Singleton
class AppPages {

    private static final String ADMIN = "/index.html";
    private static final String PORTAL = "/portal/index.html";
    /** What no page stands for. */
    private static final List<String> OTHERS = List.of("/api/", "/q/", "/widget/");

    void register(@Observes Router router) {
        // before the API, which would answer every unknown path itself
        router.get("/*").order(-1).handler(AppPages::page);
    }

    private static void page(RoutingContext call) {
        String path = call.normalizedPath();
        boolean file =
                path.equals("/") || path.substring(path.lastIndexOf('/') + 1).contains(".");
        String accept = call.request().getHeader("Accept");
        boolean wantsPage = accept == null || accept.contains("text/html") || accept.contains("*/*");
        if (file || OTHERS.stream().anyMatch(path::startsWith) || !wantsPage) {
            call.next();
            return;
        }
        call.response().putHeader("Cache-Control", "no-cache");
        call.reroute(path.equals("/portal") || path.startsWith("/portal/") ? PORTAL : ADMIN);
    }
}
