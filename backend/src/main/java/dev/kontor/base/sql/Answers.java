package dev.kontor.base.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultSetException;
import org.jdbi.v3.core.statement.StatementContext;

/** What statements that went together have answered, one after the other in their order. */
public final class Answers {

    private final PreparedStatement statements;
    private final StatementContext context;
    private boolean begun;

    Answers(PreparedStatement statements, StatementContext context) {
        this.statements = statements;
        this.context = context;
    }

    /** The rows of the next statement. */
    public <T> List<T> list(Class<T> type) {
        return next(Rows.mapper(type));
    }

    /** The first row of the next statement, if there is one. */
    public <T> Optional<T> optional(Class<T> type) {
        return list(type).stream().findFirst();
    }

    /** All values of each key in the first column of the next statement, in the order of the rows. */
    public <K, V> Map<K, List<V>> groups(Class<K> key, Class<V> value) {
        Map<K, List<V>> groups = new LinkedHashMap<>();
        next(Rows.entries(key, value))
                .forEach(entry -> groups.computeIfAbsent(entry.key(), any -> new ArrayList<>())
                        .add(entry.value()));
        return groups;
    }

    private <T> List<T> next(RowMapper<T> mapper) {
        try {
            if (begun) {
                statements.getMoreResults();
            }
            begun = true;
            try (ResultSet rows = statements.getResultSet()) {
                RowMapper<T> each = mapper.specialize(rows, context);
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(each.map(rows, context));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new ResultSetException("an answer could not be read", e, context);
        }
    }
}
