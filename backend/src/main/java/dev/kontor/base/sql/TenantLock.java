package dev.kontor.base.sql;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The second lock: every transaction tells PostgreSQL its tenant, and row-level security hides the rest. Runs inside
 * the transaction interceptor (priority 200), once per transaction and tenant.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
class TenantLock {

    private static final String SET_TENANT = "select set_tenant(?)";

    private final CurrentActor actor;
    private final DataSource database;
    private final TenantOfTransaction transaction;

    TenantLock(CurrentActor actor, DataSource database, TenantOfTransaction transaction) {
        this.actor = actor;
        this.database = database;
        this.transaction = transaction;
    }

    @AroundInvoke
    Object lock(InvocationContext call) throws Exception {
        UUID tenant = actor.find().map(Actor::resellerId).orElse(null);
        if (tenant != null && transaction.isActive() && !transaction.has(tenant)) {
            setTenant(tenant);
            transaction.tell(tenant);
        }
        return call.proceed();
    }

    private void setTenant(UUID tenant) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(Patience.after(SET_TENANT))) {
            statement.setObject(1, tenant);
            statement.execute();
        }
    }
}
