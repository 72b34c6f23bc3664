package dev.kontor.access.apikey;

import dev.kontor.base.shared.Owned;
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
    byte[] secretHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> rights;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> allowedAddresses;

    @Nullable
    LocalDate expiresOn;

    @Nullable
    Instant lastUsedAt;

    Instant createdAt;
    UUID createdBy;

    @Nullable
    Instant revokedAt;
}
