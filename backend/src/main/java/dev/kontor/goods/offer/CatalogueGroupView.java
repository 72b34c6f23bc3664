package dev.kontor.goods.offer;

import dev.kontor.base.http.Versioned;
import java.util.UUID;

/** A group of catalogues: of an exclusive one a customer has one catalogue (D17). */
public record CatalogueGroupView(UUID id, String name, boolean exclusive, long catalogues, long version)
        implements Versioned {

    static CatalogueGroupView of(CatalogueGroup row, long catalogues) {
        return new CatalogueGroupView(row.id, row.name, row.exclusive, catalogues, row.version);
    }
}
