package dev.kontor.access.staff;

import dev.kontor.access.right.Role;
import dev.kontor.base.shared.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A staff user of the reseller; {@code invited} until the person has chosen a password. */
public record UserView(
        UUID id,
        String name,
        String email,
        Role role,
        boolean active,
        boolean invited,
        boolean secondFactor,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        long version)
        implements Versioned {}
