package dev.kontor.base.shared;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a request really comes from, and how it was sent: the address, the host name, whether it was encrypted on the way,
 * and what the browser calls itself. {@code browser} is a secret of the browser: the one that an earlier answer gave it, or
 * a new one.
 */
public record Caller(
        String address,
        @Nullable String host,
        boolean encrypted,
        @Nullable String device,
        Secret browser) {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Not encrypted, and on this machine: where browsers take no {@code Secure} cookie. */
    public boolean isLocal() {
        return isLocal(host, encrypted);
    }

    static boolean isLocal(@Nullable String host, boolean encrypted) {
        return !encrypted && host != null && LOCAL.contains(host);
    }

    /** The name of a cookie that no other host can set or read. */
    static String cookie(String name, boolean local) {
        return local ? name : "__Host-" + name;
    }

    /** A cookie for this host alone, which no script reads and no other site sends; without an age it goes with the window. */
    public String cookie(String name, String value, @Nullable Duration kept) {
        return "%s=%s; Path=/%s; HttpOnly; SameSite=Strict%s"
                .formatted(
                        cookieName(name),
                        value,
                        kept == null ? "" : "; Max-Age=" + kept.toSeconds(),
                        isLocal() ? "" : "; Secure");
    }

    public String cookieName(String name) {
        return cookie(name, isLocal());
    }

    /** What belongs to one holder of addresses. */
    public String network() {
        return Network.ofHolder(address);
    }

    /** Whether the address is one of these, or in one of these networks. */
    public static boolean isWithin(String address, List<String> networks) {
        return Network.parse(address).stream()
                .anyMatch(caller -> networks.stream()
                        .map(Network::parse)
                        .flatMap(Optional::stream)
                        .anyMatch(network -> network.contains(caller.address())));
    }
}
