package dev.kontor.customer.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer's fields as the history names them, addresses taken apart ("address.city"), and changes by such names. */
@Singleton
public class CustomerFields {

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    // reads back what is in memory, so that no text is checked as if it came from outside
    private static final ObjectMapper PLAIN = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ObjectMapper json;

    CustomerFields(ObjectMapper json) {
        this.json = json;
    }

    /** What is filled in, by name; values are JSON values. */
    public Map<String, @Nullable Object> of(CustomerInput input) {
        Map<String, @Nullable Object> flat = new LinkedHashMap<>();
        PLAIN.convertValue(json.valueToTree(input), FIELDS).forEach((name, value) -> {
            if (name.endsWith("ddress") && value instanceof Map<?, ?> address) {
                address.forEach((part, text) -> put(flat, name + "." + part, text));
            } else {
                put(flat, name, value);
            }
        });
        return flat;
    }

    /** What people may enter of a customer. */
    static CustomerInput input(CustomerView view) {
        return PLAIN.convertValue(view, CustomerInput.class);
    }

    /** Every field by its name, also those that are empty. */
    static Map<String, @Nullable Object> all(CustomerInput input) {
        return PLAIN.convertValue(input, FIELDS);
    }

    /** A customer of fields, named as in the history. */
    public static CustomerInput of(Map<String, ? extends @Nullable Object> values) {
        return set(PLAIN.createObjectNode(), values);
    }

    /** The input with some fields, named as in the history, set to other values. */
    public static CustomerInput with(CustomerInput input, Map<String, ? extends @Nullable Object> values) {
        return set(PLAIN.valueToTree(input), values);
    }

    /** RFC 7396: what the patch names is replaced, null removes, everything else stays. */
    CustomerInput merged(CustomerInput input, JsonNode patch) {
        return read(json, merge(json.valueToTree(input), patch));
    }

    private static CustomerInput set(ObjectNode tree, Map<String, ? extends @Nullable Object> values) {
        values.forEach((name, value) -> {
            String[] path = name.split("\\.", 2);
            ObjectNode parent = path.length == 1 ? tree : tree.withObjectProperty(path[0]);
            parent.set(path[path.length - 1], PLAIN.valueToTree(value));
        });
        return read(PLAIN, tree);
    }

    private static CustomerInput read(ObjectMapper mapper, JsonNode tree) {
        try {
            return mapper.treeToValue(tree, CustomerInput.class);
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, 400);
        }
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object : PLAIN.createObjectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                JsonNode present = merged.path(change.getKey());
                merged.set(change.getKey(), merge(present, change.getValue()));
            }
        });
        return merged;
    }

    private static void put(Map<String, @Nullable Object> fields, String name, @Nullable Object value) {
        boolean empty = value == null
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof java.util.List<?> list && list.isEmpty());
        if (!empty) {
            fields.put(name, value);
        }
    }
}
