package dev.kontor.base.http;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers, each described once. */
final class ContractHeaders {

    static final String REQUEST_ID = "Request-Id";
    static final String RETRY_AFTER = "Retry-After";
    static final String LIMITS = "RateLimit-Policy";
    static final String REST = "RateLimit";
    static final String LOCATION = "Location";
    static final String ETAG = "ETag";

    private static final int A_DAY = 86_400;
    private static final int LONG = 500;
    private static final int SHORT = 30;

    private ContractHeaders() {}

    static void declare(Components components) {
        declare(
                components,
                REQUEST_ID,
                "Finds the log line and the history event.",
                OASFactory.createSchema().addType(SchemaType.STRING).format("uuid"));
        declare(
                components,
                RETRY_AFTER,
                "After so many seconds it is worth another try.",
                OASFactory.createSchema()
                        .addType(SchemaType.INTEGER)
                        .minimum(BigDecimal.ZERO)
                        .maximum(BigDecimal.valueOf(A_DAY)));
        declare(components, LIMITS, "The limits that count for this request: name, quota, window.", text(LONG));
        declare(components, REST, "What is left of each, and when it is whole again.", text(LONG));
        declare(components, LOCATION, "Where the new thing is.", text(LONG).format("uri-reference"));
        declare(components, ETAG, "The version, for If-Match of a change.", text(SHORT));
    }

    private static Schema text(int length) {
        return OASFactory.createSchema().addType(SchemaType.STRING).maxLength(length);
    }

    private static void declare(Components components, String header, String description, Schema schema) {
        components.addHeader(
                header, OASFactory.createHeader().description(description).schema(schema));
    }

    static void add(APIResponse response, String header) {
        response.addHeader(header, OASFactory.createHeader().ref("#/components/headers/" + header));
    }
}
