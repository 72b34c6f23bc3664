package dev.kontor.base.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;

/** Which tenant the running transaction has told PostgreSQL. */
@ApplicationScoped
class TenantOfTransaction {

    private static final String KEY = TenantOfTransaction.class.getName();

    private final TransactionSynchronizationRegistry transaction;

    TenantOfTransaction(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    boolean isActive() {
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /** Active, or already to be rolled back. */
    boolean isRunning() {
        return isActive() || transaction.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK;
    }

    boolean has(UUID tenant) {
        return isRunning() && tenant.equals(transaction.getResource(KEY));
    }

    void tell(UUID tenant) {
        transaction.putResource(KEY, tenant);
    }
}
