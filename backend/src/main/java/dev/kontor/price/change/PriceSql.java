package dev.kontor.price.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Statement;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** Plain statements in the caller's transaction. */
@ApplicationScoped
public class PriceSql {

    private final EntityManager entityManager;

    PriceSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public <T> T run(ReturningWork<T> work) {
        return entityManager.unwrap(Session.class).doReturningWork(work);
    }

    /**
     * From here to the end of the transaction every statement is planned for its own parameters: with thousands of
     * charges a plan that was made for any parameters is many times slower.
     */
    public void planAfresh() {
        run(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("set local plan_cache_mode = force_custom_plan");
            }
        });
    }

    /** Writes what is pending and lets go of all entities, so that a batch does not drag those before it along. */
    void forget() {
        entityManager.flush();
        entityManager.clear();
    }
}
