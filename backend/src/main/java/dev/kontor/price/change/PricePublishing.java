package dev.kontor.price.change;

import static dev.kontor.base.shared.SqlArrays.bind;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.RequestContext;
import dev.kontor.price.change.PricePlan.Price;
import dev.kontor.price.pricing.PriceClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The one way in which prices are written. A publication closes the entries that no longer hold and adds their
 * successors; it never overwrites. The list's row is locked first, so that two publishers never interleave.
 */
@ApplicationScoped
public class PricePublishing {

    private final PriceSql database;
    private final EntityManager entityManager;
    private final CurrentActor actor;
    private final RequestContext request;
    private final PriceClock clock;

    PricePublishing(
            PriceSql database,
            EntityManager entityManager,
            CurrentActor actor,
            RequestContext request,
            PriceClock clock) {
        this.database = database;
        this.entityManager = entityManager;
        this.actor = actor;
        this.request = request;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else publishes in this list. */
    public void lock(UUID listId) {
        database.planAfresh();
        database.run(connection -> {
            String sql = "select version from price_list where reseller_id = ? and id = ? for no key update";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, listId);
                return statement.execute();
            }
        });
    }

    /** Publishes a change of a list that is locked: all of the plan in this transaction, or nothing. */
    void publish(PriceChange change, PricePlan plan) {
        // after the lock, so that nobody who asked before it is answered differently later
        Instant now = clock.publish();
        change.publish(actor.get(), now);
        change.requestId = request.id();
        if (!entityManager.contains(change)) {
            change.createdBy(actor.get(), now);
            entityManager.persist(change);
        }
        change.itemCount = Math.max(change.itemCount, plan.size());
        entityManager.flush();
        database.run(connection -> {
            close(connection, change, plan.closed(), now);
            add(connection, change, plan.added(), now);
            return count(connection, change);
        });
    }

    private int count(Connection connection, PriceChange change) throws SQLException {
        String sql = "update price_list set version = version + 1 where reseller_id = ? and id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, actor.resellerId());
            statement.setObject(2, change.listId);
            return statement.executeUpdate();
        }
    }

    private void close(Connection connection, PriceChange change, List<UUID> entries, Instant now) throws SQLException {
        String sql = """
                update price_entry set superseded_at = greatest(?, recorded_at), superseded_by = ?
                 where reseller_id = ? and id = any (?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setObject(2, change.id);
            statement.setObject(3, actor.resellerId());
            bind(statement, 4, "uuid", entries.stream());
            statement.executeUpdate();
        }
    }

    private void add(Connection connection, PriceChange change, List<Price> added, Instant now) throws SQLException {
        String sql = """
                insert into price_entry
                  (reseller_id, id, list_id, charge_id, min_quantity, amount, valid, recorded_at, change_id)
                select ?, n.id, ?, n.charge_id, n.min_quantity, n.amount, daterange(n.valid_from, n.valid_until), ?, ?
                  from unnest(?::uuid[], ?::uuid[], ?::int[], ?::numeric[], ?::date[], ?::date[])
                    as n (id, charge_id, min_quantity, amount, valid_from, valid_until)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, actor.resellerId());
            statement.setObject(2, change.listId);
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setObject(4, change.id);
            bind(statement, 5, "uuid", added.stream().map(price -> Ids.next()));
            bind(statement, 6, "uuid", added.stream().map(Price::chargeId));
            bind(statement, 7, "int4", added.stream().map(Price::minQuantity));
            bind(statement, 8, "numeric", added.stream().map(Price::amount));
            bind(statement, 9, "date", added.stream().map(price -> price.valid().from()));
            bind(
                    statement,
                    10,
                    "date",
                    added.stream().map(price -> price.valid().until()));
            statement.executeUpdate();
        }
    }
}
