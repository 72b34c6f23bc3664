package dev.kontor.base.shared;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who calls. What {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} say is believed of trusted proxies only, and of
 * what they say no more than they have seen: the caller is the last address in the chain that is none of theirs.
 */
@ApplicationScoped
public class Proxies {

    /** Given to a browser at a sign-in, so that it is known at the next one. */
    public static final String BROWSER_COOKIE = "kontor_browser";

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern PORT = Pattern.compile("(?<=^[0-9.]{7,15}|]):\\d+$");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAX_DEVICE = 300;
    private static final int MAX_ADDRESS = 45;

    private final List<Network> trusted;

    public Proxies(@ConfigProperty(name = "kontor.trusted-proxies") Optional<List<String>> trusted) {
        this.trusted = trusted.orElse(List.of()).stream()
                .map(text -> Network.parse(text)
                        .orElseThrow(() -> new IllegalStateException(
                                "Kontor does not start: KONTOR_TRUSTED_PROXIES takes addresses and networks such as"
                                        + " 10.0.0.7 or 10.0.0.0/8, and not " + text + ".")))
                .toList();
    }

    /** Being told of the start makes it, so that a wrong list is refused at once. */
    void requireUsable(@Observes StartupEvent started) {}

    /** Who calls, and how. */
    public Caller caller(HttpServerRequest call) {
        boolean forwarded = isTrusted(call.remoteAddress().hostAddress());
        String host = host(call, forwarded);
        boolean encrypted = isEncrypted(call);
        String device = call.getHeader("User-Agent");
        return new Caller(
                address(call),
                host,
                encrypted,
                device == null ? null : shortened(device, MAX_DEVICE),
                browser(call, Caller.cookie(BROWSER_COOKIE, Caller.isLocal(host, encrypted))));
    }

    /** Whether the caller's own connection is encrypted, wherever that ends. */
    public boolean isEncrypted(HttpServerRequest call) {
        return call.isSSL()
                || (isTrusted(call.remoteAddress().hostAddress()) && "https".equals(first(call, "X-Forwarded-Proto")));
    }

    /** The address alone. */
    public String address(HttpServerRequest call) {
        String nearest = call.remoteAddress().hostAddress();
        return shortened(isTrusted(nearest) ? before(nearest, chain(call)) : nearest, MAX_ADDRESS);
    }

    /** What a trusted proxy saw before it; what is no address ends the way. */
    private String before(String proxy, List<String> chain) {
        String caller = proxy;
        for (String seen : chain.reversed()) {
            Optional<Network> before = Network.parse(seen);
            if (before.isEmpty() || !isTrusted(caller)) {
                break;
            }
            caller = before.get().address().getHostAddress();
        }
        return caller;
    }

    private boolean isTrusted(String address) {
        return !trusted.isEmpty()
                && Network.parse(address).stream()
                        .anyMatch(caller -> trusted.stream().anyMatch(proxy -> proxy.contains(caller.address())));
    }

    /** The nearest last, without ports. */
    private static List<String> chain(HttpServerRequest call) {
        List<String> chain = new ArrayList<>();
        for (String header : call.headers().getAll("X-Forwarded-For")) {
            for (String hop : header.split(",", -1)) {
                chain.add(PORT.matcher(hop.strip()).replaceFirst("").replaceAll("^\\[|]$", ""));
            }
        }
        return chain;
    }

    private static @Nullable String host(HttpServerRequest call, boolean forwarded) {
        String said = forwarded ? first(call, "X-Forwarded-Host") : null;
        if (said == null && call.authority() == null) {
            return null;
        }
        String host = said == null ? call.authority().host() : said.replaceFirst("(?<!:):\\d+$", "");
        return host.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String first(HttpServerRequest call, String header) {
        String value = call.getHeader(header);
        return value == null ? null : value.split(",", 2)[0].strip();
    }

    private static Secret browser(HttpServerRequest call, String name) {
        return Optional.ofNullable(call.getCookie(name))
                .map(cookie -> cookie.getValue())
                .filter(value -> SECRET.matcher(value).matches())
                .map(Secret::new)
                .orElseGet(Proxies::newSecret);
    }

    private static Secret newSecret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static String shortened(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
