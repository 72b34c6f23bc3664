package dev.kontor.identity;

import dev.kontor.shared.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "customer_session")
class CustomerSession extends Owned {

    @Column(name = "login_id")
    UUID loginId;

    @Column(name = "refresh_hash")
    byte[] refreshHash;

    @Nullable
    @Column(name = "previous_hash")
    byte[] previousHash;

    @Column(name = "rotated_at")
    Instant rotatedAt;

    boolean remembered;
    String address;

    @Nullable
    String device;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Nullable
    @Column(name = "revoked_at")
    Instant revokedAt;

    boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
