package dev.kontor.base.sql;

import dev.kontor.base.shared.Owned;
import dev.kontor.base.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * The one way to read: named parameters in, typed records out. A statement that names {@code :reseller} gets the tenant of
 * the current actor, and tells it to row-level security in the same round trip. Inside a transaction it sees what the
 * transaction wrote, and belongs to it; statements that change many rows at once go this way, too.
 */
@ApplicationScoped
public class Sql {

    private final TenantTrip trip;

    Sql(TenantTrip trip) {
        this.trip = trip;
    }

    /** A statement with {@code :named} parameters; {@code :reseller} is bound by itself. */
    public SqlStatement query(String sql) {
        return new SqlStatement(trip, sql, false);
    }

    /**
     * The same outside of the running transaction, committed at once on a connection of its own: for what others must not
     * wait for. It is durable when what is committed after it is.
     */
    public SqlStatement aside(String sql) {
        return new SqlStatement(trip, sql, true);
    }

    /** The entity with this id, to be changed; nothing for a foreign or unknown one. */
    public <T extends Owned> Optional<T> find(Class<T> type, UUID id) {
        return one(type, id, "");
    }

    /** The same; 404 without it, {@code what} as in "This site". */
    public <T extends Owned> T require(Class<T> type, UUID id, String what) {
        return find(type, id).orElseThrow(() -> new Problem.NotFound(what));
    }

    /** The same, which is nobody else's until the end of the transaction. */
    public <T extends Owned> Optional<T> lock(Class<T> type, UUID id) {
        return one(type, id, " for no key update");
    }

    private <T extends Owned> Optional<T> one(Class<T> type, UUID id, String lock) {
        String table = type.getAnnotation(Table.class).name();
        return query("select * from " + table + " where reseller_id = :reseller and id = :id" + lock)
                .bind("id", id)
                .entity(type);
    }

    /**
     * Writes a row that carries its version: the first one, or the one after what is there with this key; 412 when somebody
     * else was faster, who left it at {@code present}.
     */
    public void write(String table, String key, BulkRows row, LongSupplier present) {
        String columns = row.columns("");
        query("""
                        insert into %1$s as t (reseller_id, %2$s)
                        select :reseller, %3$s from jsonb_populate_recordset(cast(null as %1$s), cast(:rows as jsonb)) n
                        on conflict (%4$s) do update set (%2$s) = (%5$s) where t.version = excluded.version - 1""".formatted(table, columns, row.columns("n."), key, row.columns("excluded.")))
                .rows("rows", row)
                .store(present);
    }

    /** A new entity, written at the latest with the next statement of the transaction. */
    public void add(Owned row) {
        trip.add(row);
    }

    /** A new entity, written at once. */
    public void store(Owned row) {
        add(row);
        flush();
    }

    /** The entity goes, at once. */
    public void remove(Owned row) {
        trip.remove(row);
        flush();
    }

    /** Writes what changed, so that its version is the new one. */
    public void flush() {
        trip.flush();
    }

    /** A new version of the entity, for what hangs on it is another. */
    public void renew(Owned row) {
        trip.renew(row);
    }

    /** Tells the planner of many rows that came into tables, before anybody asks for them. */
    public void analyze(String... tables) {
        query("select analyze_table(n.name) from unnest(cast(:tables as text[])) as n (name)")
                .array("tables", List.of(tables))
                .list(Integer.class);
    }

    /** The rows of tables, such as {@code mail m}, that fulfil the conditions, in this order. */
    public Listing listing(String from, Conditions conditions, Order<?> order) {
        return new Listing(this, from, conditions, order);
    }
}
