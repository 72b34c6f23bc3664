package dev.kontor.base.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kontor.base.shared.Actor;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose a credential was when it was checked last: enough to count and to queue a request before it costs anything, and
 * never what anybody may do.
 */
@Singleton
public class Callers {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST = 50_000;

    private final Cache<String, Known> known = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(MOST)
            .build();

    /** A person or a program, and the reseller it belongs to. */
    record Known(boolean program, UUID id, @Nullable UUID reseller) {}

    public void remember(String token, Actor actor) {
        known.put(hash(token), new Known(actor.kind() == Actor.Kind.API_KEY, actor.id(), actor.resellerId()));
    }

    @Nullable
    Known find(String token) {
        return known.getIfPresent(hash(token));
    }

    private static String hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
