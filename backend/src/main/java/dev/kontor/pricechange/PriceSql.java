package dev.kontor.pricechange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** Plain statements in the caller's transaction, after everything that Hibernate still has to write. */
@ApplicationScoped
class PriceSql {

    private final EntityManager entityManager;

    PriceSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    <T> T run(ReturningWork<T> work) {
        entityManager.flush();
        return entityManager.unwrap(Session.class).doReturningWork(work);
    }

    static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
