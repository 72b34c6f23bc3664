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
        PROBLEMS.forEach((status, description) -> components.addResponse("Problem" + status, problem(description)));
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
        response.addHeader(HEADER, OASFactory.createHeader().ref("#/components/headers/" + HEADER));
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
