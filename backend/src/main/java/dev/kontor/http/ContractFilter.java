package dev.kontor.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** Adds to the contract what annotations know but the scanner does not say: rights, problems, headers, null and required. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String BEARER = "bearer";
    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName PERMIT = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class.getName());

    private final IndexView index;
    private final Map<String, MethodInfo> methods = new LinkedHashMap<>();

    public ContractFilter(IndexView index) {
        this.index = index;
        for (String verb : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            for (AnnotationInstance use : index.getAnnotations(DotName.createSimple("jakarta.ws.rs." + verb))) {
                methods.put(use.target().asMethod().name(), use.target().asMethod());
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        openApi.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An access token of POST /auth/login, or an API key."));
        openApi.getPaths().getPathItems().values().forEach(this::describe);
        new ContractSchemas(index).complete(openApi);
    }

    private void describe(PathItem path) {
        path.getOperations().forEach((verb, operation) -> {
            MethodInfo method = methods.get(operation.getOperationId());
            if (method == null) {
                throw new IllegalStateException("two operations have the name " + operation.getOperationId());
            }
            describe(verb, operation, method);
        });
    }

    private void describe(PathItem.HttpMethod verb, Operation operation, MethodInfo method) {
        boolean open = method.hasAnnotation(PERMIT);
        String right = right(method);
        operation.addExtension("x-right", right != null ? right : open ? "public" : "signed-in");
        operation.addExtension("x-class", "normal");
        operation.addExtension("x-idempotent", verb != PathItem.HttpMethod.POST || method.hasAnnotation(IDEMPOTENT));
        addProblem(operation, "400", "The request cannot be read");
        if (!open) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(BEARER));
            addProblem(operation, "401", "Nobody is signed in");
            addProblem(operation, "403", "The right is missing");
        }
        if (hasParameter(operation, Parameter.In.PATH)) {
            addProblem(operation, "404", "Not yours or not there");
        }
        if (operation.getRequestBody() != null) {
            addProblem(operation, "409", "Not possible in the present state");
            addProblem(operation, "413", "Too large");
            addProblem(operation, "415", "Not this content type");
            addProblem(operation, "422", "Some fields are wrong");
        }
        if (hasParameter(operation, Parameter.In.HEADER)) {
            addProblem(operation, "409", "Not possible in the present state");
            addProblem(operation, "412", "Changed meanwhile");
            addProblem(operation, "428", "If-Match is missing");
        }
        addProblem(operation, "429", "Too many requests");
        addProblem(operation, "503", "Try again");
        if (method.hasAnnotation(IDEMPOTENT)) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("A retry with the same key gets the first answer again and changes nothing.")
                    .schema(OASFactory.createSchema().addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING).maxLength(255)));
        }
        operation.getResponses().getAPIResponses().values().forEach(ContractFilter::addRequestId);
    }

    private static @Nullable String right(MethodInfo method) {
        AnnotationInstance roles = method.annotation(ROLES);
        return roles == null ? null : roles.value().asStringArray()[0];
    }

    private static boolean hasParameter(Operation operation, Parameter.In in) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == in);
    }

    private static void addProblem(Operation operation, String status, String description) {
        if (operation.getResponses().getAPIResponse(status) == null
                || operation.getResponses().getAPIResponse(status).getContent() == null) {
            Content content = OASFactory.createContent()
                    .addMediaType(
                            ProblemView.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(PROBLEM)));
            operation
                    .getResponses()
                    .addAPIResponse(
                            status, OASFactory.createAPIResponse().description(description).content(content));
        }
    }

    private static void addRequestId(APIResponse response) {
        response.addHeader(
                "Request-Id",
                OASFactory.createHeader()
                        .description("Finds the log line and the history event.")
                        .schema(OASFactory.createSchema().addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING).format("uuid")));
    }
}
