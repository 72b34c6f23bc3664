package dev.kontor.goods.offer;

import dev.kontor.base.http.Versioned;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the assortment that customers are released to order from (D16). */
public record CatalogueView(
        UUID id,
        String name,
        @Nullable UUID groupId,
        @Nullable String description,
        List<UUID> categoryIds,
        long version)
        implements Versioned {

    static CatalogueView of(Catalogue row, List<UUID> categoryIds) {
        return new CatalogueView(row.id, row.name, row.groupId, row.description, categoryIds, row.version);
    }
}
