package dev.kontor.customer.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Origins as browsers send them: scheme, host and port, nothing else. */
final class Origins {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origins() {}

    /** The origin exactly as a browser would send it; nothing for anything else, such as a wildcard or a path. */
    static Optional<String> exact(String text) {
        try {
            URI uri = new URI(text.toLowerCase(Locale.ROOT));
            return isBare(uri) && isSafe(uri) ? Optional.of(of(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The origin of a page. */
    static String of(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + port(uri);
    }

    private static boolean isBare(URI uri) {
        return uri.getHost() != null
                && uri.getPort() < 65_536
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawPath().isEmpty();
    }

    /** What travels unprotected is for trying out on one machine. */
    private static boolean isSafe(URI uri) {
        return "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && LOCAL.contains(uri.getHost()));
    }

    private static String port(URI uri) {
        int usual = "https".equals(uri.getScheme()) ? 443 : 80;
        return uri.getPort() == -1 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    }
}
