package dev.kontor.access.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person of a customer, as the reseller's staff see them. */
public record CustomerLoginView(
        UUID id,
        UUID customerId,
        String email,
        String name,
        String language,
        LoginStatus status,
        @Nullable Instant lastLoginAt,
        Instant createdAt) {

    /** Whether the person can sign in, and if not, why. */
    public enum LoginStatus {
        INVITED,
        ACTIVE,
        SUSPENDED
    }

    static CustomerLoginView of(CustomerLogin login) {
        return new CustomerLoginView(
                login.id,
                login.customerId,
                login.email,
                login.name,
                login.language,
                status(login),
                login.lastLoginAt,
                login.createdAt);
    }

    private static LoginStatus status(CustomerLogin login) {
        if (login.suspended) {
            return LoginStatus.SUSPENDED;
        }
        return login.passwordHash == null ? LoginStatus.INVITED : LoginStatus.ACTIVE;
    }
}
