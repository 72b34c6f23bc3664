package dev.kontor.base.http;

import dev.kontor.base.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies over 1 MB; uploads may have more, but not in the headers of their parts. */
@Singleton
public class RequestLimits {

    private static final int MAX_BODY = 1_000_000;

    @ServerRequestFilter
    public void refuseLargeBodies(ContainerRequestContext call) {
        MediaType type = call.getMediaType();
        if (type != null && type.getType().equals("multipart")) {
            String boundary = type.getParameters().get("boundary");
            if (boundary != null) {
                call.setEntityStream(new PartHeaders(call.getEntityStream(), boundary));
            }
            return;
        }
        if (call.getLength() > MAX_BODY) {
            throw new Problem.TooLarge("A body may have at most 1 MB.");
        }
        if (call.getHeaderString("Transfer-Encoding") != null) {
            call.setEntityStream(new BoundedBody(call.getEntityStream(), MAX_BODY));
        }
    }
}
