package dev.kontor.price.list;

import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Versioned;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The price lists of a reseller, and whose they are. Cost lists are visible only with their own right. */
@ApplicationScoped
public class PriceLists {

    private static final Order<?> OLDEST = Order.oldestFirst("price-list", "l.id");
    /** A {@link PriceListView} of a list {@code l}. */
    private static final String VIEW = """
            select l.id, l.kind, l.name, l.currency, case when l.kind = 'CLASS' then l.owner_id end as class_id,
                   case when l.kind = 'CUSTOMER' then l.owner_id end as customer_id,
                   (select count(*) from price_entry e
                     where e.reseller_id = :reseller and e.list_id = l.id and e.superseded_at is null) as entry_count,
                   l.version
              from price_list l
            """;

    private static final String SEE_COSTS = "costs:read";
    private static final String CHANGE_COSTS = "costs:write";

    private final Sql sql;
    private final Customers customers;
    private final CustomerClasses classes;
    private final CurrentActor actor;
    private final Clock clock;

    PriceLists(Sql sql, Customers customers, CustomerClasses classes, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.customers = customers;
        this.classes = classes;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public Page<PriceListView> page(@Nullable ListKind kind, int limit, @Nullable String cursor) {
        Set<ListKind> kinds = kind == null ? EnumSet.allOf(ListKind.class) : EnumSet.of(kind);
        if (!actor.has(SEE_COSTS)) {
            kinds.remove(ListKind.COST);
        }
        Conditions conditions = Conditions.of("l.reseller_id = :reseller and l.kind = any (cast(:kinds as text[]))")
                .array("kinds", kinds);
        return sql.listing("price_list l", conditions, OLDEST)
                .page(VIEW + "{page}", PriceListView.class, limit, cursor, OLDEST.cursorOf(PriceListView::id));
    }

    @Transactional
    public PriceListView read(UUID id) {
        require(id);
        return sql.query(VIEW + " where l.reseller_id = :reseller and l.id = :id")
                .bind("id", id)
                .one(PriceListView.class);
    }

    /** 409 when there is a standard list in this currency already. */
    @Transactional
    public PriceListView create(NewPriceList wanted) {
        if (wanted.kind() != ListKind.LIST && wanted.kind() != ListKind.COST) {
            throw new Problem.Invalid("/kind", "wrong-kind", "Only standard and cost lists are made by hand.");
        }
        if (!Currencies.exists(wanted.currency())) {
            throw new Problem.Invalid("/currency", "unknown-currency", "This is not a currency (ISO 4217).");
        }
        if (wanted.kind() == ListKind.COST && !actor.has(CHANGE_COSTS)) {
            throw new Problem.Forbidden("missing-right", "Cost lists need the right costs:write.");
        }
        UUID id = wanted.kind() == ListKind.COST ? Ids.next() : PriceOwner.NOBODY;
        PriceOwner owner = new PriceOwner(wanted.kind(), id, null, wanted.currency(), wanted.name());
        if (add(List.of(owner)) == 0) {
            throw new Problem.Conflict("list-exists", "There is a standard list in this currency.");
        }
        return read(listOf(owner).orElseThrow());
    }

    /** 404 also for a cost list without the right to see it. */
    @Transactional
    public PriceList require(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id))
                .filter(list -> list.kind() != ListKind.COST || actor.has(SEE_COSTS))
                .orElseThrow(() -> new Problem.NotFound("This price list"));
    }

    /** Those that exist, by their ids. */
    @Transactional
    public Map<UUID, PriceList> byIds(Collection<UUID> ids) {
        return sql.query("""
                        select id, kind, name, currency, owner_id from price_list
                         where reseller_id = :reseller and id = any (:ids)""").array("ids", ids).list(PriceList.class).stream()
                .collect(Collectors.toMap(PriceList::id, list -> list));
    }

    /** A list that is written directly, also by an import: 409 for the ones of classes and customers. */
    @Transactional
    public PriceList requireWritable(UUID id) {
        PriceList list = require(id);
        if (list.kind() == ListKind.CLASS || list.kind() == ListKind.CUSTOMER) {
            throw new Problem.Conflict("list-has-owner", "Write these prices at their class or customer.");
        }
        return mayChange(list);
    }

    /** A list whose prices the actor may change, whoever owns it; 403 for cost lists without the right. */
    @Transactional
    public PriceList requireChangeable(UUID id) {
        return mayChange(require(id));
    }

    private PriceList mayChange(PriceList list) {
        if (list.kind() == ListKind.COST && !actor.has(CHANGE_COSTS)) {
            throw new Problem.Forbidden("missing-right", "Cost lists need the right costs:write.");
        }
        return list;
    }

    /** 404 for an unknown customer. */
    @Transactional
    public PriceOwner customer(UUID id) {
        CustomerRef customer = customers.require(id);
        return new PriceOwner(ListKind.CUSTOMER, id, customer.classId(), customer.currency(), customer.displayName());
    }

    /** In one of its currencies, the main one by default; 404 for an unknown class, 422 for another currency. */
    @Transactional
    public PriceOwner customerClass(UUID id, @Nullable String currency) {
        CustomerClassRef customerClass = classes.require(id);
        return new PriceOwner(ListKind.CLASS, id, id, customerClass.in(currency), customerClass.name());
    }

    /** 404 for an unknown list, and for a cost list without the right to see it. */
    @Transactional
    public PriceOwner ownerOf(UUID listId) {
        return ownerOf(require(listId));
    }

    /** Like {@link #ownerOf}, for direct writes: 409 for the lists of classes and customers. */
    @Transactional
    public PriceOwner ownerOfWritable(UUID listId) {
        return ownerOf(requireWritable(listId));
    }

    private PriceOwner ownerOf(PriceList list) {
        UUID classId = list.kind() == ListKind.CUSTOMER
                ? customers.require(list.ownerId()).classId()
                : list.classId();
        return new PriceOwner(list.kind(), list.ownerId(), classId, list.currency(), list.name());
    }

    /** The list in the owner's currency; nothing before its first price. */
    @Transactional
    public Optional<UUID> listOf(PriceOwner owner) {
        return Optional.ofNullable(listsOf(List.of(owner)).get(owner));
    }

    /** The list in the owner's currency, made if it does not exist. */
    @Transactional
    public UUID listOrNew(PriceOwner owner) {
        return Objects.requireNonNull(listsOrNew(List.of(owner)).get(owner));
    }

    /** The same for many, in three statements at most. */
    @Transactional
    public Map<PriceOwner, UUID> listsOrNew(Collection<PriceOwner> owners) {
        Map<PriceOwner, UUID> lists = listsOf(owners);
        if (lists.size() == owners.size()) {
            return lists;
        }
        add(owners.stream().filter(owner -> !lists.containsKey(owner)).toList());
        return listsOf(owners);
    }

    private Map<PriceOwner, UUID> listsOf(Collection<PriceOwner> owners) {
        List<PriceOwner> asked = List.copyOf(owners);
        Map<PriceOwner, UUID> lists = new HashMap<>();
        sql.query("""
                        select n.place, l.id
                          from unnest(cast(:kinds as text[]), cast(:owners as uuid[]), cast(:currencies as text[]))
                          with ordinality as n (kind, owner_id, currency, place)
                          join price_list l on l.reseller_id = :reseller and l.kind = n.kind
                           and l.owner_id = n.owner_id and l.currency = n.currency""")
                .array("kinds", asked, PriceOwner::kind)
                .array("owners", asked, PriceOwner::id)
                .array("currencies", asked, PriceOwner::currency)
                .map(Integer.class, UUID.class)
                .forEach((place, id) -> lists.put(asked.get(place - 1), id));
        return lists;
    }

    /** How many were added; an owner who has got a list meanwhile keeps it. A cost list belongs to nobody but itself. */
    private int add(Collection<PriceOwner> owners) {
        return sql.query("""
                        insert into price_list (reseller_id, id, kind, currency, name, owner_id, created_at, version)
                        select :reseller, n.id, n.kind, n.currency, n.name, n.owner_id, :now, 0
                          from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:owners as uuid[]),
                                      cast(:currencies as text[]), cast(:names as text[]))
                            as n (id, kind, owner_id, currency, name)
                        on conflict (reseller_id, kind, owner_id, currency) do nothing""")
                .bind("now", clock.instant())
                .array("ids", owners, owner -> owner.kind() == ListKind.COST ? owner.id() : Ids.next())
                .array("kinds", owners, PriceOwner::kind)
                .array("owners", owners, PriceOwner::id)
                .array("currencies", owners, PriceOwner::currency)
                .array("names", owners, PriceOwner::name)
                .update();
    }

    void with(@Observes CustomerClassDeleted deleted) {
        removeOf(deleted.id());
    }

    /** With everything that was ever in them; they go with the customer or class that owns them, in one transaction. */
    private void removeOf(UUID owner) {
        String lists = "(select id from price_list where reseller_id = :reseller and owner_id = :owner)";
        for (String statement : List.of(
                "delete from price_entry where reseller_id = :reseller and list_id in " + lists,
                "delete from price_change where reseller_id = :reseller and list_id in " + lists,
                "delete from price_list where reseller_id = :reseller and owner_id = :owner")) {
            sql.query(statement).bind("owner", owner).update();
        }
    }

    /** A standard or cost list; those of classes and customers come into being with their first price. */
    public record NewPriceList(
            @NotNull ListKind kind,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(min = 3, max = 3) String currency) {}

    /** A price list; {@code entryCount} counts what is valid now or later. */
    public record PriceListView(
            UUID id,
            ListKind kind,
            String name,
            String currency,
            @Nullable UUID classId,
            @Nullable UUID customerId,
            long entryCount,
            long version)
            implements Versioned {}
}
