package dev.kontor.access.staff;

import dev.kontor.access.right.Role;
import dev.kontor.base.shared.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A staff user of the reseller. */
public record UserView(
        UUID id,
        String name,
        String email,
        Role role,
        boolean active,
        boolean secondFactor,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        long version)
        implements Versioned {

    static UserView of(StaffUser user, boolean secondFactor) {
        return new UserView(
                user.id,
                user.name,
                user.email,
                user.role,
                user.active,
                secondFactor,
                user.lastLoginAt,
                user.createdAt,
                user.version);
    }
}
