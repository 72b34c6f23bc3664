package dev.kontor.base.sql;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Rows as records. A component takes the column of its name in snake case; one that is a record itself takes the columns
 * that begin with its name, and is absent when they all are, or without such columns the one of its name as JSON. Absent
 * values are for {@code @Nullable} components only. A record with {@code of(...)} of its components is made by that.
 */
final class RecordMapper<T> implements RowMapper<T> {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final ClassValue<RecordMapper<?>> MAPPERS = new ClassValue<>() {
        @Override
        protected RecordMapper<?> computeValue(Class<?> type) {
            return new RecordMapper<>(type);
        }
    };

    /** A component of the record. */
    private record Component(
            String owner,
            String column,
            Type type,
            @Nullable Class<?> inner,
            boolean nullable) {

        static Component of(RecordComponent component) {
            Class<?> type = component.getType();
            return new Component(
                    component.getDeclaringRecord().getSimpleName(),
                    String.join("_", HUMP.split(component.getName())).toLowerCase(Locale.ROOT),
                    type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : component.getGenericType(),
                    type.isRecord() ? type : null,
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable
        Object checked(@Nullable Object value) {
            if (value != null || nullable) {
                return value;
            }
            if (inner == null) {
                throw new IllegalStateException(column + " of " + owner + " is null");
            }
            return RecordMapper.of(inner).empty();
        }
    }

    /** Reads what belongs to one component. */
    private interface Reader {
        @Nullable
        Object read(ResultSet row, StatementContext context) throws SQLException;
    }

    private final MethodHandle constructor;
    private final Component[] components;

    private RecordMapper(Class<T> type) {
        this.components =
                Arrays.stream(type.getRecordComponents()).map(Component::of).toArray(Component[]::new);
        this.constructor = constructor(type);
    }

    @SuppressWarnings("unchecked")
    static <T> RecordMapper<T> of(Class<T> type) {
        return (RecordMapper<T>) MAPPERS.get(type);
    }

    @Override
    public T map(ResultSet row, StatementContext context) throws SQLException {
        return specialize(row, context).map(row, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
        Reader[] readers = readers("", columns(rows.getMetaData()), context);
        return (row, c) -> Objects.requireNonNull(read(readers, true, row, c));
    }

    private Reader[] readers(String prefix, Map<String, Integer> columns, StatementContext context) {
        Reader[] readers = new Reader[components.length];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = reader(prefix, components[i], columns, context);
        }
        return readers;
    }

    private static Reader reader(
            String prefix, Component component, Map<String, Integer> columns, StatementContext context) {
        String name = prefix + component.column();
        Integer index = columns.get(name);
        if (component.inner() != null
                && (index == null || columns.keySet().stream().anyMatch(each -> each.startsWith(name + "_")))) {
            RecordMapper<?> inner = of(component.inner());
            Reader[] readers = inner.readers(name + "_", columns, context);
            return (row, c) -> inner.read(readers, false, row, c);
        }
        if (index == null) {
            throw new IllegalStateException(
                    component.owner() + " has no column " + name + " among " + columns.keySet());
        }
        ColumnMapper<?> mapper = Columns.mapper(component.type(), context);
        return (row, c) -> mapper.map(row, index, c);
    }

    private @Nullable T read(Reader[] readers, boolean required, ResultSet row, StatementContext context)
            throws SQLException {
        @Nullable Object[] values = new @Nullable Object[readers.length];
        boolean absent = true;
        for (int i = 0; i < readers.length; i++) {
            values[i] = readers[i].read(row, context);
            absent &= values[i] == null;
        }
        if (absent && !required) {
            return null;
        }
        return construct(values);
    }

    /** A record of which every component may be absent, and is. */
    private T empty() {
        return construct(new @Nullable Object[components.length]);
    }

    @SuppressWarnings("unchecked")
    private T construct(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].checked(values[i]);
        }
        try {
            return (T) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Integer> columns(ResultSetMetaData result) throws SQLException {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 1; i <= result.getColumnCount(); i++) {
            columns.putIfAbsent(result.getColumnLabel(i), i);
        }
        return columns;
    }

    /** {@code of(...)}, for values that are made by it. */
    private static Optional<MethodHandle> factory(Class<?> type, Class<?>[] types) throws IllegalAccessException {
        try {
            Method factory = type.getDeclaredMethod("of", types);
            factory.setAccessible(true);
            return Optional.of(MethodHandles.lookup().unreflect(factory));
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        }
    }

    private static MethodHandle constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return factory(type, types)
                    .orElse(MethodHandles.lookup().unreflectConstructor(constructor))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
