package dev.kontor.access.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place where the person is signed in; {@code device} is what the browser calls itself. */
public record MySessionView(
        UUID id,
        boolean current,
        @Nullable String device,
        String address,
        boolean remembered,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt) {

    static MySessionView of(CustomerSession session, @Nullable UUID current) {
        return new MySessionView(
                session.id,
                session.id.equals(current),
                session.device,
                session.address,
                session.remembered,
                session.createdAt,
                session.rotatedAt,
                session.expiresAt);
    }
}
