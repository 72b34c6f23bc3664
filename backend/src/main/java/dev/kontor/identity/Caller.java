package dev.kontor.identity;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Where a request comes from: the address, the host name it was sent to, and what the browser calls itself. */
public record Caller(
        String address, @Nullable String host, @Nullable String device) {

    private static final int MAX_DEVICE = 300;

    public static Caller of(HttpServerRequest call) {
        String device = call.getHeader("User-Agent");
        String host = call.authority() == null ? null : call.authority().host();
        return new Caller(
                call.remoteAddress().hostAddress(),
                host == null ? null : host.toLowerCase(java.util.Locale.ROOT),
                device == null ? null : device.substring(0, Math.min(device.length(), MAX_DEVICE)));
    }
}
