package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kontor.testing.Contract;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a caller sends is what the record takes: no more, such as an accessor that it has for itself, and no less. */
class RequestRecordsTest {

    private static final String PREFIX = "#/components/schemas/";

    /** By simple name. */
    private static final Map<String, List<Class<?>>> RECORDS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.kontor").stream()
                    .filter(JavaClass::isRecord)
                    .map(JavaClass::reflect)
                    .collect(Collectors.groupingBy(Class::getSimpleName));

    @Test
    void everyMemberOfARequestIsAComponent() {
        Map<String, JsonNode> requests = new TreeMap<>();
        Contract.operations().forEach(operation -> collect(operation.body(), requests));
        assertThat(requests).hasSizeGreaterThan(60);
        assertThat(requests)
                .allSatisfy((name, schema) -> assertThat(RECORDS.get(recordOf(name)))
                        .as(name)
                        .isNotNull()
                        .anySatisfy(type -> assertThat(names(schema)).isEqualTo(components(type))));
    }

    /** What changes a part has the members of the whole, none of which it needs. */
    private static String recordOf(String schema) {
        return schema.equals("CustomerPatch") ? "CustomerInput" : schema;
    }

    /** Those that are objects, however deep. */
    private static void collect(JsonNode schema, Map<String, JsonNode> requests) {
        JsonNode found = Contract.schema(schema);
        if (schema.has("$ref") && found.has("properties")) {
            String name = schema.get("$ref").asText().substring(PREFIX.length());
            if (requests.put(name, found) != null) {
                return;
            }
        }
        found.path("properties").forEach(member -> collect(member, requests));
        found.path("anyOf").forEach(one -> collect(one, requests));
        if (found.has("items")) {
            collect(found.get("items"), requests);
        }
        if (found.path("additionalProperties").isObject()) {
            collect(found.get("additionalProperties"), requests);
        }
    }

    private static Set<String> names(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
