package dev.kontor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Values that no column holds, by what a place of the contract takes. */
public final class Extremes {

    private static final List<String> DAYS = List.of(
            "-999999999-01-01",
            "+999999999-12-31",
            "-4713-01-01",
            "0000-01-01",
            "0001-01-01",
            "1899-12-31",
            "1900-01-01",
            "9999-12-31",
            "+10000-01-01",
            "10000-01-01",
            "2026-02-30",
            "infinity");
    private static final List<String> MOMENTS = List.of(
            "-1000000000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-4713-01-01T00:00:00Z",
            "0001-01-01T00:00:00Z",
            "1900-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "+10000-01-01T00:00:00Z");
    private static final List<String> DECIMALS = List.of(
            "999999999999999.9999999999",
            "-999999999999999.9999999999",
            "0.0000000001",
            "-0",
            "1e400",
            "NaN",
            "9".repeat(200));
    private static final List<BigInteger> NUMBERS = List.of(
            BigInteger.valueOf(Integer.MAX_VALUE),
            BigInteger.valueOf(Integer.MIN_VALUE),
            BigInteger.valueOf(Integer.MAX_VALUE).add(BigInteger.ONE),
            BigInteger.valueOf(Long.MAX_VALUE),
            BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE),
            BigInteger.TEN.pow(39),
            BigInteger.TEN.pow(400),
            BigInteger.ZERO,
            BigInteger.ONE.negate());
    private static final List<String> TEXTS = List.of(
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00x",
            "\u001f",
            "\u202e",
            "\uffff",
            "%",
            "'\"\\;--",
            "{{link}}",
            "x".repeat(5_000));
    private static final String MILLION = "x".repeat(990_000);

    private Extremes() {}

    public static List<Object> of(String name, JsonNode schema) {
        List<Object> values = new ArrayList<>(Collections.singletonList(null));
        switch (kind(schema)) {
            case "date" -> values.addAll(DAYS);
            case "date-time" -> values.addAll(MOMENTS);
            case "decimal" -> values.addAll(DECIMALS);
            case "integer" -> values.addAll(NUMBERS);
            case "array" -> {
                values.add(Collections.singletonList(null));
                values.add(Collections.nCopies(20_000, "x"));
            }
            case "object" -> values.add(List.of());
            case "closed" -> values.addAll(List.of("", "x", "\u0000", MILLION));
            default -> {
                values.addAll(TEXTS);
                values.add(MILLION);
            }
        }
        return values;
    }

    /** As the contract calls it, and what is written into it. */
    public static String kind(JsonNode schema) {
        JsonNode types = schema.path("type");
        String type = types.isArray() ? types.get(0).asText() : types.asText();
        String format = schema.path("format").asText();
        if (List.of("date", "date-time", "decimal").contains(format)) {
            return format;
        }
        if (schema.has("enum") || format.equals("uuid")) {
            return "closed";
        }
        return type.equals("boolean") ? "closed" : type;
    }
}
