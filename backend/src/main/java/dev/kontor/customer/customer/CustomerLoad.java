package dev.kontor.customer.customer;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.search.WordIndex;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customerclass.CustomerClassRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores many customers at once. */
@ApplicationScoped
public class CustomerLoad {

    private static final String ROWS = "jsonb_populate_recordset(cast(null as customer), cast(:rows as jsonb)) n";

    private final Sql sql;
    private final CustomerChecks checks;
    private final CustomerFields fields;
    private final WordIndex index;
    private final History history;
    private final Clock clock;

    CustomerLoad(Sql sql, CustomerChecks checks, CustomerFields fields, WordIndex index, History history, Clock clock) {
        this.sql = sql;
        this.checks = checks;
        this.fields = fields;
        this.index = index;
        this.history = history;
        this.clock = clock;
    }

    /** By what customers of a file and of Kontor are the same. */
    public enum Key {
        externalId("external_id"),
        number("number");

        private final String column;

        Key(String column) {
            this.column = column;
        }

        /** One index probe per value: a list of a thousand parameters would be compared with every row. */
        String rows() {
            return """
                    from unnest(cast(:values as text[])) value
                    join customer c on c.reseller_id = :reseller and c.%s = value""".formatted(column);
        }
    }

    /** A customer to store: new without {@code before}. */
    public record Change(CustomerInput input, @Nullable StoredCustomer before) {}

    /** The customers with these keys. */
    @Transactional
    public Map<String, StoredCustomer> existing(Key key, Collection<String> values) {
        Map<String, StoredCustomer> found = new HashMap<>();
        sql.query("select c.* " + key.rows())
                .array("values", values)
                .detached(Customer.class)
                .forEach(row -> found.put(
                        String.valueOf(key == Key.number ? row.number : row.externalId),
                        new StoredCustomer(row.id, row.version, row.createdAt, row.input())));
        return found;
    }

    /** Who has these values at present. */
    public Map<String, UUID> owners(Key key, Collection<String> values) {
        return checks.owners(key, values);
    }

    /** What is wrong with a customer, by JSON pointers. */
    public List<FieldError> errors(CustomerInput input, @Nullable CustomerClassRef group) {
        return checks.errors(input, group);
    }

    /** Free numbers for customers that come without one. */
    @Transactional
    public List<String> nextNumbers(int count, Set<String> reserved) {
        return checks.nextNumbers(count, reserved);
    }

    /**
     * Stores some thousand at once, in a handful of statements; 409 when one of the customers was changed by somebody else
     * meanwhile.
     */
    @Transactional
    public void store(List<Change> changes) {
        CustomerStage stage = new CustomerStage(clock.instant());
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        for (Change change : changes) {
            StoredCustomer before = change.before();
            Map<String, @Nullable Object> old = before == null ? Map.of() : fields.of(before.input());
            UUID id = stage.add(change.input(), before);
            events.put(id, FieldChange.between(old, fields.of(change.input())));
        }
        store(stage);
        history.recordAll("customer", HistoryAction.IMPORTED, events);
    }

    private void store(CustomerStage stage) {
        if (!stage.added.isEmpty()) {
            sql.query("insert into customer (reseller_id, %s) select :reseller, %s from %s"
                            .formatted(stage.added.columns(""), stage.added.columns("n."), ROWS))
                    .rows("rows", stage.added)
                    .update();
        }
        if (!stage.changed.isEmpty() && update(stage.changed) != stage.changed.size()) {
            throw new Problem.Conflict("changed-meanwhile", "Somebody changed some of these customers; import again.");
        }
        index.replaceAll(CustomerMatches.WORDS, stage.found);
    }

    private int update(BulkRows changed) {
        return sql.query("""
                        update customer c set %s from %s
                         where c.reseller_id = :reseller and c.id = n.id and c.version = n.version - 1""".formatted(changed.assignments(Set.of("id", "created_at")), ROWS))
                .rows("rows", changed)
                .update();
    }
}
