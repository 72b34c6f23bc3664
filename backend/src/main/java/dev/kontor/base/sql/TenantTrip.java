package dev.kontor.base.sql;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Owned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.NativeQuery;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jspecify.annotations.Nullable;

/**
 * How a statement and its tenant reach the database: in one round trip, as a transaction of its own that is sent at once.
 * The tenant holds for the statement and never for the next user of the connection, on a cluster, too. (The driver may
 * split what is sent together when it cannot foresee the size of an answer; therefore the transaction is explicit.)
 */
@ApplicationScoped
class TenantTrip {

    private static final String RESELLER = ":reseller";
    private static final String SET_TENANT = "select set_tenant(:reseller)";
    private static final String WITHOUT_WAITING = "set local synchronous_commit = off";

    private final Jdbi jdbi;
    private final Jdbi aside;
    private final CurrentActor actor;
    private final TenantOfTransaction transaction;
    private final WaitingStatements waiting;
    private final EntityManager entityManager;

    TenantTrip(
            DataSource database,
            @io.quarkus.agroal.DataSource("aside") DataSource aside,
            CurrentActor actor,
            TenantOfTransaction transaction,
            WaitingStatements waiting,
            EntityManager entityManager) {
        this.jdbi = Jdbis.of(database);
        this.aside = Jdbis.of(aside);
        this.actor = actor;
        this.transaction = transaction;
        this.waiting = waiting;
        this.entityManager = entityManager;
    }

    <R> R make(
            String sql, Map<String, @Nullable Object> parameters, List<String> settings, Function<Query, R> reading) {
        UUID tenant = isOfReseller(sql) ? actor.resellerId() : null;
        if (tenant != null) {
            parameters.put("reseller", tenant);
        }
        Before before = new Before();
        boolean told = tenant == null || transaction.has(tenant);
        if (!told) {
            tell(before);
        }
        if (transaction.isActive()) {
            entityManager.flush();
            takeWaiting(tenant, before, parameters);
        }
        settings.forEach(setting -> before.add(setting, 1));
        try (Handle handle = jdbi.open()) {
            if (!transaction.isRunning() && !before.isEmpty()) {
                return alone(handle, before, sql, parameters, reading);
            }
            R result = after(handle, before, sql, parameters, reading);
            if (tenant != null && !told) {
                transaction.tell(tenant);
            }
            return result;
        }
    }

    /** What a transaction tells PostgreSQL first. */
    private static void tell(Before before) {
        before.add(SET_TENANT, 1);
        Patience.settings().forEach(setting -> before.add(setting, 1));
    }

    /** What goes before a statement in its trip, and how many answers it gives. */
    private static final class Before {
        private final List<String> texts = new ArrayList<>();
        private int answers;

        void add(String text, int answering) {
            texts.add(text);
            answers += answering;
        }

        boolean isEmpty() {
            return texts.isEmpty();
        }
    }

    /** What waits goes before the statement of its tenant, and alone before one of another. */
    private void takeWaiting(@Nullable UUID tenant, Before before, Map<String, @Nullable Object> parameters) {
        WaitingStatements.Batch batch = waiting.take();
        if (batch == null) {
            return;
        }
        if (batch.tenant().equals(tenant)) {
            before.add(batch.text(), batch.answers());
            parameters.putAll(batch.parameters());
        } else {
            send(batch);
        }
    }

    void later(String sql, Map<String, @Nullable Object> parameters) {
        if (!transaction.isActive()) {
            make(sql, parameters, List.of(), TenantTrip::change);
            return;
        }
        UUID tenant = actor.resellerId();
        entityManager.flush();
        if (waiting.isOfAnother(tenant) || waiting.isFull()) {
            sendWaiting();
        }
        waiting.add(tenant, sql, parameters, this::sendWaiting);
    }

    private void sendWaiting() {
        WaitingStatements.Batch batch = waiting.take();
        if (batch != null) {
            send(batch);
        }
    }

