package dev.kontor.customer.load;

import dev.kontor.testing.Api;
import dev.kontor.testing.Options;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

    /** A file that stands with the tests. */
    static byte[] bytes(String name) {
        try (InputStream file =
                Objects.requireNonNull(CustomerImportCase.class.getResourceAsStream("/files/" + name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    Response send(byte[] csv, Map<String, Object> options) {
        return api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "customers.csv", csv, "text/csv")
                .multiPart(Options.of(options))
                .post("/customers/imports");
    }
}
