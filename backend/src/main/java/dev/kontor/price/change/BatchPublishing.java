package dev.kontor.price.change;

import static dev.kontor.base.shared.SqlArrays.bind;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.RequestContext;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePlan.Price;
import dev.kontor.price.change.PricePlan.Stored;
import dev.kontor.price.pricing.Period;
import dev.kontor.price.pricing.PriceClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@link PricePublishing} of many lists in as many statements as for one. */
@ApplicationScoped
class BatchPublishing {

    private final PriceSql database;
    private final EntityManager entityManager;
    private final CurrentActor actor;
    private final RequestContext request;
    private final PriceClock clock;

    BatchPublishing(
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

    /** In one order, so that two batches never wait for each other. */
    void lock(Collection<UUID> listIds) {
        database.run(connection -> {
            String sql = """
                    select version from price_list where reseller_id = ? and id = any (?)
                     order by id for no key update""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                bind(statement, 2, "uuid", listIds.stream());
                return statement.execute();
            }
        });
    }

    private record Place(UUID listId, PriceItem item) {}

    /** The stored prices that these items touch on these days, by list. */
    Map<UUID, Map<Key, List<Stored>>> touched(Map<UUID, List<PriceItem>> byList, Period days) {
        List<Place> places = new ArrayList<>();
        byList.forEach((list, items) -> items.forEach(item -> places.add(new Place(list, item))));
        return database.run(connection -> {
            String sql = """
                    select e.list_id, e.id, e.charge_id, e.min_quantity, e.amount, lower(e.valid), upper(e.valid)
                      from unnest(?::uuid[], ?::uuid[], ?::int[]) as n (list_id, charge_id, min_quantity)
                      join price_entry e on e.reseller_id = ? and e.list_id = n.list_id and e.charge_id = n.charge_id
                       and e.min_quantity = n.min_quantity and e.superseded_at is null and e.valid && daterange(?, ?)""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, 1, "uuid", places.stream().map(Place::listId));
                bind(
                        statement,
                        2,
                        "uuid",
                        places.stream().map(place -> place.item().chargeId()));
                bind(
                        statement,
                        3,
                        "int4",
                        places.stream().map(place -> place.item().minQuantity()));
                statement.setObject(4, actor.resellerId());
                statement.setObject(5, days.from());
                statement.setObject(6, days.until());
                return touched(statement.executeQuery());
            }
        });
    }

    private static Map<UUID, Map<Key, List<Stored>>> touched(ResultSet rows) throws SQLException {
        Map<UUID, Map<Key, List<Stored>>> touched = new HashMap<>();
        while (rows.next()) {
            Period valid = new Period(rows.getObject(6, LocalDate.class), rows.getObject(7, LocalDate.class));
            Price price = new Price(rows.getObject(3, UUID.class), rows.getInt(4), rows.getBigDecimal(5), valid);
            touched.computeIfAbsent(rows.getObject(1, UUID.class), list -> new HashMap<>())
                    .computeIfAbsent(price.key(), key -> new ArrayList<>())
                    .add(new Stored(rows.getObject(2, UUID.class), price));
        }
        return touched;
    }

    /** Publishes changes of lists that are locked: all of them in this transaction, or nothing. */
    void publish(Map<PriceChange, PricePlan> changes) {
        Instant now = clock.publish();
        changes.forEach((change, plan) -> {
            change.createdBy(actor.get(), now);
            change.publish(actor.get(), now);
            change.requestId = request.id();
            change.itemCount = plan.size();
            entityManager.persist(change);
        });
        entityManager.flush();
        database.planAfresh();
        database.run(connection -> {
            close(connection, changes, now);
            add(connection, changes, now);
            return count(connection, changes.keySet());
        });
    }

    private int count(Connection connection, Collection<PriceChange> changes) throws SQLException {
        String sql = "update price_list set version = version + 1 where reseller_id = ? and id = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, actor.resellerId());
            bind(statement, 2, "uuid", changes.stream().map(change -> change.listId));
            return statement.executeUpdate();
        }
    }

    private record Closed(UUID entryId, UUID changeId) {}

    private void close(Connection connection, Map<PriceChange, PricePlan> changes, Instant now) throws SQLException {
        List<Closed> closed = new ArrayList<>();
        changes.forEach((change, plan) -> plan.closed().forEach(entry -> closed.add(new Closed(entry, change.id))));
        String sql = """
                update price_entry e set superseded_at = greatest(?, e.recorded_at), superseded_by = n.change_id
                  from unnest(?::uuid[], ?::uuid[]) as n (id, change_id)
                 where e.reseller_id = ? and e.id = n.id""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now));
            bind(statement, 2, "uuid", closed.stream().map(Closed::entryId));
            bind(statement, 3, "uuid", closed.stream().map(Closed::changeId));
            statement.setObject(4, actor.resellerId());
            statement.executeUpdate();
        }
    }

    private record Added(PriceChange change, Price price) {}

    private void add(Connection connection, Map<PriceChange, PricePlan> changes, Instant now) throws SQLException {
        List<Added> added = new ArrayList<>();
        changes.forEach((change, plan) -> plan.added().forEach(price -> added.add(new Added(change, price))));
        String sql = """
                insert into price_entry
                  (reseller_id, id, list_id, charge_id, min_quantity, amount, valid, recorded_at, change_id)
                select ?, n.id, n.list_id, n.charge_id, n.min_quantity, n.amount,
                       daterange(n.valid_from, n.valid_until), ?, n.change_id
                  from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::numeric[], ?::date[], ?::date[], ?::uuid[])
                    as n (id, list_id, charge_id, min_quantity, amount, valid_from, valid_until, change_id)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, actor.resellerId());
            statement.setTimestamp(2, Timestamp.from(now));
            bind(statement, 3, "uuid", added.stream().map(one -> Ids.next()));
            bind(statement, 4, "uuid", added.stream().map(one -> one.change().listId));
            bind(statement, 5, "uuid", added.stream().map(one -> one.price().chargeId()));
            bind(statement, 6, "int4", added.stream().map(one -> one.price().minQuantity()));
            bind(statement, 7, "numeric", added.stream().map(one -> one.price().amount()));
            bind(
                    statement,
                    8,
                    "date",
                    added.stream().map(one -> one.price().valid().from()));
            bind(
                    statement,
                    9,
                    "date",
                    added.stream().map(one -> one.price().valid().until()));
            bind(statement, 10, "uuid", added.stream().map(one -> one.change().id));
            statement.executeUpdate();
        }
    }
}
