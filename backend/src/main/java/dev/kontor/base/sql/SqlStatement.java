package dev.kontor.base.sql;

import dev.kontor.base.shared.Owned;
import dev.kontor.base.shared.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * A statement and its parameters. Its rows become records, whose components take the columns of their names in snake case,
 * or single values when the type is none.
 */
public final class SqlStatement {

    private final TenantTrip trip;
    private final String sql;
    private final boolean aside;
    private final List<String> settings = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    SqlStatement(TenantTrip trip, String sql, boolean aside) {
        this.trip = trip;
        this.sql = sql;
        this.aside = aside;
    }

    public SqlStatement bind(String name, @Nullable Object value) {
        if (value instanceof Collection) {
            throw new IllegalArgumentException("bind :" + name + " with array()");
        }
        parameters.put(name, value);
        return this;
    }

    /** Everything that conditions ask for. */
    public SqlStatement bind(Conditions conditions) {
        parameters.putAll(conditions.parameters());
        return this;
    }

    /**
     * Values, some of which may be absent, as an array. The statement says of what where PostgreSQL cannot know it:
     * {@code = any (:ids)}, but {@code unnest(cast(:ids as uuid[]))}.
     */
    public SqlStatement array(String name, Collection<? extends @Nullable Object> values) {
        parameters.put(name, ArrayText.of(values));
        return this;
    }

    /** One value of each of these, as an array. */
    public <T> SqlStatement array(
            String name, Collection<T> all, Function<? super T, ? extends @Nullable Object> value) {
        List<@Nullable Object> values = new ArrayList<>(all.size());
        all.forEach(one -> values.add(value.apply(one)));
        return array(name, values);
    }

    public SqlStatement rows(String name, BulkRows rows) {
        parameters.put(name, rows.json());
        return this;
    }

    /** A setting of PostgreSQL, such as {@code enable_sort = off}, until the end of the transaction; in the same trip. */
    public SqlStatement setting(String setting) {
        settings.add("set local " + setting);
        return this;
    }

    /** Another statement that goes with this one, in the same trip; what both name is the same for both. */
    public SqlStatement then(SqlStatement next) {
        SqlStatement both = new SqlStatement(trip, sql + ";\n" + next.sql, aside);
        both.settings.addAll(settings);
        both.settings.addAll(next.settings);
        both.parameters.putAll(parameters);
        next.parameters.forEach((name, value) -> {
            if (both.parameters.containsKey(name) && !Objects.equals(both.parameters.get(name), value)) {
                throw new IllegalArgumentException("two statements differ in :" + name);
            }
            both.parameters.put(name, value);
        });
        return both;
    }

    /** What this and the statements after it answer, read in their order. */
    public <R> R answers(Function<Answers, R> reading) {
        return read(query -> query.execute((statement, context) -> {
            try (context) {
                return reading.apply(new Answers(statement.get(), context));
            }
        }));
    }

    public <T> List<T> list(Class<T> type) {
        return read(query -> Rows.of(query, type).list());
    }

    /** The only row; it is a mistake when there is none. */
    public <T> T one(Class<T> type) {
        return read(query -> Rows.of(query, type).one());
    }

    /** The only row, if there is one and it is not null. */
    public <T> Optional<T> optional(Class<T> type) {
        return read(query -> Rows.of(query, type).findOne());
    }

    /** The only row; 404 without one, {@code what} as in "This mail". */
    public <T> T require(Class<T> type, String what) {
        return optional(type).orElseThrow(() -> new Problem.NotFound(what));
    }

    /** A single number. */
    public long count() {
        return one(Long.class);
    }

    /** Whether there is any row. */
    public boolean exists() {
        return !read(query -> query.map((row, context) -> true).list()).isEmpty();
    }

    /** Values by the first column, in the order of the rows; the last one of a key wins. */
    public <K, V> Map<K, V> map(Class<K> key, Class<V> value) {
        Map<K, V> map = new LinkedHashMap<>();
        entries(key, value).forEach(entry -> map.put(entry.key(), entry.value()));
        return map;
    }

    /** Rows of a value in the first column and another in the second, or a record of all of them. */
    public <K, V, R> List<R> pairs(Class<K> first, Class<V> second, BiFunction<? super K, ? super V, R> made) {
        return entries(first, second).stream()
                .map(entry -> made.apply(entry.key(), entry.value()))
                .toList();
    }

    /** All values of each key in the first column, in the order of the rows. */
    public <K, V> Map<K, List<V>> groups(Class<K> key, Class<V> value) {
        Map<K, List<V>> groups = new LinkedHashMap<>();
        entries(key, value)
                .forEach(entry -> groups.computeIfAbsent(entry.key(), any -> new ArrayList<>())
                        .add(entry.value()));
        return groups;
    }

    /**
     * Changes rows in the same trip as the next statement of the transaction, or at its end: for what nobody asks back.
     * A mistake in it is thrown by then. Outside of a transaction at once.
     */
    public void later() {
        trip.later(sql, parameters);
    }

    /** Changes rows; how many. */
    public int update() {
        return read(TenantTrip::change);
    }

    /** The rows as entities of the running transaction, to be changed. */
    public <T extends Owned> List<T> entities(Class<T> type) {
        return trip.entities(sql, parameters, type, false);
    }

    /** The first row as an entity of the running transaction, if there is one. */
    public <T extends Owned> Optional<T> entity(Class<T> type) {
        return entities(type).stream().findFirst();
    }

    /** The rows as entities to be shown; changes of them are not stored. */
    public <T extends Owned> List<T> unchanged(Class<T> type) {
        return trip.entities(sql, parameters, type, true);
    }

    /** The rows as entities that the transaction does not hold on to: for many of them. */
    public <T extends Owned> List<T> detached(Class<T> type) {
        return trip.detached(unchanged(type));
    }

    /** Writes the next version of what had this one; 412 when somebody else was faster, who left it at {@code present}. */
    public void store(LongSupplier present) {
        if (update() == 0) {
            throw new Problem.Stale(present.getAsLong());
        }
    }

    private <K, V> List<Rows.Entry<K, V>> entries(Class<K> key, Class<V> value) {
        return read(query -> query.map(Rows.entries(key, value)).list());
    }

    private <R> R read(Function<Query, R> reading) {
        return aside ? trip.aside(sql, parameters, reading) : trip.make(sql, parameters, settings, reading);
    }
}
