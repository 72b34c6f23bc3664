package dev.kontor.pricechange;

import static dev.kontor.pricechange.PriceSql.array;

import dev.kontor.pricing.Period;
import dev.kontor.shared.Actor;
import dev.kontor.shared.CurrentActor;
import dev.kontor.shared.Ids;
import dev.kontor.shared.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one way in which prices are written. A publication closes the entries that no longer hold and adds their
 * successors; it never overwrites. The list's row is locked, so that two publishers never interleave.
 */
@ApplicationScoped
class PricePublishing {

    private final PriceSql sql;
    private final CurrentActor actor;
    private final RequestContext request;
    private final Clock clock;

    PricePublishing(PriceSql sql, CurrentActor actor, RequestContext request, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.request = request;
        this.clock = clock;
    }

    /** A price as it should be. */
    record Wanted(UUID chargeId, int minQuantity, BigDecimal amount, Period valid) {

        private Wanted normalised() {
            return new Wanted(chargeId, minQuantity, amount.setScale(4), valid);
        }
    }

    /** What a publication did; all zero when the list already was as wanted. */
    record Published(int added, int closed) {}

    /** Makes the list hold exactly the wanted prices for these charges; other charges stay as they are. */
    Published publish(UUID listId, Collection<UUID> chargeIds, List<Wanted> wanted) {
        return sql.run(connection -> {
            lock(connection, listId);
            Map<Wanted, UUID> present = present(connection, listId, chargeIds);
            List<Wanted> added = new ArrayList<>();
            for (Wanted price : wanted) {
                if (present.remove(price.normalised()) == null) {
                    added.add(price.normalised());
                }
            }
            if (!added.isEmpty() || !present.isEmpty()) {
                UUID change = record(connection, listId);
                close(connection, change, present.values());
                add(connection, listId, change, added);
            }
            return new Published(added.size(), present.size());
        });
    }

    private void lock(Connection connection, UUID listId) throws SQLException {
        String sql = "update price_list set version = version + 1 where reseller_id = ? and id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, actor.resellerId());
            statement.setObject(2, listId);
            statement.executeUpdate();
        }
    }

    private Map<Wanted, UUID> present(Connection connection, UUID listId, Collection<UUID> chargeIds)
            throws SQLException {
        String sql = """
                select e.id, e.charge_id, e.min_quantity, e.amount, lower(e.valid), upper(e.valid)
                  from unnest(?::uuid[]) as asked (charge_id)
                  join price_entry e on e.reseller_id = ? and e.list_id = ? and e.charge_id = asked.charge_id
                   and e.superseded_at is null""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", chargeIds.toArray()));
            statement.setObject(2, actor.resellerId());
            statement.setObject(3, listId);
            ResultSet rows = statement.executeQuery();
            Map<Wanted, UUID> present = new HashMap<>();
            while (rows.next()) {
                present.put(
                        new Wanted(
                                rows.getObject(2, UUID.class),
                                rows.getInt(3),
                                rows.getBigDecimal(4),
                                new Period(
                                        rows.getObject(5, java.time.LocalDate.class),
                                        rows.getObject(6, java.time.LocalDate.class))),
                        rows.getObject(1, UUID.class));
            }
            return present;
        }
    }

    private UUID record(Connection connection, UUID listId) throws SQLException {
        String sql = """
                insert into price_change
                  (reseller_id, id, list_id, status, published_at, published_by, published_by_name, request_id)
                values (?, ?, ?, 'PUBLISHED', ?, ?, ?, ?)""";
        Actor who = actor.get();
        UUID id = Ids.next();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, actor.resellerId());
            statement.setObject(2, id);
            statement.setObject(3, listId);
            statement.setTimestamp(4, now());
            statement.setObject(5, who.id());
            statement.setString(6, who.name());
            statement.setObject(7, request.id());
            statement.executeUpdate();
        }
        return id;
    }

    private void close(Connection connection, UUID change, Collection<UUID> entries) throws SQLException {
        String sql = """
                update price_entry set superseded_at = ?, superseded_by = ?
                 where reseller_id = ? and id = any (?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, now());
            statement.setObject(2, change);
            statement.setObject(3, actor.resellerId());
            statement.setArray(4, connection.createArrayOf("uuid", entries.toArray()));
            statement.executeUpdate();
        }
    }

    private void add(Connection connection, UUID listId, UUID change, List<Wanted> added) throws SQLException {
        String sql = """
                insert into price_entry
                  (reseller_id, id, list_id, charge_id, min_quantity, amount, valid, recorded_at, change_id)
                select ?, n.id, ?, n.charge_id, n.min_quantity, n.amount, daterange(n.valid_from, n.valid_until), ?, ?
                  from unnest(?::uuid[], ?::uuid[], ?::int[], ?::numeric[], ?::date[], ?::date[])
                    as n (id, charge_id, min_quantity, amount, valid_from, valid_until)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, actor.resellerId());
            statement.setObject(2, listId);
            statement.setTimestamp(3, now());
            statement.setObject(4, change);
            statement.setArray(5, array(connection, "uuid", added.stream().map(price -> Ids.next())));
            statement.setArray(6, array(connection, "uuid", added.stream().map(Wanted::chargeId)));
            statement.setArray(7, array(connection, "int4", added.stream().map(Wanted::minQuantity)));
            statement.setArray(8, array(connection, "numeric", added.stream().map(Wanted::amount)));
            statement.setArray(
                    9,
                    array(
                            connection,
                            "date",
                            added.stream().map(price -> price.valid().from())));
            statement.setArray(
                    10,
                    array(
                            connection,
                            "date",
                            added.stream().map(price -> price.valid().until())));
            statement.executeUpdate();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
