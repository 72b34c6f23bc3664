package dev.kontor.goods.catalog;

import dev.kontor.base.shared.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "product_category")
class ProductCategory extends Owned {

    String name;

    @Version
    long version;
}
