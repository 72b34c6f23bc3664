package dev.kontor.shared;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;

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
            entityManager
                    .createNativeQuery("select set_tenant(:reseller)")
                    .setParameter("reseller", tenant)
                    .getSingleResult();
            transaction.putResource(KEY, tenant);
        }
        return call.proceed();
    }
}
