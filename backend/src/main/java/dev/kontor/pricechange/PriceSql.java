package dev.kontor.pricechange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** Plain statements in the caller's transaction. */
@ApplicationScoped
class PriceSql {

    private final EntityManager entityManager;

    PriceSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    <T> T run(ReturningWork<T> work) {
        return entityManager.unwrap(Session.class).doReturningWork(work);
    }

    /** Writes what is pending and lets go of all entities, so that a batch does not drag those before it along. */
    void forget() {
        entityManager.flush();
        entityManager.clear();
    }
}
