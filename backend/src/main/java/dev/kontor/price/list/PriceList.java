package dev.kontor.price.list;

import dev.kontor.base.shared.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Prices are written through price changes only; {@code version} counts what was published. */
@Entity
@Table(name = "price_list")
class PriceList extends Owned {

    @Enumerated(EnumType.STRING)
    ListKind kind;

    @Column(columnDefinition = "char(3)")
    String currency;

    String name;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "created_at")
    Instant createdAt;

    long version;
}
