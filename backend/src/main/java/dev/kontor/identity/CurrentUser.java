package dev.kontor.identity;

import dev.kontor.reseller.ResellerView;
import dev.kontor.shared.Actor;
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
