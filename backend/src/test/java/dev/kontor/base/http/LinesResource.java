package dev.kontor.base.http;

import dev.kontor.base.shared.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers line by line: to the end, not at all, only so far, or until nobody reads any more. */
@Path("/api/v1/lines")
@Produces(JsonLines.TYPE)
@RunOnVirtualThread
public class LinesResource {

    /** Half a minute, if nobody hangs up. */
    private static final int MANY = 30_000;

    /** How the work ended that nobody waited for. */
    static final CompletableFuture<String> ENDED = new CompletableFuture<>();

    private final JsonLines lines;

    LinesResource(JsonLines lines) {
        this.lines = lines;
    }

    @GET
    @Path("/whole")
    @PermitAll
    @Operation(hidden = true)
    public Response readWhole(HttpServerRequest call) {
        return lines.of(call, line -> {
            line.accept(Map.of("done", 1));
            return List.of("last");
        });
    }

    @GET
    @Path("/refused")
    @PermitAll
    @Operation(hidden = true)
    public Response readRefused(HttpServerRequest call) {
        return lines.of(call, line -> {
            throw new Problem.Conflict("overlap", "Not even begun.");
        });
    }

    @GET
    @Path("/broken")
    @PermitAll
    @Operation(hidden = true)
    public Response readBroken(HttpServerRequest call) {
        return lines.of(call, line -> {
            line.accept(Map.of("done", 1));
            throw new Problem.Conflict("overlap", "In the middle.");
        });
    }

    @GET
    @Path("/stale")
    @PermitAll
    @Operation(hidden = true)
    public Response readStale(HttpServerRequest call) {
        return lines.of(call, line -> {
            line.accept(Map.of("done", 1));
            throw new OptimisticLockException("a row");
        });
    }

    @GET
    @Path("/endless")
    @PermitAll
    @Operation(hidden = true)
    public Response readEndless(HttpServerRequest call) {
        return lines.of(call, line -> {
            try {
                for (int i = 0; i < MANY; i++) {
                    line.accept(Map.of("done", i));
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                }
            } catch (RuntimeException e) {
                ENDED.complete("hung up");
                throw e;
            }
            ENDED.complete("at the end");
            return List.of("last");
        });
    }
}
