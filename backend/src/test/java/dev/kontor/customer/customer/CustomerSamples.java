package dev.kontor.customer.customer;

import dev.kontor.testing.Api;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Customers and classes for tests. */
public final class CustomerSamples {

    private CustomerSamples() {}

    public static Map<String, Object> company(String name) {
        Map<String, Object> company = new HashMap<>();
        company.put("kind", "COMPANY");
        company.put("companyName", name);
        company.put("language", "en");
        company.put("currency", "USD");
        return company;
    }

    public static Map<String, Object> company(String name, String field, Object value) {
        Map<String, Object> company = company(name);
        company.put(field, value);
        return company;
    }

    public static Map<String, Object> full() {
        Map<String, Object> full = company("Müller & Söhne GmbH");
        full.put("externalId", "crm-1");
        full.put("email", "Max.Muster@mueller.example");
        full.put("phone", "+49 (30) 123-45");
        full.put("website", "https://mueller.example/");
        full.put("address", Map.of("line1", "Hauptstr. 1", "postalCode", "10115", "city", "Berlin", "country", "DE"));
        full.put("vatId", "DE123456789");
        full.put("gln", "4006381333931");
        full.put("remark", "two\nlines");
        full.put("billingType", "DEBIT");
        full.put("debitStatus", "PENDING");
        full.put("creditLimit", Map.of("amount", "1000.5", "currency", "USD"));
        full.put("locks", new String[] {"ORDERS", "API"});
        full.put("tags", new String[] {"VIP", "north"});
        full.put("customFields", Map.of("Industry", "Printing"));
        return full;
    }

    public static Response create(Api api, Api.Tenant tenant, Map<String, Object> customer) {
        return api.as(tenant).body(customer).post("/customers");
    }

    public static String newClass(Api api, Api.Tenant tenant, String name, String currency) {
        return api.as(tenant)
                .body(Map.of("name", name, "currency", currency))
                .post("/customer-classes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
