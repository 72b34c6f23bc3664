package dev.kontor.base.http;

import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A merge patch has the members of what it changes, and none of them has to be there: {@code CustomerInput}, CustomerPatch. */
final class ContractPatches {

    private static final String PREFIX = "#/components/schemas/";
    private static final String WHOLE = "Input";

    private ContractPatches() {}

    static void declare(OpenAPI openApi) {
        openApi.getPaths().getPathItems().values().stream()
                .map(PathItem::getPATCH)
                .filter(Objects::nonNull)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(body -> declare(openApi, body));
    }

    private static void declare(OpenAPI openApi, MediaType body) {
        String whole = body.getSchema().getRef().substring(PREFIX.length());
        String patch = (whole.endsWith(WHOLE) ? whole.substring(0, whole.length() - WHOLE.length()) : whole) + "Patch";
        Map<String, Schema> members = Objects.requireNonNull(
                        openApi.getComponents().getSchemas().get(whole))
                .getProperties();
        openApi.getComponents()
                .addSchema(
                        patch,
                        OASFactory.createSchema()
                                .addType(SchemaType.OBJECT)
                                .description("What is to be changed; what is left out stays, null empties.")
                                .properties(members));
        body.setSchema(OASFactory.createSchema().ref(PREFIX + patch));
    }
}