    private void send(WaitingStatements.Batch batch) {
        Map<String, @Nullable Object> parameters = batch.parameters();
        parameters.put("reseller", batch.tenant());
        requireTransaction(batch.tenant());
        try (Handle handle = jdbi.open()) {
            after(handle, new Before(), batch.text(), parameters, TenantTrip::change);
        }
    }

    /** How many rows the first statement changed. */
    static int change(Query query) {
        return query.execute((statement, context) -> {
            try (context) {
                return statement.get().getUpdateCount();
            }
        });
    }

    <R> R aside(String sql, Map<String, @Nullable Object> parameters, Function<Query, R> reading) {
        parameters.put("reseller", actor.resellerId());
        try (Handle handle = aside.open()) {
            Before before = new Before();
            before.add(SET_TENANT, 1);
            before.add(WITHOUT_WAITING, 1);
            return alone(handle, before, sql, parameters, reading);
        }
    }

    private static <R> R after(
            Handle handle,
            Before before,
            String sql,
            Map<String, @Nullable Object> parameters,
            Function<Query, R> reading) {
        String all = before.isEmpty() ? sql : String.join("; ", before.texts) + "; " + sql;
        return reading.apply(handle.createQuery(all).bindMap(parameters).addCustomizer(new PassOver(before.answers)));
    }

    private static <R> R alone(
            Handle handle,
            Before before,
            String sql,
            Map<String, @Nullable Object> parameters,
            Function<Query, R> reading) {
        before.texts.addFirst("begin");
        before.answers++;
        try {
            return after(handle, before, sql + "; commit", parameters, reading);
        } catch (RuntimeException e) {
            rollback(handle, e);
            throw e;
        }
    }

    private static void rollback(Handle handle, RuntimeException reason) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute("rollback");
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** Passes over the answers of the statements before the one that was asked for. */
    private record PassOver(int answers) implements StatementCustomizer {
        @Override
        public void afterExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            for (int i = 0; i < answers; i++) {
                statement.getMoreResults();
            }
        }
    }

    <T> List<T> entities(String sql, Map<String, @Nullable Object> parameters, Class<T> type, boolean readOnly) {
        UUID tenant = actor.resellerId();
        if (transaction.isActive()) {
            sendWaiting();
        }
        requireTransaction(tenant);
        parameters.put("reseller", tenant);
        NativeQuery<T> query = entityManager.unwrap(Session.class).createNativeQuery(sql, type);
        Set<String> used = query.getParameterMetadata().getNamedParameterNames();
        parameters.forEach((name, value) -> {
            if (used.contains(name)) {
                query.setParameter(name, value instanceof Enum<?> constant ? constant.name() : value);
            }
        });
        return query.setHint(HibernateHints.HINT_READ_ONLY, readOnly).list();
    }

    /** Without one row-level security would show no row at all. */
    private void requireTransaction(UUID tenant) {
        if (!transaction.isRunning()) {
            throw new IllegalStateException("entities are read in a transaction");
        }
        if (!transaction.has(tenant)) {
            jdbi.useHandle(handle -> handle.createUpdate(Patience.after(SET_TENANT))
                    .bind("reseller", tenant)
                    .execute());
            transaction.tell(tenant);
        }
    }

    void add(Owned row) {
        entityManager.persist(row);
    }

    void remove(Owned row) {
        entityManager.remove(row);
    }

    void renew(Owned row) {
        entityManager.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    void flush() {
        entityManager.flush();
    }

    <T> List<T> detached(List<T> rows) {
        rows.forEach(entityManager::detach);
        return rows;
    }

    private static boolean isOfReseller(String sql) {
        int at = sql.indexOf(RESELLER);
        while (at >= 0) {
            int end = at + RESELLER.length();
            if (end == sql.length() || !Character.isJavaIdentifierPart(sql.charAt(end))) {
                return true;
            }
            at = sql.indexOf(RESELLER, end);
        }
        return false;
    }
}
