package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.testing.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every value that a caller gives has its bounds in the contract. */
class ContractBoundsTest {

    private static final Set<String> BOUNDED_BY_FORM = Set.of("uuid", "binary");
    private static final int DEEPEST = 6;

    @Test
    void everyParameterHasBounds() {
        List<String> unbounded = new ArrayList<>();
        Contract.operations()
                .forEach(operation -> operation
                        .parameters()
                        .forEach(parameter -> collect(
                                operation + " " + parameter.get("name").asText(),
                                parameter.get("schema"),
                                unbounded,
                                0)));
        assertThat(unbounded).isEmpty();
    }

    @Test
    void everyMemberOfABodyHasBounds() {
        Set<String> unbounded = new TreeSet<>();
        Contract.operations().forEach(operation -> {
            List<String> ofBody = new ArrayList<>();
            collect(operation.toString(), operation.body(), ofBody, 0);
            unbounded.addAll(ofBody);
        });
        assertThat(unbounded).isEmpty();
    }

    private static void collect(String place, JsonNode wanted, List<String> unbounded, int depth) {
        JsonNode schema =
                Contract.schema(wanted.has("anyOf") ? wanted.get("anyOf").get(0) : wanted);
        if (depth > DEEPEST) {
            return;
        }
        if (!isBounded(schema)) {
            unbounded.add(place);
        }
        schema.path("properties")
                .properties()
                .forEach(member -> collect(place + "/" + member.getKey(), member.getValue(), unbounded, depth + 1));
        if (schema.has("items")) {
            collect(place + "/0", schema.get("items"), unbounded, depth + 1);
        }
        if (schema.path("additionalProperties").isObject()) {
            collect(place + "/*", schema.get("additionalProperties"), unbounded, depth + 1);
        }
    }

    private static boolean isBounded(JsonNode schema) {
        JsonNode types = schema.path("type");
        return switch (types.isArray() ? types.get(0).asText() : types.asText()) {
            case "string" ->
                schema.has("enum")
                        || schema.has("maxLength")
                        || schema.has("pattern")
                        || BOUNDED_BY_FORM.contains(schema.path("format").asText());
            case "integer" -> schema.has("minimum") && schema.has("maximum");
            case "number" -> false;
            case "array" -> schema.has("maxItems");
            case "object" -> schema.has("properties") || schema.has("maxProperties");
            default -> true;
        };
    }
}
