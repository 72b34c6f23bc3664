package dev.kontor.base.admission;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;

/**
 * Whoever sends or takes nothing for {@code quarkus.http.idle-timeout} is hung up on; so is a body that trickles in. Only
 * while something bulky is made, both may be silent for longer.
 */
final class SlowClients {

    private static final Duration BULK = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final long LEAST_BYTES = 30_000;
    private static final String IDLE = "idle";

    private SlowClients() {}

    static void watch(HttpServerRequest request, Urgency urgency, Vertx vertx) {
        if (urgency == Urgency.BULK) {
            beSilent(request);
        }
        if (!request.method().equals(HttpMethod.GET) && !request.isEnded()) {
            look(request, 0, vertx);
        }
    }

    private static void beSilent(HttpServerRequest request) {
        ChannelPipeline pipeline =
                ((ConnectionBase) request.connection()).channel().pipeline();
        if (pipeline.get(IDLE) != null) {
            pipeline.replace(IDLE, IDLE, new IdleStateHandler(0, 0, (int) BULK.toSeconds()));
        }
    }

    private static void look(HttpServerRequest request, long before, Vertx vertx) {
        vertx.setTimer(LOOK_EVERY.toMillis(), now -> {
            boolean over = request.isEnded()
                    || request.response().ended()
                    || request.response().closed();
            if (over) {
                return;
            }
            long read = request.bytesRead();
            if (read - before < LEAST_BYTES) {
                request.connection().close();
            } else {
                look(request, read, vertx);
            }
        });
    }
}
