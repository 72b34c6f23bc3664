package dev.kontor.holding.subscription;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.sample.ImportTable;
import dev.kontor.base.search.Refolding.ListedRows;
import dev.kontor.base.search.WordIndex;
import dev.kontor.base.shared.HostNames;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.shared.ViolationCodes;
import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What many subscriptions at once become, stored in a handful of statements. */
@ApplicationScoped
class SubscriptionLoad {

    static final String WHAT = "subscriptions";

    private static final String ROWS = "jsonb_populate_recordset(cast(null as subscription), cast(:rows as jsonb)) n";

    private final Sql sql;
    private final SubscriptionProducts products;
    private final Validator validator;
    private final Clock clock;
    private final Event<SubscriptionsChanged> changed;
    private final WordIndex index;
    private final History history;

    SubscriptionLoad(
            Sql sql,
            SubscriptionProducts products,
            Validator validator,
            Clock clock,
            Event<SubscriptionsChanged> changed,
            WordIndex index,
            History history) {
        this.sql = sql;
        this.products = products;
        this.validator = validator;
        this.clock = clock;
        this.changed = changed;
        this.index = index;
        this.history = history;
    }

    /** A subscription to store: new without {@code before}. */
    record Change(Subscription after, @Nullable Subscription before, List<FieldChange> changes) {}

