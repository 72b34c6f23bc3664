package dev.kontor.access.apikey;

import dev.kontor.base.shared.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_key")
class ApiKey extends Owned {

    String name;

    String prefix;

    @Column(name = "secret_hash")
    byte[] secretHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> rights;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "allowed_addresses")
    List<String> allowedAddresses;

    @Nullable
    @Column(name = "expires_on")
    LocalDate expiresOn;

    @Nullable
    @Column(name = "last_used_at")
    Instant lastUsedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    UUID createdBy;

    @Nullable
    @Column(name = "revoked_at")
    Instant revokedAt;
}
