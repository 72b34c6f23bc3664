package dev.kontor.base.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Rows of the tenant by plain SQL, for paths that are asked often. While a tenant is set, Hibernate plans every query
 * and load by id anew; that costs more than reading the row. Statements name the tenant as {@code :reseller}.
 */
@ApplicationScoped
public class TenantRows {

    private final EntityManager entityManager;
    private final CurrentActor actor;

    TenantRows(EntityManager entityManager, CurrentActor actor) {
        this.entityManager = entityManager;
        this.actor = actor;
    }

    /** The row with this id, managed; nothing for a foreign or unknown one. */
    public <T extends Owned> Optional<T> find(Class<T> type, UUID id) {
        String table = type.getAnnotation(Table.class).name();
        String sql = "select * from " + table + " where reseller_id = :reseller and id = :id";
        return query(sql, type).setParameter("id", id).uniqueResultOptional();
    }

    /** Rows of several columns, each an array in their order. */
    public NativeQuery<Object[]> query(String sql) {
        return query(sql, Object[].class);
    }

    private <T> NativeQuery<T> query(String sql, Class<T> type) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, type)
                .setParameter("reseller", actor.resellerId());
    }
}
