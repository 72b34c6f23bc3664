package dev.kontor.tenant.reseller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Which reseller a name or credential belongs to, asked before anybody is signed in. Holds no secrets. */
@ApplicationScoped
public class Directory {

    /** What leads to a reseller. Logins and keys are stored as hashes. */
    public enum Kind {
        SLUG,
        SITE,
        LOGIN,
        CUSTOMER_LOGIN,
        API_KEY,
        /** A host name of a reseller's own, under which only its portal answers (A28). */
        HOST
    }

    private final EntityManager entityManager;

    Directory(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    public void add(Kind kind, String key, UUID resellerId) {
        entityManager
                .createNativeQuery("""
                        insert into directory_entry (kind, key, reseller_id) values (:kind, :key, :reseller_id)
                        on conflict (kind, key, reseller_id) do nothing""")
                .setParameter("kind", kind.name())
                .setParameter("key", key)
                .setParameter("reseller_id", resellerId)
                .executeUpdate();
    }

    @Transactional
    public void remove(Kind kind, String key, UUID resellerId) {
        entityManager
                .createNativeQuery(
                        "delete from directory_entry where kind = :kind and key = :key and reseller_id = :reseller_id")
                .setParameter("kind", kind.name())
                .setParameter("key", key)
                .setParameter("reseller_id", resellerId)
                .executeUpdate();
    }

    /** The resellers this key leads to; several only for a login that works for more than one. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<UUID> resellers(Kind kind, String key) {
        return entityManager
                .createNativeQuery(
                        "select reseller_id from directory_entry where kind = :kind and key = :key order by reseller_id",
                        UUID.class)
                .setParameter("kind", kind.name())
                .setParameter("key", key)
                .getResultList();
    }
}
