package dev.kontor.base.sql;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Days;
import dev.kontor.base.shared.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: a column, and the id between equals; or the id alone, which is the order in which things were made.
 */
public final class Order<K extends SortKey> {

    private final String parameter;
    private final @Nullable K key;
    private final String id;
    private final boolean descending;

    private Order(String parameter, @Nullable K key, String id, boolean descending) {
        this.parameter = parameter;
        this.key = key;
        this.id = id;
        this.descending = descending;
    }

    /** Newest first; {@code list} tells its cursors from others. */
    public static Order<SortKey> newestFirst(String list, String id) {
        return new Order<>(list, null, id, true);
    }

    /** In the order in which things were made; {@code list} tells its cursors from others. */
    public static Order<SortKey> oldestFirst(String list, String id) {
        return new Order<>(list, null, id, false);
    }

    /** By one text column; {@code list} tells its cursors from others. */
    public static Order<SortKey> by(String list, String column, String id) {
        return new Order<>(list, SortKey.text(list, column), id, false);
    }

    /**
     * What the parameter says, {@code -} before it for the reverse, and the first key unless it says anything; 400 for an order
     * that does not exist.
     */
    public static <K extends SortKey> Order<K> of(@Nullable String parameter, List<K> keys, String id) {
        String wanted = parameter == null ? keys.getFirst().name() : parameter;
        boolean descending = wanted.startsWith("-");
        return keys.stream()
                .filter(key -> key.name().equals(descending ? wanted.substring(1) : wanted))
                .findFirst()
                .map(key -> new Order<>(wanted, key, id, descending))
                .orElseThrow(() -> unknown(keys));
    }

    private static Problem unknown(List<? extends SortKey> keys) {
        String names = keys.stream().map(SortKey::name).collect(Collectors.joining(", "));
        return new Problem.Malformed(
                "invalid-parameter", "sort is one of " + names + ", with a - before it for the reverse.");
    }

    /** By what it is ordered. */
    public K key() {
        return Objects.requireNonNull(key);
    }

    public boolean isDescending() {
        return descending;
    }

    /** {@code order by ...} */
    public String sql() {
        String direction = descending ? " desc" : "";
        return " order by " + (key == null ? "" : key.column() + direction + ", ") + id + direction;
    }

    /** Where a page ended, of the values in the row's columns. */
    public String cursorAfter(Object sorted, UUID id) {
        return Cursor.encode(parameter, sorted.toString(), id.toString());
    }

    public String cursorAfter(UUID id) {
        return Cursor.encode(parameter, id.toString());
    }

    /** The same of rows that tell what they are sorted by and their id. */
    public <R> Function<R, String> cursorOf(Function<R, ?> sorted, Function<R, UUID> id) {
        return row -> cursorAfter(sorted.apply(row), id.apply(row));
    }

    public <R> Function<R, String> cursorOf(Function<R, UUID> id) {
        return row -> cursorAfter(id.apply(row));
    }

    /** What the last row of the page before is sorted by; nothing at the beginning. */
    public Optional<String> sortedBefore(@Nullable String cursorText) {
        return Optional.ofNullable(Cursor.decode(cursorText, parameter, 2)).map(cursor -> cursor.key(0));
    }

    /** What comes after the cursor, if there is one; 400 when it is not one of this list and order. */
    public Conditions after(@Nullable String cursorText, Conditions conditions) {
        Cursor cursor = Cursor.decode(cursorText, parameter, key == null ? 1 : 2);
        String than = descending ? "<" : ">";
        if (cursor == null) {
            return conditions;
        }
        Conditions after = conditions.copy();
        if (key == null) {
            return after.and(id + " " + than + " :afterId").bind("afterId", cursor.id(0));
        }
        return after.and("(%s, %s) %s (:afterKey, :afterId)".formatted(key.column(), id, than))
                .bind("afterKey", value(cursor, key.type()))
                .bind("afterId", cursor.id(1));
    }

    private static Object value(Cursor cursor, Class<?> type) {
        if (type == Instant.class) {
            return cursor.instant(0);
        }
        return type == LocalDate.class ? day(cursor.key(0)) : cursor.key(0);
    }

    private static LocalDate day(String text) {
        try {
            return Days.parse(text);
        } catch (DateTimeException e) {
            throw new Problem.Malformed("invalid-cursor", "The cursor does not belong to this list and sort.");
        }
    }
}
