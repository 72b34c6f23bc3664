package dev.kontor.access.staff;

import dev.kontor.access.right.Role;
import dev.kontor.base.shared.Actor;
import dev.kontor.tenant.reseller.ResellerView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in, and what they may do. */
public record CurrentUser(
        UUID id,
        String name,
        @Nullable String email,
        Actor.Kind kind,
        @Nullable Role role,
        List<String> rights,
        boolean secondFactor,
        @Nullable ResellerView reseller) {}
