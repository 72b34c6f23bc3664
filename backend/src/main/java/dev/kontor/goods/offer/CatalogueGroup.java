package dev.kontor.goods.offer;

import dev.kontor.base.shared.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Catalogues that belong together: of an exclusive group a customer has one, of another they complement each other. */
@Entity
@Table(name = "catalogue_group")
class CatalogueGroup extends Owned {

    String name;

    boolean exclusive;

    @Version
    long version;
}
