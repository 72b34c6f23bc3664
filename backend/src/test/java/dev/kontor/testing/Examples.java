package dev.kontor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values that the contract's schemas accept, made from the schemas themselves, so that no test knows a list of bodies.
 * Ids are those of the rows that a test names.
 */
public final class Examples {

    /** What a name asks for beyond its schema. */
    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("sku", ".com"),
            Map.entry("action", "RENEW"),
            Map.entry("termMonths", 12),
            Map.entry("currency", "USD"),
            Map.entry("base", "EUR"),
            Map.entry("quote", "USD"),
            Map.entry("country", "DE"),
            Map.entry("email", "mine@x.example"),
            Map.entry("phone", "+49 30 666"),
            Map.entry("mobile", "+49 30 666"),
            Map.entry("fax", "+49 30 666"),
            Map.entry("vatId", "DE123456789"),
            Map.entry("gln", "4006381333931"),
            Map.entry("website", "https://mine.example"),
            Map.entry("language", "es"),
            Map.entry("timeZone", "Europe/Berlin"),
            Map.entry("page", "customers"),
            Map.entry("rights", List.of("users:read")),
            Map.entry("services", List.of("CONTENT")),
            Map.entry("from", "2026-01-01"),
            Map.entry("to", "2026-02-01"),
            Map.entry("startsOn", "2026-01-01"),
            Map.entry("dryRun", true),
            Map.entry("notifyCustomer", true));

    /** Tried in this order where a pattern decides. */
    private static final List<String> TEXTS = List.of(
            "Mine",
            "mine",
            "/mine",
            "es",
            "09:00",
            "K-{000}",
            "ns1.mine.example",
            "#112233",
            "12",
            "MINE",
            "https://mine.example");

    /** What some operations want and others do not mind. */
    private static final Set<String> SOMETIMES_REQUIRED = Set.of("reason");

    private static final int DEEPEST = 6;

    private final Function<String, String> ids;

    /** {@code ids} knows the id for a path such as {@code /customers} or for a member such as {@code eventId}. */
    public Examples(Function<String, String> ids) {
        this.ids = ids;
    }

    /** A body with everything that must be there. */
    public Object of(JsonNode schema) {
        return of("", schema);
    }

    /** The same, and what may be there as well. */
    public Object fullOf(JsonNode schema) {
        JsonNode known = Contract.schema(schema);
        Map<String, Object> body = new LinkedHashMap<>();
        known.path("properties")
                .properties()
                .forEach(member -> body.put(member.getKey(), of(member.getKey(), member.getValue())));
        return body;
    }

    /** One body for every id that may be there: what must be there, and this id. */
    public List<Object> withEachId(JsonNode schema) {
        JsonNode known = Contract.schema(schema);
        return known.path("properties").properties().stream()
                .filter(member -> isId(member.getValue()))
                .<Object>map(member -> {
                    Map<String, Object> body = new LinkedHashMap<>();
                    members(known)
                            .forEach(name -> body.put(
                                    name, of(name, known.get("properties").get(name))));
                    JsonNode filled = member.getValue();
                    body.put(member.getKey(), isArray(filled) ? List.of(id(member.getKey())) : id(member.getKey()));
                    return body;
                })
                .toList();
    }

    /** A body in which one value is another one, and where that is. */
    public record Variation(String pointer, Object body) {

        private Variation under(String member, Function<Object, Object> whole) {
            return new Variation("/" + member + pointer, whole.apply(body));
        }
    }

    /**
     * One body for each of these values at each place of a schema, however deep: what must be there, and this. The values
     * are asked for by the name of a member and its schema.
     */
    public List<Variation> variations(JsonNode schema, BiFunction<String, JsonNode, List<Object>> values) {
        return variations("", schema, values, 0);
    }

    private List<Variation> variations(
            String name, JsonNode wanted, BiFunction<String, JsonNode, List<Object>> values, int depth) {
        JsonNode schema = Contract.schema(present(wanted));
        List<Variation> all = new ArrayList<>();
        if (depth > 0) {
            values.apply(name, schema).forEach(value -> all.add(new Variation("", value)));
        }
        if (depth == DEEPEST) {
            return all;
        }
        schema.path("properties")
                .properties()
                .forEach(member -> variations(member.getKey(), member.getValue(), values, depth + 1)
                        .forEach(one ->
                                all.add(one.under(member.getKey(), value -> with(schema, member.getKey(), value)))));
        if (schema.path("additionalProperties").isObject()) {
            variations(name, schema.get("additionalProperties"), values, depth + 1)
                    .forEach(one -> all.add(one.under("en", value -> Collections.singletonMap("en", value))));
        }
        if (schema.has("items")) {
            variations(name, schema.get("items"), values, depth + 1)
                    .forEach(one -> all.add(one.under("0", Collections::singletonList)));
        }
        return all;
    }

    /** What must be there, and one member with this value. */
    private Object with(JsonNode schema, String member, Object value) {
        Map<String, Object> body = new LinkedHashMap<>();
        members(schema)
                .forEach(
                        name -> body.put(name, of(name, schema.get("properties").get(name))));
        body.put(member, value);
        return body;
    }

    String inPath(Contract.Operation operation, String parameter) {
        if (parameter.equals("id")) {
            return ids.apply(operation.path().replace("/api/v1", "").replaceFirst("/\\{id}.*", ""));
        }
        JsonNode schema = Stream.of(operation.node().path("parameters"))
                .flatMap(all -> IntStream.range(0, all.size()).mapToObj(all::get))
                .filter(one -> one.path("name").asText().equals(parameter))
                .findFirst()
                .orElseThrow()
                .get("schema");
        return String.valueOf(of(parameter, schema));
    }

    Object of(String name, JsonNode wanted) {
        JsonNode schema = Contract.schema(present(wanted));
        if (BY_NAME.containsKey(name) && isPlain(schema)) {
            return BY_NAME.get(name);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        }
        return switch (type(schema)) {
            case "boolean" -> false;
            case "integer" -> Math.max(1, schema.path("minimum").asInt());
            case "array" -> array(name, schema);
            case "object" -> object(schema);
            default -> text(name, schema);
        };
    }

    private Object array(String name, JsonNode schema) {
        return schema.path("minItems").asInt() == 0 ? List.of() : List.of(of(name, schema.get("items")));
    }

    private Object object(JsonNode schema) {
        if (schema.has("additionalProperties")) {
            return schema.path("minProperties").asInt() == 0 ? Map.of() : Map.of("en", "Mine", "de", "Mine");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        members(schema)
                .forEach(
                        name -> body.put(name, of(name, schema.get("properties").get(name))));
        return body;
    }

    private Object text(String name, JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> id(name);
            case "date" -> "2026-01-31";
            case "date-time" -> "2026-01-31T12:00:00Z";
            case "decimal" -> "1.00";
            default -> plain(name, schema);
        };
    }

    private static String plain(String name, JsonNode schema) {
        String pattern = schema.path("pattern").asText("\\S");
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        Optional<String> text = TEXTS.stream()
                .filter(one -> one.length() <= most)
                .filter(one -> pattern.equals("\\S") || one.matches(pattern))
                .findFirst();
        return text.orElseThrow(() -> new AssertionError("no text for " + name + ", " + pattern + ": add one"));
    }

    private String id(String name) {
        return ids.apply(name);
    }

    private static Collection<String> members(JsonNode schema) {
        Set<String> names = new LinkedHashSet<>(SOMETIMES_REQUIRED);
        names.retainAll(schema.path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList());
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** Whether a member is an id, and not a list of them. */
    public static boolean isOneId(JsonNode schema) {
        return schema.path("format").asText().equals("uuid");
    }

    private static boolean isId(JsonNode schema) {
        JsonNode present = Contract.schema(present(schema));
        JsonNode item = isArray(present) ? Contract.schema(present.path("items")) : present;
        return item.path("format").asText().equals("uuid");
    }

    private static boolean isArray(JsonNode schema) {
        return type(Contract.schema(present(schema))).equals("array");
    }

    /** What it is when it is there. */
    private static JsonNode present(JsonNode schema) {
        return schema.has("anyOf") ? schema.get("anyOf").get(0) : schema;
    }

    private static boolean isPlain(JsonNode schema) {
        return !type(schema).equals("object");
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }
}
