package dev.kontor.base.http;

import dev.kontor.base.admission.LimitName;
import dev.kontor.base.admission.LimitSource;
import dev.kontor.base.admission.LimitView;
import dev.kontor.base.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses bodies over 1 MB; uploads may have more, but not in the headers of their parts. */
@Singleton
public class RequestLimits implements LimitSource {

    private static final int MAX_BODY = 1_000_000;

    @Override
    public List<LimitView> limits() {
        return List.of(LimitName.BODY.of(MAX_BODY), LimitName.UPLOAD_PARTS.of(PartHeaders.MAX_PARTS));
    }

    @ServerRequestFilter
    public void refuseLargeBodies(ContainerRequestContext call) {
        MediaType type = type(call);
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

    /** 415 for what is no content type at all. */
    private static @Nullable MediaType type(ContainerRequestContext call) {
        try {
            return call.getMediaType();
        } catch (IllegalArgumentException noType) {
            throw new NotSupportedException(noType);
        }
    }
}
