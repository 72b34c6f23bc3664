package dev.kontor.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request below the root of the API, before it is sent. */
public record Call(String verb, String target, Map<String, String> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "a-line-that-no-file-has";

    public static Call get(String target) {
        return of("GET", target);
    }

    public static Call delete(String target) {
        return of("DELETE", target);
    }

    public static Call post(String target, Object body) {
        return of("POST", target).body(body);
    }

    public static Call put(String target, Object body) {
        return of("PUT", target).body(body);
    }

    /** Without a body. */
    public static Call of(String verb, String target) {
        return new Call(verb, target, Map.of(), new byte[0]);
    }

    /** A file beside how it is to be read. */
    public static Call upload(String target, String name, String type, byte[] file, Object options) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "name=\"file\"; filename=\"" + name + "\"", type, file);
        part(form, "name=\"options\"", "application/json", text(options).getBytes(StandardCharsets.UTF_8));
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return of("POST", target).body("multipart/form-data; boundary=" + BOUNDARY, form.toByteArray());
    }

    private static void part(ByteArrayOutputStream form, String named, String type, byte[] content) {
        String head = "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, named, type);
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Text as it is, everything else as JSON. */
    public Call body(Object body) {
        return body("application/json", text(body).getBytes(StandardCharsets.UTF_8));
    }

    public Call body(String type, byte[] body) {
        return new Call(verb, target, headers, body).with("Content-Type", type);
    }

    /** Signed in with a token or a key; as nobody without one. */
    public Call as(String token) {
        return token.isEmpty() ? this : with("Authorization", "Bearer " + token);
    }

    public Call version(Object version) {
        return with("If-Match", "\"" + version + "\"");
    }

    /** To be repeated without doing it twice. */
    public Call key(String key) {
        return with("Idempotency-Key", key);
    }

    public Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(verb, target, more, body);
    }

    /** As it goes over the wire. */
    byte[] bytes(String host, String root) {
        StringBuilder head = new StringBuilder(verb)
                .append(' ')
                .append(root)
                .append(target)
                .append(" HTTP/1.1\r\nHost: ")
                .append(headers.getOrDefault("Host", host))
                .append("\r\n");
        headers.forEach((name, value) -> {
            if (!name.equals("Host")) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        if (body.length > 0 || verb.startsWith("P")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.length() + 2 + body.length);
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public String toString() {
        return verb + " " + target;
    }
}
