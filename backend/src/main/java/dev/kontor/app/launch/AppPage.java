package dev.kontor.app.launch;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one page of each app. With every answer it is told by another nonce which styles are its own; what somebody smuggled
 * into it does not know it. That is why no answer is kept for the next one.
 */
@Singleton
class AppPage {

    static final String FILE = "/index.html";

    private static final String PLACEHOLDER = "kontor-style-nonce";
    private static final String STYLES = "style-src 'self'";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private final String policy;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    AppPage(@ConfigProperty(name = "quarkus.http.header.\"Content-Security-Policy\".value") String policy) {
        this.policy = policy;
    }

    void register(@Observes Router router) {
        // behind the filters that say how long a page may be kept, before the files of the class path
        for (String page : new String[] {FILE, "/portal" + FILE}) {
            router.route(page)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(1)
                    .handler(this::answer);
        }
    }

    private void answer(RoutingContext call) {
        String path = call.normalizedPath();
        String page = known.get(path);
        if (page != null) {
            send(call, page);
            return;
        }
        call.vertx()
                .executeBlocking(() -> read(path), false)
                .onSuccess(read -> read.ifPresentOrElse(found -> send(call, found), call::next))
                .onFailure(call::fail);
    }

    private void send(RoutingContext call, String page) {
        String nonce = nonce();
        HttpServerResponse response = call.response()
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Content-Security-Policy", policy.replace(STYLES, STYLES + " 'nonce-" + nonce + "'"));
        if (call.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(page.replace(PLACEHOLDER, nonce));
        }
    }

    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private Optional<String> read(String path) {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            if (file == null) {
                return Optional.empty();
            }
            String page = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            known.put(path, page);
            return Optional.of(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
