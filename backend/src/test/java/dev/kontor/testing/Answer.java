package dev.kontor.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came back, and after how long. */
public record Answer(int status, Map<String, String> headers, byte[] body, Duration took) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Missing where the body is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The member at a pointer such as {@code /items/0/id}; empty without it. */
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    public boolean isProblem() {
        String type = header("Content-Type");
        return type != null && type.startsWith("application/problem+json");
    }

    /** The code of a problem; empty if it is none. */
    public String code() {
        return at("/code");
    }

    public Answer require(int expected) {
        if (status != expected) {
            throw new IllegalStateException("%d instead of %d: %s".formatted(status, expected, text()));
        }
        return this;
    }
}
