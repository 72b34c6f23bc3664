package dev.kontor.app.demo;

import dev.kontor.base.table.ImportMapping;
import dev.kontor.customer.load.CustomerImports;
import dev.kontor.customer.load.CustomerImports.CustomerImportOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 792 customers of the demo, as two files name them; nine of ten have an e-mail address. */
@ApplicationScoped
class DemoCustomers {

    /** Sells on what it buys, and registers it for others. */
    static final String SELLS_ON = "FRANK";

    static final String EURO_CLASS = "EU";

    private static final Map<String, String> NORTHWIND = Map.ofEntries(
            Map.entry("customer_id", "externalId"),
            Map.entry("company_name", "companyName"),
            Map.entry("contact_name", "fullName"),
            Map.entry("contact_title", "title"),
            Map.entry("address", "address.line1"),
            Map.entry("city", "address.city"),
            Map.entry("region", "address.region"),
            Map.entry("postal_code", "address.postalCode"),
            Map.entry("country", "address.country"),
            Map.entry("phone", "phone"),
            Map.entry("fax", "fax"),
            Map.entry("email", "email"));

    private static final Map<String, String> ADVENTURE_WORKS = Map.ofEntries(
            Map.entry("customer_number", "externalId"),
            Map.entry("name", "companyName"),
            Map.entry("business_type", "grouping"),
            Map.entry("phone", "phone"),
            Map.entry("address1", "address.line1"),
            Map.entry("address2", "address.line2"),
            Map.entry("postal_code", "address.postalCode"),
            Map.entry("city", "address.city"),
            Map.entry("region", "address.region"),
            Map.entry("country", "address.country"),
            Map.entry("email", "email"));

    private static final List<String> IN_EURO =
            List.of("France", "Spain", "Italy", "Austria", "Portugal", "Belgium", "Finland", "Ireland");
    private static final List<String> IN_DOLLARS = List.of(
            "USA",
            "Germany",
            "Brazil",
            "UK",
            "Mexico",
            "Venezuela",
            "Canada",
            "Argentina",
            "Sweden",
            "Switzerland",
            "Denmark",
            "Norway",
            "Poland");

    private final CustomerImports imports;

    DemoCustomers(CustomerImports imports) {
        this.imports = imports;
    }

    void load() {
        IN_DOLLARS.forEach(country -> northwind("country", country, usual("A", DemoReseller.CURRENCY)));
        IN_EURO.forEach(country -> northwind("country", country, usual(EURO_CLASS, DemoEuro.CURRENCY)));
        adventureWorks("Value Added Reseller", "A");
        adventureWorks("Specialty Bike Shop", "B");
        adventureWorks("Warehouse", "C");
        northwind("customer_id", SELLS_ON, Map.of("reseller", "yes"));
    }

    private void northwind(String column, String value, Map<String, String> defaults) {
        load("northwind-customers.csv", NORTHWIND, defaults, new ImportMapping.Only(column, value));
    }

    private void adventureWorks(String businessType, String className) {
        load(
                "aw-resellers.csv",
                ADVENTURE_WORKS,
                usual(className, DemoReseller.CURRENCY),
                new ImportMapping.Only("business_type", businessType));
    }

    private static Map<String, String> usual(String className, String currency) {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("kind", "COMPANY");
        usual.put("currency", currency);
        usual.put("language", "en");
        usual.put("className", className);
        usual.put("billingType", "BANK_TRANSFER");
        return usual;
    }

    private void load(String file, Map<String, String> columns, Map<String, String> defaults, ImportMapping.Only only) {
        CustomerImportOptions options =
                new CustomerImportOptions(columns, defaults, only, null, null, null, null, null, false);
        DemoReseller.require(DemoFile.with(file, path -> imports.run(options, path)), file);
    }
}
