package dev.kontor.holding.subscription;

import dev.kontor.base.search.Words;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.shared.VersionedRow;
import dev.kontor.goods.catalog.ProductKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "subscription")
class Subscription extends VersionedRow {

    static final int MAX_SORT_KEY = 200;

    @Nullable
    String externalId;

    @Enumerated(EnumType.STRING)
    ProductKind kind;

    @Nullable
    UUID productId;

    /** Upstream's own name of the product; shown where no product of the catalogue is known. */
    String name;

    String identifier;

    @Nullable
    String upstreamUser;

    @Nullable
    String plan;

    @Nullable
    LocalDate contractedOn;

    @Nullable
    LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    SubscriptionStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> attributes;

    String sortIdentifier;
    String sortProduct;
    Instant createdAt;
    Instant updatedAt;

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
        sortIdentifier = SearchText.sortKey(identifier, MAX_SORT_KEY);
        sortProduct = SearchText.sortKey(name, MAX_SORT_KEY);
    }

    /** By which it is found; its product's and customer's words are theirs. */
    Set<String> words() {
        return Words.of(Arrays.asList(identifier, externalId, upstreamUser, plan, productId == null ? name : null));
    }

    /** As its history shows it. */
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("externalId", externalId);
        fields.put("kind", kind.name());
        fields.put("productName", name);
        fields.put("identifier", identifier);
        fields.put("upstreamUser", upstreamUser);
        fields.put("plan", plan);
        fields.put("contractedOn", contractedOn == null ? null : contractedOn.toString());
        fields.put("expiresOn", expiresOn == null ? null : expiresOn.toString());
        fields.put("status", status.name());
        attributes.forEach((name, value) -> fields.put("attributes." + name, value));
        return fields;
    }
}
