package dev.kontor.customer.load;

import dev.kontor.testing.Api;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A reseller that imports customers. */
abstract class CustomerImportCase {

    static final Map<String, String> COLUMNS =
            Map.of("Id", "externalId", "Firma", "companyName", "Ort", "address.city");

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    Response report(String csv, Map<String, String> columns) {
        return send(csv, StandardCharsets.UTF_8, options(columns));
    }

    static Map<String, Object> options(Map<String, String> columns) {
        Map<String, Object> options = new HashMap<>();
        options.put("columns", columns);
        options.put("matchBy", "externalId");
        return options;
    }

    Response send(String csv, Charset encoding, Map<String, Object> options) {
        return send(csv.getBytes(encoding), options);
    }

    Response send(byte[] csv, Map<String, Object> options) {
        return api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "customers.csv", csv, "text/csv")
                .multiPart("options", options, "application/json")
                .post("/customers/imports");
    }
}
