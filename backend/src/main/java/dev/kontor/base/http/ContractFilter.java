package dev.kontor.base.http;

import dev.kontor.base.admission.Urgency;
import dev.kontor.base.shared.Versioned;
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
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;

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
    private static final DotName WITHOUT = DotName.createSimple(IfMatch.Optional.class.getName());
    private static final DotName VERSIONED = DotName.createSimple(Versioned.class.getName());
    private static final ClassType NOTHING = ClassType.create(Void.class);

    private final IndexView index;
    private final ContractTexts texts = new ContractTexts();
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
        ContractHeaders.declare(openApi.getComponents());
        ContractProblems.declare(openApi.getComponents());
        openApi.getPaths().getPathItems().forEach(this::describe);
        new ContractSchemas(index).complete(openApi);
        ContractPatches.declare(openApi);
        texts.describe(openApi);
        openApi.getComponents().removeSchema("IfMatch");
        ContractPatterns.makeWhole(openApi);
        ContractAreas.declare(openApi);
        openApi.addServer(OASFactory.createServer().url("/").description("The server that has this contract"));
    }

    private void describe(String path, PathItem item) {
        item.getOperations().forEach((verb, operation) -> {
            MethodInfo method = methods.get(operation.getOperationId());
            if (method == null) {
                throw new IllegalStateException("two operations have the name " + operation.getOperationId());
            }
            operation.addExtension("x-class", Urgency.of(verb.name(), path).word());
            operation.addTag(ContractAreas.of(method.declaringClass()));
            texts.describe(operation, method.declaringClass());
            if (ContractFiles.answersFile(method)) {
                ContractFiles.describe(operation);
            }
            describe(verb, path, operation, method);
        });
    }

    private void describe(PathItem.HttpMethod verb, String path, Operation operation, MethodInfo method) {
        boolean open = isFor(PERMIT, method);
        describeRights(operation, method, open);
        operation.addExtension("x-idempotent", verb != PathItem.HttpMethod.POST || isIdempotent(method));
        if (creates(method)) {
            answerCreated(operation.getResponses());
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> describe(status, answer, method));
        describeIfMatch(operation, method);
        ContractProblems.of(verb, path, operation, open).forEach(status -> ContractProblems.addTo(operation, status));
        operation.setSecurity(
                open
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        if (isIdempotent(method)) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/Idempotency-Key"));
        }
    }

    /** What somebody needs; who has another right may, too, where there are several. */
    private void describeRights(Operation operation, MethodInfo method, boolean open) {
        List<String> rights = rights(method);
        operation.addExtension("x-right", !rights.isEmpty() ? rights.getFirst() : open ? "public" : "signed-in");
        if (rights.size() > 1) {
            operation.addExtension("x-or-right", rights.subList(1, rights.size()));
        }
        AnnotationInstance also = method.annotation(ALSO);
        if (also != null) {
            operation.addExtension("x-also-right", also.value().asString());
        }
    }

    private void describe(String status, APIResponse answer, MethodInfo method) {
        ContractHeaders.add(answer, ContractHeaders.REQUEST_ID);
        if (status.equals("201")) {
            ContractHeaders.add(answer, ContractHeaders.LOCATION);
        }
        if (isVersioned(method.returnType())) {
            ContractHeaders.add(answer, ContractHeaders.ETAG);
        }
    }

    private boolean isVersioned(Type answer) {
        Type content = answer.name().equals(ANSWER)
                ? answer.asParameterizedType().arguments().getFirst()
                : answer;
        ClassInfo type = index.getClassByName(content.name());
        return type != null && type.interfaceNames().contains(VERSIONED);
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

    private static void describeIfMatch(Operation operation, MethodInfo method) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> "If-Match".equals(parameter.getName()))
                    .forEach(parameter -> parameter
                            .description("The ETag of the version that is to be changed.")
                            .required(!method.hasAnnotation(WITHOUT))
                            .schema(OASFactory.createSchema()
                                    .addType(Schema.SchemaType.STRING)
                                    .maxLength(30)));
        }
    }

    /** Those of the method, or else of all methods of its class. */
    private static List<String> rights(MethodInfo method) {
        AnnotationInstance roles = method.hasAnnotation(ROLES)
                ? method.annotation(ROLES)
                : method.declaringClass().declaredAnnotation(ROLES);
        return roles == null || method.hasAnnotation(PERMIT)
                ? List.of()
                : List.of(roles.value().asStringArray());
    }

    private static boolean isFor(DotName annotation, MethodInfo method) {
        return method.hasAnnotation(annotation)
                || (!method.hasAnnotation(ROLES) && method.declaringClass().hasDeclaredAnnotation(annotation));
    }
}
