package dev.kontor.pricechange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
}
