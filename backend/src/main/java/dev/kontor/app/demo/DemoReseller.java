package dev.kontor.app.demo;

import dev.kontor.base.table.ImportMapping;
import dev.kontor.base.table.ImportReport;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassInput;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassView;
import dev.kontor.customer.load.CustomerImports;
import dev.kontor.customer.load.CustomerImports.CustomerImportOptions;
import dev.kontor.price.adjustment.Adjustment.AdjustmentScope;
import dev.kontor.price.adjustment.AdjustmentsChange;
import dev.kontor.price.change.AdjustmentChanges;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceOwner;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The demo reseller: 792 customers in the classes A, B and C, and 809 top-level domains at real prices in USD. */
@ApplicationScoped
class DemoReseller {

    static final String CURRENCY = "USD";

    private static final Map<String, String> NORTHWIND = Map.of(
            "customer_id", "externalId",
            "company_name", "companyName",
            "contact_name", "fullName",
            "contact_title", "title",
            "address", "address.line1",
            "city", "address.city",
            "region", "address.region",
            "postal_code", "address.postalCode",
            "country", "address.country",
            "phone", "phone");

    private static final Map<String, String> ADVENTURE_WORKS = Map.of(
            "customer_number", "externalId",
            "name", "companyName",
            "business_type", "grouping",
            "phone", "phone",
            "address1", "address.line1",
            "address2", "address.line2",
            "postal_code", "address.postalCode",
            "city", "address.city",
            "region", "address.region",
            "country", "address.country");

    private final CustomerClasses classes;
    private final CustomerImports customers;
    private final DemoDomains domains;
    private final AdjustmentChanges adjustments;
    private final DemoOwnPrices ownPrices;
    private final DemoRequests requests;
    private final DemoHoldings holdings;

    DemoReseller(
            CustomerClasses classes,
            CustomerImports customers,
            DemoDomains domains,
            AdjustmentChanges adjustments,
            DemoOwnPrices ownPrices,
            DemoRequests requests,
            DemoHoldings holdings) {
        this.classes = classes;
        this.customers = customers;
        this.domains = domains;
        this.adjustments = adjustments;
        this.ownPrices = ownPrices;
        this.requests = requests;
        this.holdings = holdings;
    }

    void load() {
        addClass("A", "Standard prices", 1);
        discount(addClass("B", "Five per cent below the standard prices", 2), "-5");
        discount(addClass("C", "Ten per cent below the standard prices", 3), "-10");
        holdings.sell(domains.load());
        importCustomers("northwind-customers.csv", with(NORTHWIND, "fax", "fax"), "A", null);
        importCustomers("aw-resellers.csv", ADVENTURE_WORKS, "A", "Value Added Reseller");
        importCustomers("aw-resellers.csv", ADVENTURE_WORKS, "B", "Specialty Bike Shop");
        importCustomers("aw-resellers.csv", ADVENTURE_WORKS, "C", "Warehouse");
        ownPrices.give();
        requests.make();
        holdings.make();
    }

    private CustomerClassView addClass(String name, String description, int position) {
        return classes.create(new CustomerClassInput(name, description, position, CURRENCY));
    }

    private void discount(CustomerClassView one, String percent) {
        adjustments.first(
                new PriceOwner(ListKind.CLASS, one.id(), one.id(), CURRENCY, one.name()),
                new AdjustmentsChange(List.of(new AdjustmentsChange.NewAdjustment(
                        AdjustmentScope.ALL, null, null, new BigDecimal(percent), null, null))));
    }

    private void importCustomers(
            String file, Map<String, String> columns, String className, @Nullable String businessType) {
        Map<String, String> defaults = Map.of(
                "kind",
                "COMPANY",
                "currency",
                CURRENCY,
                "language",
                "en",
                "className",
                className,
                "billingType",
                "BANK_TRANSFER");
        ImportMapping.Only only = businessType == null ? null : new ImportMapping.Only("business_type", businessType);
        CustomerImportOptions options =
                new CustomerImportOptions(columns, defaults, only, null, null, null, null, null, false);
        require(DemoFile.with(file, path -> customers.run(options, path)), file);
    }

    /** The demo is real input: what the imports refuse must be seen. */
    static void require(ImportReport report, String file) {
        if (!report.stored()) {
            throw new IllegalStateException("the demo's " + file + " was refused: "
                    + report.errors().stream().limit(5).toList());
        }
    }

    private static Map<String, String> with(Map<String, String> columns, String column, String field) {
        Map<String, String> more = new LinkedHashMap<>(columns);
        more.put(column, field);
        return more;
    }
}
