package dev.kontor.bench;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The one reseller of the measured database, read at the start. */
@Singleton
class ReferenceReseller {

    private final UUID id;

    ReferenceReseller(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            id = Sql.column(connection, UUID.class, "select id from reseller").getFirst();
        }
    }

    UUID id() {
        return id;
    }
}
