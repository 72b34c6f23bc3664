package dev.kontor.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.kontor.access.right.Right;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The contract, operation by operation: every test that walks it finds new operations by itself. */
public final class Contract {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final byte[] FILE = "sku,RENEW/12\n.com,1.00\n".getBytes(StandardCharsets.UTF_8);

    private static final JsonNode DOCUMENT = read();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Contract() {}

    public static JsonNode document() {
        return DOCUMENT;
    }

    public static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> VERBS.contains(entry.getKey()))
                        .map(entry -> new Operation(entry.getKey(), path.getKey(), entry.getValue()))
                        .forEach(operations::add));
        return operations;
    }

    public static JsonNode schema(JsonNode schema) {
        return schema.has("$ref") ? DOCUMENT.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("..", "openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One operation, to be asked with something that it understands. */
    public record Operation(String verb, String path, JsonNode node) {

        public String id() {
            return node.get("operationId").asText();
        }

        public String right() {
            return node.get("x-right").asText();
        }

        /** For everybody, signed in or not. */
        public boolean isOpen() {
            return right().equals("public");
        }

        /** For staff and programs of a reseller, by a right of theirs or because they are signed in. */
        public boolean isOfStaff() {
            return right().equals("signed-in")
                    || Arrays.stream(Right.values())
                            .filter(one -> !isOfCustomers() && !isOfOperator())
                            .anyMatch(one -> one.code().equals(right()));
        }

        /** For the people of customers. */
        public boolean isOfCustomers() {
            return right().startsWith("me:");
        }

        /** For the operator of the server. */
        public boolean isOfOperator() {
            return right().startsWith("resellers:");
        }

        public boolean isRead() {
            return verb.equals("get");
        }

        public boolean namesAnId() {
            return path.contains("{id}");
        }

        /** With these values in the path, and with every parameter that must be there. */
        public Response send(RequestSpecification as, Examples examples, Object body) {
            as.urlEncodingEnabled(false);
            if (isMultipart()) {
                as.contentType(ContentType.MULTIPART)
                        .multiPart("file", "x.csv", FILE, "text/csv")
                        .multiPart("options", text(body), "application/json");
            } else if (node.has("requestBody")) {
                as.body(body);
            }
            return as.header("If-Match", "\"0\"").request(verb.toUpperCase(Locale.ROOT), url(examples, "", ""));
        }

        /** The same, for whoever asks a server of its own. */
        public Call call(Examples examples, Object body) {
            String url = url(examples, "", "");
            Call call = Call.of(verb.toUpperCase(Locale.ROOT), url);
            if (isMultipart()) {
                call = Call.upload(url, "x.csv", "text/csv", FILE, body);
            } else if (node.has("requestBody")) {
                call = call.body(body);
            }
            return call.version(0);
        }

        /** With this text where a parameter stands, as no other client would write it. */
        public Response send(RequestSpecification as, Examples examples, JsonNode parameter, String text) {
            String name = parameter.get("name").asText();
            as.urlEncodingEnabled(false);
            if (node.has("requestBody") && !isMultipart()) {
                as.body(examples.of(body()));
            }
            boolean header = parameter.get("in").asText().equals("header");
            as.header(header ? name : "If-Match", header ? text : "\"0\"");
            return as.request(verb.toUpperCase(Locale.ROOT), url(examples, name, text));
        }

        /** Of its path, its query and its header. */
        public List<JsonNode> parameters() {
            List<JsonNode> parameters = new ArrayList<>();
            node.path("parameters").forEach(one -> parameters.add(schema(one)));
            return parameters;
        }

        public Response send(RequestSpecification as, Examples examples) {
            return send(as, examples, examples.of(body()));
        }

        /** The schema of the body; missing without one. */
        public JsonNode body() {
            JsonNode content = node.path("requestBody").path("content");
            JsonNode schema =
                    content.elements().hasNext() ? content.elements().next().path("schema") : content;
            return isMultipart() ? schema.at("/properties/options") : schema;
        }

        private String url(Examples examples, String changed, String text) {
            Matcher parameter = PARAMETER.matcher(path.replaceFirst("^/api/v1", ""));
            String url = parameter.replaceAll(found -> Matcher.quoteReplacement(
                    found.group(1).equals(changed) ? text : examples.inPath(this, found.group(1))));
            List<String> query = new ArrayList<>();
            for (JsonNode one : parameters()) {
                String name = one.get("name").asText();
                if (one.get("in").asText().equals("query")) {
                    if (name.equals(changed)) {
                        query.add(name + "=" + text);
                    } else if (one.path("required").asBoolean()) {
                        query.add(name + "=" + examples.of(name, one.get("schema")));
                    }
                }
            }
            return query.isEmpty() ? url : url + "?" + String.join("&", query);
        }

        private static String text(Object body) {
            try {
                return body instanceof String text ? text : JSON.writeValueAsString(body);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        public boolean isMultipart() {
            return node.path("requestBody").path("content").has("multipart/form-data");
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }
}
