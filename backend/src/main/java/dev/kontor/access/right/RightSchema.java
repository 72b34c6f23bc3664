package dev.kontor.access.right;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Names every right in the contract: each member called {@code rights} holds some of them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class RightSchema implements OASFilter {

    private static final String NAME = "Right";

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        openApi.getComponents().getSchemas().values().forEach(RightSchema::nameRights);
        openApi.getComponents()
                .addSchema(
                        NAME,
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .enumeration(Arrays.stream(Right.values())
                                        .<Object>map(Right::code)
                                        .toList()));
    }

    private static void nameRights(Schema schema) {
        Map<String, Schema> members = schema.getProperties();
        for (String member : List.of("rights", "usableRights")) {
            if (members != null && members.containsKey(member)) {
                members.get(member).setItems(OASFactory.createSchema().ref("#/components/schemas/" + NAME));
            }
        }
    }
}
