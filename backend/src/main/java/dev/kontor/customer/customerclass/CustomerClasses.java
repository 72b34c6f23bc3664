package dev.kontor.customer.customerclass;

import dev.kontor.base.history.History;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.MultiLine;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Versioned;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.UniqueNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reseller's classes of customers. */
@ApplicationScoped
public class CustomerClasses {

    private static final String SUBJECT = "customer-class";
    private static final String REFS = "select id, name, currency from customer_class where reseller_id = :reseller";

    /** {@link CustomerClassView}s, whose members others count. */
    private static final String VIEWS =
            "select id, name, description, position, currency, 0 as customer_count, version from customer_class";

    private final Sql sql;
    private final ClassMembers members;
    private final History history;
    private final Event<CustomerClassDeleted> deleted;
    private final Clock clock;

    CustomerClasses(Sql sql, ClassMembers members, History history, Event<CustomerClassDeleted> deleted, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.history = history;
        this.deleted = deleted;
        this.clock = clock;
    }

    /** 404 for an unknown class and for one of another reseller. */
    public CustomerClassRef require(UUID id) {
        return find(id).orElseThrow(() -> new Problem.NotFound("This class"));
    }

    /** Like {@link #require}, for callers that have their own refusal. */
    public Optional<CustomerClassRef> find(UUID id) {
        return sql.query(REFS + " and id = :id").bind("id", id).optional(CustomerClassRef.class);
    }

    /** All classes in their order; a reseller has few. */
    public List<CustomerClassRef> all() {
        return sql.query(REFS + " order by position, name").list(CustomerClassRef.class);
    }

    Page<CustomerClassView> page(int limit, @Nullable String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, "class", 3);
        Conditions after = Conditions.of("reseller_id = :reseller");
        if (cursor != null) {
            after = after.and("(position, name, id) > (:position, :name, :id)")
                    .bind("position", cursor.number(0))
                    .bind("name", cursor.key(1))
                    .bind("id", cursor.id(2));
        }
        Page<CustomerClassView> page = sql.query(
                        VIEWS + " where " + after.sql() + " order by position, name, id limit :most")
                .bind(after)
                .bind("most", limit + 1)
                .then(sql.query("select count(*) from customer_class where reseller_id = :reseller"))
                .answers(answers -> Page.of(
                        answers.list(CustomerClassView.class),
                        limit,
                        Page.Total.of(answers.list(Long.class).getFirst()),
                        row -> Cursor.encode(
                                "class",
                                String.valueOf(row.position()),
                                row.name(),
                                row.id().toString())));
        return page.as(this::counted);
    }

    /** 404 for an unknown class and for one of another reseller. */
    CustomerClassView read(UUID id) {
        List<CustomerClassView> found = sql.query(VIEWS + " where reseller_id = :reseller and id = :id")
                .bind("id", id)
                .list(CustomerClassView.class);
        return counted(found).stream().findFirst().orElseThrow(() -> new Problem.NotFound("This class"));
    }

    private List<CustomerClassView> counted(List<CustomerClassView> rows) {
        Map<UUID, Long> counts =
                members.counts(rows.stream().map(CustomerClassView::id).toList());
        return rows.stream()
                .map(row -> row.with(counts.getOrDefault(row.id(), 0L)))
                .toList();
    }

    @Transactional
    public CustomerClassView create(CustomerClassInput wanted) {
        requireCurrency(wanted.currency());
        UniqueNames.requireFree(sql, "customer_class", "class", wanted.name(), null);
        CustomerClass row = new CustomerClass();
        row.id = Ids.next();
        row.position = nextPosition();
        row.createdAt = clock.instant();
        set(row, wanted);
        sql.store(row);
        history.created(SUBJECT, row.id, row.fields());
        return read(row.id);
    }

    /** 409 for another currency while customers are in the class: their prices and credit are in the present one. */
    @Transactional
    CustomerClassView change(UUID id, CustomerClassInput wanted, @Nullable IfMatch ifMatch) {
        CustomerClass row = IfMatch.require(ifMatch, row(id));
        requireCurrency(wanted.currency());
        UniqueNames.requireFree(sql, "customer_class", "class", wanted.name(), id);
        if (!row.currency.equals(wanted.currency()) && members.any(id)) {
            throw inUse("The currency stays while customers are in this class.");
        }
        Map<String, @Nullable Object> before = row.fields();
        set(row, wanted);
        history.changed(SUBJECT, id, before, row.fields());
        return read(id);
    }

    @Transactional
    void remove(UUID id, @Nullable IfMatch ifMatch) {
        CustomerClass row = IfMatch.require(ifMatch, row(id));
        if (members.any(id)) {
            throw inUse("Customers are in this class; move them to another one first.");
        }
        deleted.fire(new CustomerClassDeleted(id));
        history.deleted(SUBJECT, id, row.fields());
        sql.remove(row);
    }

    private CustomerClass row(UUID id) {
        return sql.require(CustomerClass.class, id, "This class");
    }

    private int nextPosition() {
        return (int)
                sql.query("select coalesce(max(position), 0) + 1 from customer_class where reseller_id = :reseller")
                        .count();
    }

    private static void set(CustomerClass row, CustomerClassInput wanted) {
        row.name = wanted.name();
        row.description = wanted.description();
        row.currency = wanted.currency();
        if (wanted.position() != null) {
            row.position = wanted.position();
        }
    }

    private static void requireCurrency(String currency) {
        if (!Currencies.exists(currency)) {
            throw new Problem.Invalid("/currency", "unknown-currency", "This is not a currency (ISO 4217).");
        }
    }

    private static Problem inUse(String detail) {
        return new Problem.Conflict("class-in-use", detail);
    }

    /** Fired before the row goes, in the same transaction: modules above remove what they hold of the class. */
    public record CustomerClassDeleted(UUID id) {}

    /** Who is in a class; whoever keeps the customers answers. */
    public interface ClassMembers {

        /** How many customers are in each of the classes; one without any is absent. */
        Map<UUID, Long> counts(Collection<UUID> classIds);

        boolean any(UUID classId);
    }

    /** A class as people enter it; without a position it goes to the end. */
    public record CustomerClassInput(
            @NotBlank @Size(max = 100) String name,
            @MultiLine @Size(max = 1000) @Nullable String description,
            @Min(0) @Max(100_000) @Nullable Integer position,
            @NotNull @Size(min = 3, max = 3) String currency) {}

    /** A class of customers with prices of its own. */
    public record CustomerClassView(
            UUID id,
            String name,
            @Nullable String description,
            int position,
            String currency,
            long customerCount,
            long version)
            implements Versioned {

        private CustomerClassView with(long customers) {
            return new CustomerClassView(id, name, description, position, currency, customers, version);
        }
    }
}