    /** Those of the external ids that exist: one index probe each, in one statement. */
    @Transactional
    Map<String, Subscription> existing(Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return new HashMap<>();
        }
        Map<String, Subscription> found = new HashMap<>();
        sql.query("""
                        select s.* from unnest(cast(:ids as text[])) value
                          join subscription s on s.reseller_id = :reseller and s.external_id = value""")
                .array("ids", externalIds)
                .detached(Subscription.class)
                .forEach(row -> found.putIfAbsent(Objects.requireNonNull(row.externalId), row));
        return found;
    }

    /** Domains by the {@link HostNames#key} of their names, however they are spelled. */
    @Transactional
    Map<String, List<Subscription>> domains(Collection<String> keys) {
        Map<String, List<Subscription>> found = new HashMap<>();
        Set<String> spelled = new HashSet<>();
        for (String key : keys) {
            for (String name : List.of(key, HostNames.unicode(key).orElse(key))) {
                spelled.add(SearchText.sortKey(name, Subscription.MAX_SORT_KEY));
                spelled.add(SearchText.sortKey(name + ".", Subscription.MAX_SORT_KEY));
            }
        }
        if (!spelled.isEmpty()) {
            sql.query("""
                            select s.* from unnest(cast(:names as text[])) value
                              join subscription s on s.reseller_id = :reseller and s.sort_identifier = value
                               and s.kind = 'DOMAIN'""")
                    .array("names", spelled)
                    .detached(Subscription.class)
                    .forEach(row -> found.computeIfAbsent(HostNames.key(row.identifier), key -> new ArrayList<>())
                            .add(row));
        }
        return found;
    }

    SubscriptionProducts.Known products(Collection<String> skus, Collection<Subscription> stored) {
        return products.meant(
                skus.stream().distinct().toList(),
                stored.stream()
                        .map(row -> row.productId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** A stored subscription as somebody would enter it. */
    static SubscriptionInput input(Subscription row, SubscriptionProducts.Known products) {
        SubscriptionProduct product = products.of(row.productId);
        return new SubscriptionInput(
                row.externalId,
                row.kind,
                product == null ? null : product.sku(),
                product == null ? row.name : null,
                row.identifier,
                row.upstreamUser,
                row.plan,
                row.contractedOn,
                row.expiresOn,
                row.status,
                SubscriptionAttributes.of(row.attributes));
    }

    /** What is wrong, by JSON pointers. */
    List<FieldError> errors(SubscriptionInput input, @Nullable SubscriptionProduct product) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<SubscriptionInput> violation : validator.validate(input)) {
            String path = violation.getPropertyPath().toString().replaceAll("\\[.*", "");
            errors.add(
                    new FieldError("/" + path.replace('.', '/'), ViolationCodes.of(violation), violation.getMessage()));
        }
        errors.addAll(input.errors(product));
        return errors;
    }

    Change change(@Nullable Subscription before, SubscriptionInput input, SubscriptionProduct product) {
        Subscription after = new Subscription();
        after.id = before == null ? Ids.next() : before.id;
        after.version = before == null ? 0 : before.version + 1;
        after.updatedAt = clock.instant();
        after.createdAt = before == null ? after.updatedAt : before.createdAt;
        after.set(input, product);
        Map<String, @Nullable Object> old = before == null ? Map.of() : before.fields();
        return new Change(after, before, FieldChange.between(old, after.fields()));
    }

    @Produces
    @Singleton
    static ImportTable columns() {
        return new ImportTable(WHAT, FileFields.NAMES);
    }

    @Produces
    @Singleton
    static ListedRows subscriptions(Sql sql) {
        return new ListedRows(
                SubscriptionSearch.WORDS,
                "subscription",
                ids -> sql
                        .query(
                                "select * from subscription where reseller_id = :reseller and id = any (cast(:ids as uuid[]))")
                        .array("ids", ids)
                        .detached(Subscription.class)
                        .stream()
                        .collect(Collectors.toMap(row -> row.id, Subscription::words)));
    }

    /** Stores some thousand at once; 409 when one of the subscriptions was changed by somebody else meanwhile. */
    void store(List<Change> changes, HistoryAction action) {
        SubscriptionStage stage = new SubscriptionStage();
        changes.forEach(stage::add);
        if (!stage.added.isEmpty()) {
            sql.query("insert into subscription (reseller_id, %s) select :reseller, %s from %s"
                            .formatted(stage.added.columns(""), stage.added.columns("n."), ROWS))
                    .rows("rows", stage.added)
                    .update();
        }
        if (!stage.changed.isEmpty() && update(stage.changed) != stage.changed.size()) {
            throw new Problem.Conflict("changed-meanwhile", "Somebody changed some of these; import again.");
        }
        if (stage.changed.isEmpty()) {
            index.addAll(SubscriptionSearch.WORDS, stage.found);
        } else {
            index.replaceAll(SubscriptionSearch.WORDS, stage.found);
        }
        history.recordAll(Subscriptions.SUBJECT, action, stage.events);
        if (!stage.changed.isEmpty()) {
            changed.fire(new SubscriptionsChanged(changes.stream()
                    .filter(change -> change.before() != null)
                    .map(change -> change.after().id)
                    .toList()));
        }
    }

    /** Those of the subscriptions that are there. */
    @Transactional
    Map<UUID, Subscription> stored(Collection<UUID> ids) {
        return sql
                .query("select * from subscription where reseller_id = :reseller and id = any (cast(:ids as uuid[]))")
                .array("ids", ids)
                .detached(Subscription.class)
                .stream()
                .collect(Collectors.toMap(row -> row.id, row -> row));
    }

    /** Those that somebody has, had or will have. */
    Set<UUID> held(Collection<UUID> ids) {
        return Set.copyOf(sql.query("""
                        select distinct h.subscription_id from subscription_holder h
                         where h.reseller_id = :reseller and h.subscription_id = any (cast(:ids as uuid[]))""").array("ids", ids).list(UUID.class));
    }

    /** Takes away what nobody ever had; 409 when one of them was changed by somebody else meanwhile. */
    void removeAll(List<Subscription> rows) {
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        rows.forEach(row -> events.put(row.id, FieldChange.between(row.fields(), Map.of())));
        history.recordAll(Subscriptions.SUBJECT, HistoryAction.DELETED, events);
        index.removeAll(SubscriptionSearch.WORDS, ids);
        int gone = sql.query("""
                        delete from subscription s
                         using unnest(cast(:ids as uuid[]), cast(:versions as bigint[])) as n (id, version)
                         where s.reseller_id = :reseller and s.id = n.id and s.version = n.version""")
                .array("ids", ids)
                .array("versions", rows, row -> row.version)
                .update();
        if (gone != ids.size()) {
            throw new Problem.Conflict("changed-meanwhile", "Somebody changed some of these; try again.");
        }
    }

    /** After many came in. */
    void analyze() {
        sql.analyze("subscription", "subscription_word", "subscription_search");
    }

    private int update(BulkRows rows) {
        return sql.query("""
                        update subscription s set %s from %s
                         where s.reseller_id = :reseller and s.id = n.id and s.version = n.version - 1""".formatted(rows.assignments(Set.of("id", "created_at")), ROWS))
                .rows("rows", rows)
                .update();
    }

    /** Subscriptions on their way into the tables: new and changed rows, and what is found by which words. */
    private static final class SubscriptionStage {

        final BulkRows added = new BulkRows();
        final BulkRows changed = new BulkRows();
        final Map<UUID, Set<String>> found = new LinkedHashMap<>();
        final Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();

        void add(SubscriptionLoad.Change change) {
            Subscription row = change.after();
            set((change.before() == null ? added : changed).add(), row);
            found.put(row.id, row.words());
            events.put(row.id, change.changes());
        }

        private static void set(BulkRows rows, Subscription row) {
            rows.set("id", row.id)
                    .set("external_id", row.externalId)
                    .set("kind", row.kind)
                    .set("product_id", row.productId)
                    .set("name", row.name)
                    .set("identifier", row.identifier)
                    .set("upstream_user", row.upstreamUser)
                    .set("plan", row.plan)
                    .set("contracted_on", row.contractedOn)
                    .set("expires_on", row.expiresOn)
                    .set("status", row.status)
                    .set("attributes", row.attributes)
                    .set("sort_identifier", row.sortIdentifier)
                    .set("sort_product", row.sortProduct)
                    .set("version", row.version)
                    .set("created_at", row.createdAt)
                    .set("updated_at", row.updatedAt);
        }
    }
}
