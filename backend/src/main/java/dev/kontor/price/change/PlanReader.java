package dev.kontor.price.change;

import static dev.kontor.base.shared.SqlArrays.bind;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePlan.Price;
import dev.kontor.price.change.PricePlan.Stored;
import dev.kontor.price.pricing.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what plans are made of: the stored prices that a publication may touch. */
@ApplicationScoped
public class PlanReader {

    private static final String COLUMNS = "e.id, e.charge_id, e.min_quantity, e.amount, lower(e.valid), upper(e.valid)";

    private final PriceSql database;
    private final DraftItems items;
    private final CurrentActor actor;

    PlanReader(PriceSql database, DraftItems items, CurrentActor actor) {
        this.database = database;
        this.items = items;
        this.actor = actor;
    }

    /** What publishing a draft on these days does. */
    PricePlan ofDraft(PriceChange change, Period days) {
        List<PriceItem> wanted = items.of(change.id);
        List<UUID> charges = wanted.stream().map(PriceItem::chargeId).distinct().toList();
        Map<Key, List<Stored>> touched = current(change.listId, charges).stream()
                .filter(stored -> stored.price().valid().overlaps(days))
                .collect(Collectors.groupingBy(stored -> stored.price().key()));
        PricePlan plan = new PricePlan();
        for (PriceItem item : wanted) {
            plan.lay(item, days, touched.getOrDefault(new Key(item.chargeId(), item.minQuantity()), List.of()));
        }
        return plan;
    }

    /** The prices of a list now and later, of these charges. */
    public List<Stored> current(UUID listId, Collection<UUID> chargeIds) {
        return database.run(connection -> {
            // no join: whatever the planner believes of the list, it is read once
            String sql = """
                    select %s from price_entry e
                     where e.reseller_id = ? and e.list_id = ? and e.superseded_at is null
                       and e.charge_id = any (?)""".formatted(COLUMNS);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, listId);
                bind(statement, 3, "uuid", chargeIds.stream());
                return list(statement.executeQuery());
            }
        });
    }

    /** All prices of a list now and later. */
    public List<Stored> current(UUID listId) {
        return entries("e.list_id = ? and e.superseded_at is null", listId);
    }

    /** What a change added, whether it still holds or not. */
    List<Stored> addedBy(UUID changeId) {
        return entries("e.change_id = ?", changeId);
    }

    /** What a change closed. */
    List<Stored> closedBy(UUID changeId) {
        return entries("e.superseded_by = ?", changeId);
    }

    /** Whether later changes closed what a change added, or put something where it had removed. */
    boolean changedSince(UUID changeId) {
        return database.run(connection -> {
            String sql = """
                    select exists (
                             select 1 from price_entry e
                              where e.reseller_id = ? and e.change_id = ? and e.superseded_at is not null)
                        or exists (
                             select 1 from price_entry e
                               join price_entry now on now.reseller_id = e.reseller_id and now.list_id = e.list_id
                                and now.charge_id = e.charge_id and now.min_quantity = e.min_quantity
                                and now.valid && e.valid and now.superseded_at is null and now.change_id <> ?
                              where e.reseller_id = ? and e.superseded_by = ?)""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, changeId);
                statement.setObject(3, changeId);
                statement.setObject(4, actor.resellerId());
                statement.setObject(5, changeId);
                ResultSet rows = statement.executeQuery();
                return rows.next() && rows.getBoolean(1);
            }
        });
    }

    private List<Stored> entries(String condition, UUID id) {
        return database.run(connection -> {
            String sql = "select %s from price_entry e where e.reseller_id = ? and %s".formatted(COLUMNS, condition);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, id);
                return list(statement.executeQuery());
            }
        });
    }

    private static List<Stored> list(ResultSet rows) throws SQLException {
        List<Stored> list = new ArrayList<>();
        while (rows.next()) {
            list.add(stored(rows));
        }
        return list;
    }

    private static Stored stored(ResultSet rows) throws SQLException {
        Period valid = new Period(rows.getObject(5, LocalDate.class), rows.getObject(6, LocalDate.class));
        Price price = new Price(rows.getObject(2, UUID.class), rows.getInt(3), rows.getBigDecimal(4), valid);
        return new Stored(rows.getObject(1, UUID.class), price);
    }
}
