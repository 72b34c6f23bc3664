package dev.kontor.base.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Which problems an operation can answer with, derived from what it takes. */
final class ContractProblems {

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
            Map.entry("500", "The fault of the server"),
            Map.entry("503", "Try again")));

    private ContractProblems() {}

    static void declare(Components components) {
        PROBLEMS.forEach((status, description) -> {
            APIResponse problem = problem(description);
            if (RETRIED.contains(status)) {
                ContractHeaders.add(problem, ContractHeaders.RETRY_AFTER);
            }
            if (status.equals("429")) {
                List.of(ContractHeaders.LIMITS, ContractHeaders.REST)
                        .forEach(header -> ContractHeaders.add(problem, header));
            }
            components.addResponse("Problem" + status, problem);
        });
    }

    /** In the order of their numbers. */
    static Set<String> of(PathItem.HttpMethod verb, String path, Operation operation, boolean open) {
        // whatever changes meets a state, and so does what is asked of something that has one
        boolean state = verb != PathItem.HttpMethod.GET || path.contains("}/");
        boolean sends = operation.getRequestBody() != null;
        Set<String> statuses = new TreeSet<>(List.of("400", "429", "500", "503"));
        if (!open) {
            statuses.addAll(List.of("401", "403"));
        }
        if (has(operation, Parameter.In.PATH)) {
            statuses.add("404");
        }
        if (state) {
            statuses.add("409");
        }
        if (has(operation, Parameter.In.HEADER)) {
            statuses.add("412");
        }
        if (isVersionNeeded(operation)) {
            statuses.add("428");
        }
        if (sends) {
            statuses.addAll(List.of("413", "415"));
        }
        if (state || has(operation, Parameter.In.QUERY)) {
            statuses.add("422");
        }
        return statuses;
    }

    static void addTo(Operation operation, String status) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
    }

    private static APIResponse problem(String description) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemView.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        ContractHeaders.add(response, ContractHeaders.REQUEST_ID);
        return response;
    }

    private static boolean isVersionNeeded(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                "If-Match".equals(parameter.getName()) && Boolean.TRUE.equals(parameter.getRequired()));
    }

    private static boolean has(Operation operation, Parameter.In in) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == in);
    }
}
