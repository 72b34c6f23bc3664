package dev.kontor.goods.offer;

import dev.kontor.base.shared.VersionedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Catalogues that belong together: of an exclusive group a customer has one, of another they complement each other. */
@Entity
@Table(name = "catalogue_group")
class CatalogueGroup extends VersionedRow {

    String name;
    boolean exclusive;
}
