package dev.kontor.app.launch;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sends what the build has compressed as the caller takes it, and nothing at all to whom has it already. */
@Singleton
class AppFiles {

    private final Map<String, AppFile> known = new ConcurrentHashMap<>();

    void register(@Observes Router router) {
        // behind the filters that say how long a file may be kept, before the files of the class path
        router.route().method(HttpMethod.GET).method(HttpMethod.HEAD).order(1).handler(this::answer);
    }

    private void answer(RoutingContext call) {
        String path = call.normalizedPath();
        AppFile file = known.get(path);
        if (file != null) {
            send(call, file);
        } else if (AppPages.isFile(path) && !path.startsWith("/api/") && !path.endsWith(AppPage.FILE)) {
            call.vertx()
                    .executeBlocking(() -> read(path), false)
                    .onSuccess(read -> read.ifPresentOrElse(found -> send(call, found), call::next))
                    .onFailure(call::fail);
        } else {
            call.next();
        }
    }

    private Optional<AppFile> read(String path) {
        Optional<AppFile> read = AppFile.read(path);
        read.ifPresent(file -> known.put(path, file));
        return read;
    }

    private static void send(RoutingContext call, AppFile file) {
        HttpServerRequest request = call.request();
        HttpServerResponse response = call.response().putHeader("Vary", "Accept-Encoding");
        if (isPart(request)) {
            // a part is one of the file as it is
            call.next();
            return;
        }
        ContentCoding coding = ContentCoding.wanted(call.parsedHeaders().acceptEncoding(), file.codings());
        response.putHeader("ETag", file.tag(coding));
        if (file.isKnownBy(request.getHeader("If-None-Match"), coding)) {
            response.setStatusCode(304).end();
        } else {
            write(request, file, coding);
        }
    }

    private static void write(HttpServerRequest request, AppFile file, ContentCoding coding) {
        HttpServerResponse response = request.response();
        response.putHeader("Content-Type", file.mediaType());
        // said of an uncompressed answer, too: it is not to be compressed on the way
        response.putHeader("Content-Encoding", coding.code());
        // over HTTP/2 whatever says gzip is compressed on the way, and must not be twice
        boolean onTheWay = coding == ContentCoding.GZIP && request.version() == HttpVersion.HTTP_2;
        Buffer body = file.body(onTheWay ? ContentCoding.IDENTITY : coding);
        if (!onTheWay) {
            response.putHeader("Content-Length", String.valueOf(body.length()));
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static boolean isPart(HttpServerRequest request) {
        return request.getHeader("Range") != null && request.getHeader("If-Range") == null;
    }
}
