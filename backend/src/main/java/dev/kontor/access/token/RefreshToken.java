package dev.kontor.access.token;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the refresh cookie holds: where the session is, and the secret that proves it. */
public record RefreshToken(UUID resellerId, UUID sessionId, String secret) {

    String text() {
        return resellerId + "." + sessionId + "." + secret;
    }

    static Optional<RefreshToken> parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("\\.", 4);
        if (parts.length != 3 || parts[2].length() > 100) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RefreshToken(UUID.fromString(parts[0]), UUID.fromString(parts[1]), parts[2]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
