package dev.kontor.base.admission;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
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

    static void watch(RoutingContext call, Urgency urgency, Vertx vertx) {
        HttpServerRequest request = call.request();
        if (urgency == Urgency.BULK) {
            beSilent(request);
        }
        if (!request.method().equals(HttpMethod.GET) && !request.isEnded()) {
            Look look = new Look(request, vertx);
            look.later(0);
            // a timer holds the request and all that was made of it
            call.addEndHandler(ended -> look.end());
        }
    }

    private static void beSilent(HttpServerRequest request) {
        ChannelPipeline pipeline =
                ((ConnectionBase) request.connection()).channel().pipeline();
        if (pipeline.get(IDLE) != null) {
            pipeline.replace(IDLE, IDLE, new IdleStateHandler(0, 0, (int) BULK.toSeconds()));
        }
    }

    /** Looks at a body until it is here. */
    private static final class Look {

        private final HttpServerRequest request;
        private final Vertx vertx;
        private long timer;

        Look(HttpServerRequest request, Vertx vertx) {
            this.request = request;
            this.vertx = vertx;
        }

        void later(long before) {
            timer = vertx.setTimer(LOOK_EVERY.toMillis(), now -> look(before));
        }

        private void look(long before) {
            if (request.isEnded()) {
                return;
            }
            long read = request.bytesRead();
            if (read - before < LEAST_BYTES) {
                request.connection().close();
            } else {
                later(read);
            }
        }

        void end() {
            vertx.cancelTimer(timer);
        }
    }
}
