package dev.kontor.base.http;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Lists that a method beside theirs answers as a file: the contract shows the operation once, with all that it answers. What is
 * asked for with a body answers nothing but the file.
 */
final class ContractFiles {

    private static final DotName GET = DotName.createSimple("jakarta.ws.rs.GET");
    private static final DotName POST = DotName.createSimple("jakarta.ws.rs.POST");
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName PRODUCES = DotName.createSimple("jakarta.ws.rs.Produces");
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ContractFiles() {}

    static boolean answersFile(MethodInfo method) {
        return isFileToo(method) || (method.hasAnnotation(POST) && isFile(method));
    }

    private static boolean isFileToo(MethodInfo method) {
        return method.hasAnnotation(GET)
                && !isFile(method)
                && method.declaringClass().methods().stream()
                        .anyMatch(other ->
                                other.hasAnnotation(GET) && isFile(other) && Objects.equals(path(method), path(other)));
    }

    static void describe(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        Content content = answer.getContent() == null ? OASFactory.createContent() : answer.getContent();
        answer.setContent(content);
        for (String type : List.of(CSV, XLSX)) {
            Schema file = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
            content.addMediaType(
                    type, OASFactory.createMediaType().schema(type.equals(CSV) ? file : file.format("binary")));
        }
    }

    private static boolean isFile(MethodInfo method) {
        AnnotationInstance produces = method.annotation(PRODUCES);
        return produces != null
                && Arrays.stream(produces.value().asStringArray()).anyMatch(type -> type.startsWith(CSV));
    }

    private static @Nullable String path(MethodInfo method) {
        AnnotationInstance path = method.annotation(PATH);
        return path == null ? null : path.value().asString();
    }
}
