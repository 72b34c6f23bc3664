package dev.kontor.app.launch;

import dev.kontor.base.shared.Proxies;
import io.vertx.core.http.HttpMethod;
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

    private final PortalHosts hosts;
    private final Proxies proxies;

    AppPages(PortalHosts hosts, Proxies proxies) {
        this.hosts = hosts;
        this.proxies = proxies;
    }

    void register(@Observes Router router) {
        // before the API, which would answer every unknown path itself
        router.route("/*")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(-1)
                .handler(this::page);
    }

    private void page(RoutingContext call) {
        String path = call.normalizedPath();
        if (!isPage(call, path)) {
            call.next();
        } else if (path.equals("/portal") || path.startsWith("/portal/")) {
            call.reroute(PORTAL);
        } else {
            deskOrPortal(call);
        }
    }

    private static boolean isPage(RoutingContext call, String path) {
        String accept = call.request().getHeader("Accept");
        boolean wantsPage = accept == null || accept.contains("text/html") || accept.contains("*/*");
        return wantsPage && !isFile(path) && OTHERS.stream().noneMatch(path::startsWith);
    }

    static boolean isFile(String path) {
        return path.substring(path.lastIndexOf('/') + 1).contains(".");
    }

    /** Under a reseller's own host name there is no desk, only the portal. */
    private void deskOrPortal(RoutingContext call) {
        String asked = proxies.caller(call.request()).host();
        String host = asked == null ? "" : asked;
        call.vertx().executeBlocking(() -> hosts.contains(host), false).onComplete(known -> {
            if (known.succeeded() && known.result()) {
                call.redirect("/portal/");
            } else {
                call.reroute(ADMIN);
            }
        });
    }
}
