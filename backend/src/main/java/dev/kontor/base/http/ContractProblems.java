package dev.kontor.base.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Which problems an operation can answer with, derived from what it takes. */
final class ContractProblems {

    private static final String HEADER = "Request-Id";
    private static final String AFTER = "Retry-After";
    private static final String LIMITS = "RateLimit-Policy";
    private static final String REST = "RateLimit";
    private static final List<String> RETRIED = List.of("429", "503");
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request cannot be read"),
            Map.entry("401", "Nobody is signed in"),
            Map.entry("403", "The right is missing"),
            Map.entry("404", "Not yours or not there"),
            Map.entry("409", "Not possible in the present state"),
            Map.entry("412", "Changed meanwhile"),
            Map.entry("413", "Too large"),
            Map.entry("415", "Not this content type"),
            Map.entry("422", "Some fields are wrong"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("429", "Too many requests"),
            Map.entry("503", "Try again")));

    private ContractProblems() {}

    static void declare(Components components) {
        components.addHeader(
                HEADER,
                OASFactory.createHeader()
                        .description("Finds the log line and the history event.")
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .format("uuid")));
        declare(components, AFTER, "After so many seconds it is worth another try.", SchemaType.INTEGER);
        declare(components, LIMITS, "The limits that count for this request: name, quota, window.", SchemaType.STRING);
        declare(components, REST, "What is left of each, and when it is whole again.", SchemaType.STRING);
        PROBLEMS.forEach((status, description) -> {
            APIResponse problem = problem(description);
            if (RETRIED.contains(status)) {
                addHeader(problem, AFTER);
            }
            if (status.equals("429")) {
                List.of(LIMITS, REST).forEach(header -> addHeader(problem, header));
            }
            components.addResponse("Problem" + status, problem);
        });
    }

    private static void declare(Components components, String header, String description, SchemaType type) {
        components.addHeader(
                header,
                OASFactory.createHeader()
                        .description(description)
                        .schema(OASFactory.createSchema().addType(type)));
    }

    static List<String> of(Operation operation, boolean open) {
        List<String> statuses = new ArrayList<>(List.of("400"));
        if (!open) {
            statuses.addAll(List.of("401", "403"));
        }
        if (has(operation, Parameter.In.PATH)) {
            statuses.add("404");
        }
        boolean versioned = has(operation, Parameter.In.HEADER);
        if (operation.getRequestBody() != null || versioned) {
            statuses.add("409");
        }
        if (versioned) {
            statuses.add("412");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("413", "415", "422"));
        }
        if (versioned) {
            statuses.add("428");
        }
        statuses.addAll(List.of("429", "503"));
        return statuses;
    }

    static void addTo(Operation operation, String status) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
    }

    static void addRequestId(APIResponse response) {
        addHeader(response, HEADER);
    }

    private static void addHeader(APIResponse response, String header) {
        response.addHeader(header, OASFactory.createHeader().ref("#/components/headers/" + header));
    }

    private static APIResponse problem(String description) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemView.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        addRequestId(response);
        return response;
    }

    private static boolean has(Operation operation, Parameter.In in) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == in);
    }
}
