package dev.kontor.base.shared;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, for whom, with which rights. {@code resellerId} is absent for platform operators only, {@code customerId} is
 * there for people of a customer only.
 */
public record Actor(
        Kind kind,
        UUID id,
        String name,
        @Nullable UUID resellerId,
        @Nullable UUID sessionId,
        @Nullable UUID customerId,
        Set<String> rights)
        implements Principal {

    /** What kind of user this is. */
    public enum Kind {
        STAFF,
        CUSTOMER,
        API_KEY,
        OPERATOR,
        SYSTEM
    }

    /** Nobody yet: while a credential is being checked. Has no reseller and so sees no owned row. */
    public static Actor nobody() {
        return new Actor(Kind.SYSTEM, new UUID(0, 0), "Nobody", null, null, null, Set.of());
    }

    /** Kontor itself, while it loads or migrates data of one reseller. */
    public static Actor system(UUID resellerId) {
        return new Actor(Kind.SYSTEM, new UUID(0, 0), "Kontor", resellerId, null, null, Set.of());
    }

    @Override
    public String getName() {
        return name;
    }
}
