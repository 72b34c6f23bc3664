package dev.kontor.price.book;

import dev.kontor.base.shared.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the customer pays on a day, product by product; nothing of classes, lists, costs or staff. */
public record MyPriceSheet(
        String currency,
        LocalDate on,
        List<MyProduct> items,
        @Nullable String nextCursor,
        Page.Total total) {

    /** All charges of one product. */
    public record MyProduct(String sku, String name, UUID categoryId, List<MyPrice> prices) {}

    static MyPriceSheet of(PriceSheet sheet) {
        return new MyPriceSheet(
                sheet.currency(),
                sheet.on(),
                sheet.items().stream().map(MyPriceSheet::product).toList(),
                sheet.nextCursor(),
                sheet.total());
    }

    private static MyProduct product(PriceSheet.ProductPrices product) {
        List<MyPrice> prices = product.prices().stream().map(MyPrice::of).toList();
        return new MyProduct(product.sku(), product.name(), product.categoryId(), prices);
    }
}
