package dev.kontor.customer.customerclass;

import dev.kontor.base.history.History;
import dev.kontor.base.http.IfMatch;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reseller's classes of customers. */
@ApplicationScoped
public class CustomerClasses {

    private static final String SUBJECT = "customer-class";
    private final Sql sql;
    private final ClassMembers members;
    private final ClassCurrencies currencies;
    private final History history;
    private final Event<CustomerClassDeleted> deleted;
    private final Clock clock;

    CustomerClasses(
            Sql sql,
            ClassMembers members,
            ClassCurrencies currencies,
            History history,
            Event<CustomerClassDeleted> deleted,
            Clock clock) {
        this.sql = sql;
        this.members = members;
        this.currencies = currencies;
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
        return found(id).map(ClassRow::ref);
    }

    /** All classes in their order; a reseller has few. */
    public List<CustomerClassRef> all() {
        return sql
                .query(ClassRow.SELECT + "where k.reseller_id = :reseller order by k.position, k.name")
                .list(ClassRow.class)
                .stream()
                .map(ClassRow::ref)
                .toList();
    }

    Page<CustomerClassView> page(int limit, @Nullable String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, "class", 3);
        Conditions after = Conditions.of("k.reseller_id = :reseller");
        if (cursor != null) {
            after = after.and("(k.position, k.name, k.id) > (:position, :name, :id)")
                    .bind("position", cursor.number(0))
                    .bind("name", cursor.key(1))
                    .bind("id", cursor.id(2));
        }
        Page<ClassRow> page = sql.query(
                        ClassRow.SELECT + "where " + after.sql() + " order by k.position, k.name, k.id limit :most")
                .bind(after)
                .bind("most", limit + 1)
                .then(sql.query("select count(*) from customer_class where reseller_id = :reseller"))
                .answers(answers -> Page.of(
                        answers.list(ClassRow.class),
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
        ClassRow found = found(id).orElseThrow(() -> new Problem.NotFound("This class"));
        return counted(List.of(found)).getFirst();
    }

    private Optional<ClassRow> found(UUID id) {
        return sql.query(ClassRow.SELECT + "where k.reseller_id = :reseller and k.id = :id")
                .bind("id", id)
                .optional(ClassRow.class);
    }

    private List<CustomerClassView> counted(List<ClassRow> rows) {
        Map<UUID, Long> counts = members.counts(rows.stream().map(ClassRow::id).toList());
        return rows.stream()
                .map(row -> row.view(counts.getOrDefault(row.id(), 0L)))
                .toList();
    }

    /** In its main currency and the further ones. */
    @Transactional
    public CustomerClassView create(CustomerClassInput wanted) {
        ClassCurrencies.requireKnown(wanted);
        UniqueNames.requireFree(sql, "customer_class", "class", wanted.name(), null);
        CustomerClass row = new CustomerClass();
        row.id = Ids.next();
        row.position = nextPosition();
        row.createdAt = clock.instant();
        set(row, wanted);
        sql.store(row);
        Set<String> sold = ClassCurrencies.wanted(wanted, wanted.currency(), Set.of());
        currencies.replace(row.id, Set.of(), sold);
        history.created(SUBJECT, row.id, row.fields(sold));
        return read(row.id);
    }

    /**
     * 409 for another main currency while customers are in the class, unless it is one of those that it has; 422 where a
     * currency is to go in which somebody in it buys or in which it has prices.
     */
    @Transactional
    CustomerClassView change(UUID id, CustomerClassInput wanted, @Nullable IfMatch ifMatch) {
        CustomerClass row = IfMatch.require(ifMatch, row(id));
        ClassCurrencies.requireKnown(wanted);
        UniqueNames.requireFree(sql, "customer_class", "class", wanted.name(), id);
        Set<String> before = currencies.locked(id);
        if (wanted.currencies() == null && !before.contains(wanted.currency()) && members.any(id)) {
            throw inUse("The currency stays while customers are in this class.");
        }
        Set<String> after = ClassCurrencies.wanted(wanted, row.currency, before);
        Map<String, @Nullable Object> was = row.fields(before);
        long version = row.version;
        set(row, wanted);
        currencies.replace(id, before, after);
        if (!after.equals(before) && row.version == version) {
            // only the currencies are others: that is another version of the class, too
            sql.query("update customer_class set version = version + 1 where reseller_id = :reseller and id = :id")
                    .bind("id", id)
                    .update();
        }
        history.changed(SUBJECT, id, was, row.fields(after));
        return read(id);
    }

    @Transactional
    void remove(UUID id, @Nullable IfMatch ifMatch) {
        CustomerClass row = IfMatch.require(ifMatch, row(id));
        if (members.any(id)) {
            throw inUse("Customers are in this class; move them to another one first.");
        }
        deleted.fire(new CustomerClassDeleted(id));
        history.deleted(SUBJECT, id, row.fields(currencies.locked(id)));
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

        /** In which currencies they buy. */
        Set<String> currencies(UUID classId);
    }

    /** What a class has prices for; whoever keeps the prices answers. */
    public interface ClassPrices {

        /** In which of these currencies the class has prices, today or later, or a draft with some. */
        Set<String> currencies(UUID classId, Collection<String> asked);
    }

    /**
     * A class as people enter it; without a position it goes to the end. {@code currency} is the main one of its
     * {@code currencies}, among which it need not be named; without them it has the main one, or keeps those it has.
     */
    public record CustomerClassInput(
            @NotBlank @Size(max = 100) String name,
            @MultiLine @Size(max = 1000) @Nullable String description,
            @Min(0) @Max(100_000) @Nullable Integer position,
            @NotNull @Size(min = 3, max = 3) String currency,
            @Nullable @Size(max = 20) List<@NotNull @Size(min = 3, max = 3) String> currencies) {}

    /** A class of customers with prices of its own: one list in each of its currencies, the main one of which is first. */
    public record CustomerClassView(
            UUID id,
            String name,
            @Nullable String description,
            int position,
            String currency,
            List<String> currencies,
            long customerCount,
            long version)
            implements Versioned {}
}
