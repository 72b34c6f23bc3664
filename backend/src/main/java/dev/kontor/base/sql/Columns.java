package dev.kontor.base.sql;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.NoSuchMapperException;
import org.jdbi.v3.core.statement.StatementContext;

/** What columns become, looked up once for each type: every statement would look again, which costs more than its rows. */
final class Columns {

    private static final Map<Type, ColumnMapper<?>> MAPPERS = new ConcurrentHashMap<>();

    private Columns() {}

    static ColumnMapper<?> mapper(Type type, StatementContext context) {
        return MAPPERS.computeIfAbsent(
                type,
                any -> context.findColumnMapperFor(type)
                        .orElseThrow(() -> new NoSuchMapperException("no column becomes a " + type)));
    }

    @SuppressWarnings("unchecked")
    static <T> ColumnMapper<T> mapper(Class<T> type, StatementContext context) {
        return (ColumnMapper<T>) mapper((Type) type, context);
    }
}
