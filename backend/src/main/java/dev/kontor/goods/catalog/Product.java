package dev.kontor.goods.catalog;

import dev.kontor.base.shared.VersionedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "product")
class Product extends VersionedRow {

    String sku;
    String name;
    String sortName;

    @Enumerated(EnumType.STRING)
    ProductKind kind;

    UUID categoryId;
    Instant createdAt;
    Instant updatedAt;
}
