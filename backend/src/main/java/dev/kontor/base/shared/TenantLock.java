package dev.kontor.base.shared;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The second lock: every transaction tells PostgreSQL its tenant, and row-level security hides the rest. Runs inside
 * the transaction interceptor (priority 200), once per transaction and tenant.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
class TenantLock {

    private static final String KEY = TenantLock.class.getName();

    private final CurrentActor actor;
    private final EntityManager entityManager;
    private final TransactionSynchronizationRegistry transaction;

    TenantLock(CurrentActor actor, EntityManager entityManager, TransactionSynchronizationRegistry transaction) {
        this.actor = actor;
        this.entityManager = entityManager;
        this.transaction = transaction;
    }

    @AroundInvoke
    Object lock(InvocationContext call) throws Exception {
        UUID tenant = actor.find().map(Actor::resellerId).orElse(null);
        if (tenant != null && !tenant.equals(transaction.getResource(KEY))) {
            entityManager.unwrap(Session.class).doWork(connection -> setTenant(connection, tenant));
            transaction.putResource(KEY, tenant);
        }
        return call.proceed();
    }

    private static void setTenant(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_tenant(?)")) {
            statement.setObject(1, tenant);
            statement.execute();
        }
    }
}
