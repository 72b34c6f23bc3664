package dev.kontor.goods.catalog;

import dev.kontor.base.shared.Versioned;
import java.util.List;
import java.util.UUID;

/** Something that is sold, with all its charges in their order. */
public record ProductView(
        UUID id,
        String sku,
        String name,
        ProductKind kind,
        UUID categoryId,
        String categoryName,
        List<ChargeView> charges,
        long version)
        implements Versioned {

    public ProductView {
        charges = charges.stream().sorted(ChargeView.ORDER).toList();
    }
}
