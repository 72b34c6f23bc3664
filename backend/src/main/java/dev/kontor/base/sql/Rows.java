package dev.kontor.base.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** What becomes of the rows of a result. */
final class Rows {

    private Rows() {}

    /** A row that is read by its first column. */
    record Entry<K, V>(K key, V value) {}

    static <T> ResultIterable<T> of(Query query, Class<T> type) {
        return query.map(mapper(type));
    }

    static <T> RowMapper<T> mapper(Class<T> type) {
        return type.isRecord() ? RecordMapper.of(type) : single(type);
    }

    private static <T> RowMapper<T> single(Class<T> type) {
        return (row, context) -> Columns.mapper(type, context).map(row, 1, context);
    }

    static <K, V> RowMapper<Entry<K, V>> entries(Class<K> key, Class<V> value) {
        return new RowMapper<>() {
            @Override
            public Entry<K, V> map(ResultSet row, StatementContext context) throws SQLException {
                return specialize(row, context).map(row, context);
            }

            @Override
            public RowMapper<Entry<K, V>> specialize(ResultSet rows, StatementContext context) throws SQLException {
                ColumnMapper<K> keys = Columns.mapper(key, context);
                RowMapper<V> values = value.isRecord()
                        ? RecordMapper.of(value).specialize(rows, context)
                        : second(Columns.mapper(value, context));
                return (row, c) -> new Entry<>(keys.map(row, 1, c), values.map(row, c));
            }
        };
    }

    private static <V> RowMapper<V> second(ColumnMapper<V> column) {
        return (row, context) -> column.map(row, 2, context);
    }
}
