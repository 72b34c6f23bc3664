package dev.kontor.holding.subscription;

import dev.kontor.base.shared.Owned;
import dev.kontor.goods.catalog.ProductKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "subscription")
class Subscription extends Owned {

    @Nullable
    @Column(name = "external_id")
    String externalId;

    @Enumerated(EnumType.STRING)
    ProductKind kind;

    @Nullable
    @Column(name = "product_id")
    UUID productId;

    /** Upstream's own name of the product; shown where no product of the catalogue is known. */
    String name;

    String identifier;

    @Nullable
    @Column(name = "upstream_user")
    String upstreamUser;

    @Nullable
    String plan;

    @Nullable
    @Column(name = "contracted_on")
    LocalDate contractedOn;

    @Nullable
    @Column(name = "expires_on")
    LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    SubscriptionStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> attributes;

    @Column(name = "sort_identifier")
    String sortIdentifier;

    @Column(name = "sort_product")
    String sortProduct;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;

    /** The values of a valid input; {@code product} is the one of its SKU. */
    void set(SubscriptionInput input, SubscriptionProduct product) {
        externalId = input.externalId();
        kind = product.kind();
        productId = product.id();
        name = product.name();
        identifier = input.identifier();
        upstreamUser = input.upstreamUser();
        plan = input.plan();
        contractedOn = input.contractedOn();
        expiresOn = input.expiresOn();
        status = input.status();
        attributes = input.attributes().values();
        sortIdentifier = SubscriptionWords.sortKey(identifier);
        sortProduct = SubscriptionWords.sortKey(name);
    }
}
