package dev.kontor.base.http;

import dev.kontor.base.shared.RequestContext;
import dev.kontor.base.shared.Versioned;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer carries: the request's id, no caching, and the ETag of what has a version. */
@Singleton
public class ResponseHeaders {

    private static final String REQUEST_ID = "Request-Id";

    private final RequestContext request;

    ResponseHeaders(RequestContext request) {
        this.request = request;
    }

    @ServerRequestFilter(preMatching = true)
    public void remember(ContainerRequestContext call) {
        MDC.put("requestId", request.id().toString());
    }

    @ServerResponseFilter
    public void add(ContainerResponseContext answer) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putSingle(REQUEST_ID, request.id().toString());
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (answer.getEntity() instanceof Versioned versioned && answer.getStatus() < 300) {
            headers.putSingle(HttpHeaders.ETAG, IfMatch.etag(versioned.version()));
        }
    }
}
