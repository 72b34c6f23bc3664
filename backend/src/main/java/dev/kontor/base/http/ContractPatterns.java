package dev.kontor.base.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The validation of the server looks at whole texts, JSON Schema at any part of them: the contract says what is meant. */
final class ContractPatterns {

    /** What a text that must not be blank has somewhere. */
    private static final String SOMEWHERE = "\\S";

    private ContractPatterns() {}

    static void makeWhole(OpenAPI openApi) {
        openApi.getComponents().getSchemas().values().forEach(ContractPatterns::makeWhole);
        openApi.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(ContractPatterns::schemas)
                .forEach(ContractPatterns::makeWhole);
    }

    private static Stream<Schema> schemas(Operation operation) {
        Stream<Schema> parameters = all(operation.getParameters()).map(Parameter::getSchema);
        Stream<Schema> body = operation.getRequestBody() == null
                ? Stream.of()
                : operation.getRequestBody().getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema);
        return Stream.concat(parameters, body).filter(Objects::nonNull);
    }

    private static void makeWhole(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(SOMEWHERE) && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        within(schema).forEach(ContractPatterns::makeWhole);
    }

    private static Stream<Schema> within(Schema schema) {
        Map<String, Schema> members = schema.getProperties();
        return Stream.of(
                        all(members == null ? List.<Schema>of() : members.values()),
                        all(schema.getAnyOf()),
                        all(schema.getAllOf()),
                        all(schema.getOneOf()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()))
                .flatMap(some -> some);
    }

    private static <T> Stream<T> all(@Nullable Collection<T> some) {
        return some == null ? Stream.of() : some.stream();
    }
}
