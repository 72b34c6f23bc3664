package dev.kontor.base.sql;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.testing.Postman;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.arc.Arc;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A pool of one connection to the database of the tests, whose round trips are counted. */
final class OwnPool implements AutoCloseable {

    private final Postman postman;
    private final AgroalDataSource pool;

    private OwnPool(Postman postman, AgroalDataSource pool) {
        this.postman = postman;
        this.pool = pool;
    }

    static OwnPool of(DataSource database) throws IOException, SQLException {
        URI address;
        try (Connection connection = database.getConnection()) {
            address = URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
        }
        Postman postman = new Postman(address.getPort());
        String url = "jdbc:postgresql://localhost:" + postman.port() + address.getPath()
                + "?sslmode=disable&gssEncMode=disable&stringtype=unspecified";
        AgroalDataSource pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(one -> one.maxSize(1)
                        .connectionFactoryConfiguration(to -> to.jdbcUrl(url)
                                .connectionProviderClass(CheckedDriver.class)
                                .principal(new NamePrincipal("kontor_app"))
                                .credential(new SimplePassword("kontor_app")))));
        OwnPool own = new OwnPool(postman, pool);
        pool.getConnection().close();
        own.trips();
        return own;
    }

    Sql sql() {
        return new Sql(new TenantTrip(
                pool,
                pool,
                instance(CurrentActor.class),
                instance(TenantOfTransaction.class),
                instance(WaitingStatements.class),
                instance(EntityManager.class)));
    }

    DataSource database() {
        return pool;
    }

    /** Round trips since the last time. */
    int trips() {
        return postman.trips();
    }

    @Override
    public void close() throws IOException {
        pool.close();
        postman.close();
    }

    private static <T> T instance(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
