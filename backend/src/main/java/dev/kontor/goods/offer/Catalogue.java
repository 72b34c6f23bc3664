package dev.kontor.goods.offer;

import dev.kontor.base.shared.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the assortment that customers are released to order from. */
@Entity
@Table(name = "catalogue")
class Catalogue extends Owned {

    String name;

    @Nullable
    UUID groupId;

    @Nullable
    String description;

    // counted by hand under the row's lock, because other categories are a new version, too
    long version;
}
