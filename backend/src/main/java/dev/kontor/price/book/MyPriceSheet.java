package dev.kontor.price.book;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Page;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.rule.PriceSource;
import dev.kontor.price.rule.ResolvedPrice;
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

    /** A price for the customer; without one it is not sold. {@code individual} is one made for this customer (D19). */
    public record MyPrice(
            Action action,
            int termMonths,
            boolean sold,
            @Nullable Money unitPrice,
            boolean individual) {

        static MyPrice of(ResolvedPrice price) {
            boolean individual = price.source() == PriceSource.OVERRIDE || price.source() == PriceSource.DISCOUNT;
            return new MyPrice(price.action(), price.termMonths(), price.sold(), price.unitPrice(), individual);
        }
    }
}
