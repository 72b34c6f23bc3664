package dev.kontor.base.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the sort it belongs to and the sort keys of its last row, opaque to callers. */
public record Cursor(String sort, List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    public static String encode(String sort, String... keys) {
        String text = sort + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 400 when the cursor is not one of ours, or belongs to another sort. */
    public static @Nullable Cursor decode(@Nullable String cursor, String sort, int keys) {
        if (cursor == null) {
            return null;
        }
        String[] parts = text(cursor).split(SEPARATOR, -1);
        boolean text = Arrays.stream(parts).allMatch(part -> part.chars().noneMatch(Character::isISOControl));
        if (parts.length != keys + 1 || !parts[0].equals(sort) || !text) {
            throw malformed();
        }
        return new Cursor(sort, Arrays.asList(parts).subList(1, parts.length));
    }

    public String key(int index) {
        return keys.get(index);
    }

    public java.util.UUID id(int index) {
        try {
            return java.util.UUID.fromString(key(index));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    public int number(int index) {
        try {
            return Integer.parseInt(key(index));
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    public java.time.Instant instant(int index) {
        try {
            return Days.parseMoment(key(index));
        } catch (java.time.DateTimeException e) {
            throw malformed();
        }
    }

    private static String text(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        return new Problem.Malformed("invalid-cursor", "The cursor does not belong to this list and sort.");
    }
}
