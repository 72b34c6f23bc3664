package dev.kontor.customer.customer;

import dev.kontor.customer.customerclass.ClassMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which customers are in which class. */
@ApplicationScoped
class CustomersOfClasses implements ClassMembers {

    private final EntityManager entityManager;

    CustomersOfClasses(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<UUID, Long> counts(Collection<UUID> classIds) {
        Map<UUID, Long> counts = new HashMap<>();
        entityManager
                .createQuery(
                        "select c.classId, count(*) from Customer c where c.classId in :ids group by c.classId",
                        Object[].class)
                .setParameter("ids", classIds)
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public boolean any(UUID classId) {
        return !entityManager
                .createQuery("select c.id from Customer c where c.classId = :id", UUID.class)
                .setParameter("id", classId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
