package dev.kontor.base.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jspecify.annotations.Nullable;

/** JSON columns as maps, as records and as lists of them. */
final class JsonColumn implements ColumnMapperFactory {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        Class<?> plain = GenericTypes.getErasedType(type);
        if (plain != Map.class && !plain.isRecord() && !isListOfRecords(type)) {
            return Optional.empty();
        }
        JavaType json = JSON.constructType(type);
        return Optional.of((row, column, context) -> read(row, column, json));
    }

    private static boolean isListOfRecords(Type type) {
        return GenericTypes.getErasedType(type) == List.class
                && GenericTypes.findGenericParameter(type, List.class)
                        .filter(item -> GenericTypes.getErasedType(item).isRecord())
                        .isPresent();
    }

    private static @Nullable Object read(ResultSet row, int column, JavaType type) throws SQLException {
        String text = row.getString(column);
        try {
            return text == null ? null : JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
