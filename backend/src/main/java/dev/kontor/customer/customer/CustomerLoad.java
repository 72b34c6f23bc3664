package dev.kontor.customer.customer;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.FieldChange;
import dev.kontor.base.shared.History;
import dev.kontor.base.shared.HistoryAction;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.customer.customerclass.CustomerClassRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** Stores many customers at once: staged by COPY, then a handful of statements whatever their number. */
@ApplicationScoped
public class CustomerLoad {

    private static final String STAGED = String.join(", ", CustomerStage.COLUMNS);

    private final EntityManager entityManager;
    private final CustomerChecks checks;
    private final CustomerFields fields;
    private final CurrentActor actor;
    private final History history;
    private final Clock clock;

    CustomerLoad(
            EntityManager entityManager,
            CustomerChecks checks,
            CustomerFields fields,
            CurrentActor actor,
            History history,
            Clock clock) {
        this.entityManager = entityManager;
        this.checks = checks;
        this.fields = fields;
        this.actor = actor;
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
        for (Customer row : having(key, values)) {
            found.put(
                    String.valueOf(key == Key.number ? row.number : row.externalId),
                    new StoredCustomer(row.id, row.version, row.createdAt, row.input()));
        }
        entityManager.clear();
        return found;
    }

    /** Who has these values at present. */
    @Transactional
    public Map<String, UUID> owners(Key key, Collection<String> values) {
        return checks.owners(key, values);
    }

    @SuppressWarnings("unchecked")
    private List<Customer> having(Key key, Collection<String> values) {
        return entityManager
                .createNativeQuery("select c.* " + key.rows(), Customer.class)
                .setParameter("reseller", actor.resellerId())
                .setParameter("values", values.toArray(String[]::new))
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
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

    /** Makes room for {@link #stage}, until the end of the transaction. */
    @Transactional
    public void open() {
        entityManager
                .createNativeQuery("""
                        create temp table customer_import on commit drop as
                        select %s, true is_new, locks words, locks gone, '' search_text, '' markers, id event_id, custom_fields event_changes
                          from customer where reseller_id = :reseller and false""".formatted(STAGED))
                .setParameter("reseller", actor.resellerId())
                .executeUpdate();
    }

    /** Keeps some changes aside; nothing of them is seen before {@link #store}. */
    @Transactional
    public void stage(List<Change> changes) {
        CustomerStage stage = new CustomerStage(actor.resellerId(), clock.instant());
        for (Change change : changes) {
            StoredCustomer before = change.before();
            Map<String, @Nullable Object> old = before == null ? Map.of() : fields.of(before.input());
            stage.add(change.input(), before, FieldChange.between(old, fields.of(change.input())));
        }
        stage.send(entityManager);
    }

    /** Stores what was staged; 409 when one of the customers was changed by somebody else meanwhile. */
    @Transactional
    public void store(int updates) {
        // a temporary table has no statistics of its own accord
        entityManager.createNativeQuery("analyze customer_import").executeUpdate();
        run("insert into customer (%1$s) select %1$s from customer_import where is_new and reseller_id = :reseller"
                .formatted(STAGED));
        if (updates > 0 && update() != updates) {
            throw new Problem.Conflict("changed-meanwhile", "Somebody changed some of these customers; import again.");
        }
        if (updates > 0) {
            run("""
                    delete from customer_word w using (
                        select id, unnest(gone) word from customer_import where reseller_id = :reseller) s
                     where w.reseller_id = :reseller and w.word = s.word and w.customer_id = s.id""");
        }
        run("""
                insert into customer_word (reseller_id, word, customer_id)
                select reseller_id, word, id from customer_import, unnest(words) word where reseller_id = :reseller
                 order by word""");
        run("""
                insert into customer_search (reseller_id, customer_id, text, markers)
                select reseller_id, id, search_text, markers from customer_import where reseller_id = :reseller
                on conflict (reseller_id, customer_id) do update set text = excluded.text, markers = excluded.markers""");
        history.recordStaged("customer", HistoryAction.IMPORTED, "customer_import");
    }

    private int update() {
        String assignments = CustomerStage.COLUMNS.stream()
                .filter(column -> !Set.of("reseller_id", "id", "created_at").contains(column))
                .map(column -> column + " = s." + column)
                .collect(Collectors.joining(", "));
        return run("""
                update customer c set %s from customer_import s
                 where c.reseller_id = :reseller and s.reseller_id = :reseller
                   and c.id = s.id and not s.is_new and c.version = s.version - 1""".formatted(assignments));
    }

    private int run(String sql) {
        return query(sql).executeUpdate();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql).setParameter("reseller", actor.resellerId());
    }
}
