package dev.kontor.base.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Proxies;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes for every answer, pages and files included, and what is refused before anybody reads it. The limits of the
 * server itself are wider: what is beyond them is cut off without a word that a program understands.
 */
@Singleton
class Edge {

    private static final int MAX_ADDRESS = 8_192;
    private static final int MAX_HEADERS = 20_480;
    private static final long MAX_BODY = 67_108_864;

    private static final String REQUEST_ID = "Request-Id";

    /** A year; only where the connection is encrypted, else nobody could come without. */
    private static final String ONLY_ENCRYPTED = "max-age=31536000";

    private final ObjectMapper json;
    private final Proxies proxies;

    Edge(ObjectMapper json, Proxies proxies) {
        this.json = json;
        this.proxies = proxies;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::receive);
    }

    private void receive(RoutingContext call) {
        HttpServerRequest request = call.request();
        call.addHeadersEndHandler(done -> {
            if (!call.response().headers().contains(REQUEST_ID)) {
                call.response().putHeader(REQUEST_ID, Ids.next().toString());
            }
            if (proxies.isEncrypted(request)) {
                call.response().putHeader("Strict-Transport-Security", ONLY_ENCRYPTED);
            }
        });
        Refusal refusal = refusal(request);
        if (refusal == null) {
            call.next();
        } else {
            refuse(call, refusal);
        }
    }

    private record Refusal(int status, String title, String detail) {

        ProblemView problem(String requestId) {
            String code = "http-" + status;
            return new ProblemView(
                    "urn:kontor:problem:" + code, title, status, detail, code, requestId, List.of(), null);
        }
    }

    private static @Nullable Refusal refusal(HttpServerRequest request) {
        if (request.uri().length() > MAX_ADDRESS) {
            return new Refusal(414, "Too large", "An address may have at most 8,192 characters.");
        }
        if (size(request) > MAX_HEADERS) {
            return new Refusal(431, "Too large", "Headers may have at most 20 KB.");
        }
        if (length(request) > MAX_BODY) {
            return new Refusal(413, "Too large", "A body may have at most 64 MB.");
        }
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            return new Refusal(400, "The request cannot be read", "A request is for one host.");
        }
        return null;
    }

    /** What is no length is refused by the server. */
    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private void refuse(RoutingContext call, Refusal refusal) {
        String id = Ids.next().toString();
        call.response()
                .setStatusCode(refusal.status())
                .putHeader(REQUEST_ID, id)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(text(refusal.problem(id)))
                // what is still on its way is not waited for
                .onComplete(said -> call.request().connection().close());
    }

    private String text(ProblemView problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
