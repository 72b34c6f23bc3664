package dev.kontor.base.http;

import dev.kontor.base.admission.Urgency;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Adds to the contract what annotations know but the scanner does not say: rights, problems, headers, null and required. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String BEARER = "bearer";
    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName ALSO = DotName.createSimple(AlsoRight.class.getName());
    private static final DotName PERMIT = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class.getName());
    private static final DotName STEP = DotName.createSimple(IdempotentStep.Within.class.getName());
    private static final DotName ANSWER = DotName.createSimple(RestResponse.class.getName());
    private static final DotName ANSWER_SCHEMA = DotName.createSimple(APIResponseSchema.class.getName());
    private static final ClassType NOTHING = ClassType.create(Void.class);

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
        openApi.getComponents()
                .addParameter(
                        "Idempotency-Key",
                        OASFactory.createParameter()
                                .name("Idempotency-Key")
                                .in(Parameter.In.HEADER)
                                .description(
                                        "A retry with the same key gets the first answer again and changes nothing.")
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .maxLength(255)));
        ContractProblems.declare(openApi.getComponents());
        openApi.getPaths().getPathItems().forEach(this::describe);
        new ContractSchemas(index).complete(openApi);
        openApi.getComponents().removeSchema("IfMatch");
    }

    private void describe(String path, PathItem item) {
        item.getOperations().forEach((verb, operation) -> {
            MethodInfo method = methods.get(operation.getOperationId());
            if (method == null) {
                throw new IllegalStateException("two operations have the name " + operation.getOperationId());
            }
            describe(verb, operation, method, Urgency.of(verb.name(), path));
        });
    }

    private void describe(PathItem.HttpMethod verb, Operation operation, MethodInfo method, Urgency urgency) {
        boolean open = method.hasAnnotation(PERMIT);
        String right = right(method);
        operation.addExtension("x-right", right != null ? right : open ? "public" : "signed-in");
        AnnotationInstance also = method.annotation(ALSO);
        if (also != null) {
            operation.addExtension("x-also-right", also.value().asString());
        }
        operation.addExtension("x-class", urgency.word());
        operation.addExtension("x-idempotent", verb != PathItem.HttpMethod.POST || isIdempotent(method));
        if (creates(method)) {
            answerCreated(operation.getResponses());
        }
        operation.getResponses().getAPIResponses().values().forEach(ContractProblems::addRequestId);
        ContractProblems.of(operation, open).forEach(status -> ContractProblems.addTo(operation, status));
        describeIfMatch(operation);
        if (!open) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(BEARER));
        }
        if (isIdempotent(method)) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/Idempotency-Key"));
        }
    }

    private static boolean isIdempotent(MethodInfo method) {
        return method.hasAnnotation(IDEMPOTENT) || method.hasAnnotation(STEP);
    }

    /** An answer that says neither its status nor its content comes from {@link Created}; a rule of the modules sees to it. */
    private static boolean creates(MethodInfo method) {
        return method.returnType().name().equals(ANSWER)
                && !method.hasAnnotation(ANSWER_SCHEMA)
                && !method.returnType().asParameterizedType().arguments().contains(NOTHING);
    }

    private static void answerCreated(APIResponses responses) {
        APIResponse created = OASFactory.createAPIResponse()
                .content(responses.getAPIResponse("200").getContent())
                .description("Created");
        responses.removeAPIResponse("200");
        Map<String, APIResponse> all = new LinkedHashMap<>(Map.of("201", created));
        all.putAll(responses.getAPIResponses());
        responses.setAPIResponses(all);
    }

    private static void describeIfMatch(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> "If-Match".equals(parameter.getName()))
                    .forEach(parameter -> parameter
                            .description("The ETag of the version that is to be changed.")
                            .schema(OASFactory.createSchema()
                                    .addType(Schema.SchemaType.STRING)
                                    .maxLength(30)));
        }
    }

    private static @Nullable String right(MethodInfo method) {
        AnnotationInstance own = method.annotation(ROLES);
        AnnotationInstance roles = own == null ? method.declaringClass().declaredAnnotation(ROLES) : own;
        return roles == null ? null : roles.value().asStringArray()[0];
    }
}
