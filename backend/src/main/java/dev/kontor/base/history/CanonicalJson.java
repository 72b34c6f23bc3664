package dev.kontor.base.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in one form, for digests: that of RFC 8785, with numbers as exact as they are. Whoever has the value can compute the
 * digest again, however it was stored meanwhile. Written by hand, since every change of everything passes here.
 */
final class CanonicalJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringBuilder text = new StringBuilder();
    private final boolean zeros;
    private boolean isCanonical = true;

    private CanonicalJson(boolean zeros) {
        this.zeros = zeros;
    }

    static String of(@Nullable Object value) {
        CanonicalJson json = new CanonicalJson(false);
        json.write(value);
        return json.text.toString();
    }

    /** With the zeros at the end of a number, which people see, too; else the same, and then the same text. */
    static Both both(Object value) {
        CanonicalJson json = new CanonicalJson(true);
        json.write(value);
        String written = json.text.toString();
        return new Both(written, json.isCanonical ? written : of(value));
    }

    /** A value as it is stored and as its digest takes it. */
    record Both(String stored, String canonical) {}

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case FieldChange change -> writeChange(change);
            case String words -> writeText(words);
            case Boolean yes -> text.append(yes.booleanValue());
            case Number number -> writeNumber(new BigDecimal(number.toString()));
            case Map<?, ?> members -> writeMembers(members);
            case Collection<?> items -> writeItems(items);
            default -> write(JSON.convertValue(value, Object.class));
        }
    }

    /** Members in their order. */
    private void writeChange(FieldChange change) {
        text.append("{\"after\":");
        write(change.after());
        text.append(",\"before\":");
        write(change.before());
        text.append(",\"field\":");
        writeText(change.field());
        text.append('}');
    }

    private void writeNumber(BigDecimal number) {
        String plain = number.toPlainString();
        String stripped = number.stripTrailingZeros().toPlainString();
        isCanonical &= plain.equals(stripped);
        text.append(zeros ? plain : stripped);
    }

    private void writeMembers(Map<?, ?> object) {
        Map<String, @Nullable Object> members = new TreeMap<>();
        object.forEach((name, value) -> members.put(String.valueOf(name), value));
        String before = "{";
        for (Map.Entry<String, @Nullable Object> member : members.entrySet()) {
            text.append(before);
            writeText(member.getKey());
            text.append(':');
            write(member.getValue());
            before = ",";
        }
        text.append(members.isEmpty() ? "{}" : "}");
    }

    private void writeItems(Collection<?> items) {
        String before = "[";
        for (Object item : items) {
            text.append(before);
            write(item);
            before = ",";
        }
        text.append(items.isEmpty() ? "[]" : "]");
    }

    private void writeText(String words) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') {
                text.append(c);
            } else {
                text.append(escaped(c));
            }
        }
        text.append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) c);
        };
    }
}
