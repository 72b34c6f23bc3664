package dev.kontor.customer.site;

import dev.kontor.base.shared.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of something that visitors accept. Never changed: what somebody accepted stays as it was. */
@Entity
@Table(name = "legal_text")
class LegalText extends Owned {

    UUID siteId;
    String code;
    int textVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> title;

    @Nullable
    String url;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> text;

    boolean required;
    Instant createdAt;

    /** When a newer version replaced it, or it was no longer asked for. */
    @Nullable
    Instant withdrawnAt;
}
