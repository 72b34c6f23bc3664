package dev.kontor.goods.catalog;

import dev.kontor.base.shared.VersionedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "product_category")
class ProductCategory extends VersionedRow {

    String name;
}
