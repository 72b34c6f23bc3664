package dev.kontor.price.book;

import dev.kontor.base.shared.Page;
import dev.kontor.goods.catalog.Categories.CategoryView;
import java.util.UUID;

/** A kind of products, to narrow the prices by. */
public record MyCategory(UUID id, String name) {

    static Page<MyCategory> of(Page<CategoryView> page) {
        return new Page<>(
                page.items().stream()
                        .map(category -> new MyCategory(category.id(), category.name()))
                        .toList(),
                page.nextCursor(),
                page.total());
    }
}
