package dev.kontor.goods.catalog;

import dev.kontor.base.shared.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "product")
class Product extends Owned {

    String sku;

    String name;

    @Column(name = "sort_name")
    String sortName;

    @Enumerated(EnumType.STRING)
    ProductKind kind;

    @Column(name = "category_id")
    UUID categoryId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;
}
