package dev.kontor.app.demo;

import dev.kontor.base.table.ImportMapping;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassInput;
import dev.kontor.customer.load.CustomerImports;
import dev.kontor.customer.load.CustomerImports.CustomerImportOptions;
import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceLists.NewPriceList;
import dev.kontor.price.list.PriceLists.PriceListView;
import dev.kontor.price.load.PriceImports;
import dev.kontor.price.load.PriceImports.PriceImportOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** A second reseller, in euros and with goods, so that it is always visible that the two see nothing of each other. */
@ApplicationScoped
class OtherReseller {

    private static final String CURRENCY = "EUR";

    private final CustomerClasses classes;
    private final CustomerImports customers;
    private final PriceLists lists;
    private final PriceImports prices;
    private final DemoHoldings holdings;

    OtherReseller(
            CustomerClasses classes,
            CustomerImports customers,
            PriceLists lists,
            PriceImports prices,
            DemoHoldings holdings) {
        this.classes = classes;
        this.customers = customers;
        this.lists = lists;
        this.prices = prices;
        this.holdings = holdings;
    }

    void load() {
        classes.create(new CustomerClassInput("Händler", null, 1, CURRENCY, null));
        PriceListView list = lists.create(new NewPriceList(ListKind.LIST, "Standard", CURRENCY));
        PriceImportOptions goods = new PriceImportOptions(
                Map.of("product_id", "sku", "product_name", "name", "unit_price", "PURCHASE/0"),
                Map.of(),
                null,
                "NW-",
                true,
                true,
                new PriceImportOptions.NewProducts(ProductKind.GOODS, "Lebensmittel"),
                null,
                null,
                null,
                null,
                null,
                false);
        DemoReseller.require(
                DemoFile.with("northwind-products.csv", file -> prices.run(list.id(), file, goods)),
                "northwind-products.csv");
        CustomerImportOptions german = new CustomerImportOptions(
                Map.of(
                        "customer_id", "externalId",
                        "company_name", "companyName",
                        "contact_name", "fullName",
                        "address", "address.line1",
                        "city", "address.city",
                        "postal_code", "address.postalCode",
                        "country", "address.country"),
                Map.of("kind", "COMPANY", "currency", CURRENCY, "language", "de", "className", "Händler"),
                new ImportMapping.Only("country", "Germany"),
                null,
                null,
                null,
                null,
                null,
                false);
        DemoReseller.require(
                DemoFile.with("northwind-customers.csv", file -> customers.run(german, file)),
                "northwind-customers.csv");
        holdings.sell(list.id());
        holdings.make(null);
    }
}
