package dev.kontor.app.demo;

import dev.kontor.base.table.ImportMapping;
import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceLists.NewPriceList;
import dev.kontor.price.list.PriceLists.PriceListView;
import dev.kontor.price.load.PriceImports;
import dev.kontor.price.load.PriceImports.PriceImportOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The top-level domains of the demo, at real prices. */
@ApplicationScoped
class DemoDomains {

    private static final String PRICES_OF = "2026-01-01";

    private final PriceLists lists;
    private final PriceImports prices;

    DemoDomains(PriceLists lists, PriceImports prices) {
        this.lists = lists;
        this.prices = prices;
    }

    /** The list that their prices are in. */
    UUID load() {
        PriceListView list = lists.create(new NewPriceList(ListKind.LIST, "Standard", DemoReseller.CURRENCY));
        PriceImportOptions options = new PriceImportOptions(
                Map.of(
                        "tld", "sku",
                        "currency", "currency",
                        "register", "REGISTER/12",
                        "renew", "RENEW/12",
                        "transfer", "TRANSFER/0",
                        "restore", "RESTORE/0"),
                Map.of(),
                new ImportMapping.Only("as_of", PRICES_OF),
                ".",
                true,
                null,
                new PriceImportOptions.NewProducts(ProductKind.DOMAIN, "Domain"),
                null,
                null,
                null,
                null,
                null,
                false);
        DemoReseller.require(
                DemoFile.with("tld-prices.csv", file -> prices.run(list.id(), file, options)), "tld-prices.csv");
        return list.id();
    }
}
