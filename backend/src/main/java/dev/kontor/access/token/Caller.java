package dev.kontor.access.token;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a request comes from: the address, the host name it was sent to, and what the browser calls itself. */
public record Caller(
        String address, @Nullable String host, @Nullable String device) {

    private static final int MAX_DEVICE = 300;
    private static final int MAX_ADDRESS = 45;

    public static Caller of(HttpServerRequest call) {
        String device = call.getHeader("User-Agent");
        String host = call.authority() == null ? null : call.authority().host();
        return new Caller(
                shortened(call.remoteAddress().hostAddress(), MAX_ADDRESS),
                host == null ? null : host.toLowerCase(Locale.ROOT),
                device == null ? null : shortened(device, MAX_DEVICE));
    }

    private static String shortened(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
