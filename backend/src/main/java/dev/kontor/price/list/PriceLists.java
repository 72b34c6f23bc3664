package dev.kontor.price.list;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Listing;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The price lists of a reseller. Cost lists are visible only with their own right. */
@ApplicationScoped
public class PriceLists {

    private static final Order<?> OLDEST = Order.oldestFirst("price-list", "l.id");

    private static final String SEE_COSTS = "costs:read";
    private static final String CHANGE_COSTS = "costs:write";

    private final Sql sql;
    private final CurrentActor actor;
    private final Clock clock;

    PriceLists(Sql sql, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public Page<PriceListView> page(@Nullable ListKind kind, int limit, @Nullable String cursor) {
        Set<ListKind> kinds = kind == null ? EnumSet.allOf(ListKind.class) : EnumSet.of(kind);
        if (!has(SEE_COSTS)) {
            kinds.remove(ListKind.COST);
        }
        Conditions conditions = Conditions.of("l.reseller_id = :reseller and l.kind = any (cast(:kinds as text[]))")
                .array("kinds", kinds);
        Listing listing = sql.listing("price_list l", conditions, OLDEST);
        List<PriceList> rows = listing.rows("select l.* from price_list l {page}", limit + 1, cursor)
                .unchanged(PriceList.class);
        Map<UUID, Long> counts = entryCounts(rows.stream().map(list -> list.id).toList());
        return Page.of(
                rows,
                limit,
                listing.total(),
                list -> OLDEST.cursorAfter(list.id),
                list -> PriceListView.of(list, counts.getOrDefault(list.id, 0L)));
    }

    @Transactional
    public PriceListView read(UUID id) {
        PriceList list = require(id);
        return PriceListView.of(list, entryCounts(List.of(id)).getOrDefault(id, 0L));
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
        if (wanted.kind() == ListKind.COST && !has(CHANGE_COSTS)) {
            throw new Problem.Forbidden("missing-right", "Cost lists need the right costs:write.");
        }
        UUID id = Ids.next();
        UUID owner = wanted.kind() == ListKind.COST ? id : PriceOwner.NOBODY;
        if (find(wanted.kind(), owner, wanted.currency()).isPresent()) {
            throw new Problem.Conflict("list-exists", "There is a standard list in this currency.");
        }
        return PriceListView.of(add(id, wanted.kind(), owner, wanted.currency(), wanted.name()), 0);
    }

    /** 404 also for a cost list without the right to see it. */
    PriceList require(UUID id) {
        return sql.find(PriceList.class, id)
                .filter(list -> list.kind != ListKind.COST || has(SEE_COSTS))
                .orElseThrow(() -> new Problem.NotFound("This price list"));
    }

    /** A list that is written directly: 409 for the ones of classes and customers. */
    PriceList requireWritable(UUID id) {
        PriceList list = require(id);
        if (list.kind == ListKind.CLASS || list.kind == ListKind.CUSTOMER) {
            throw new Problem.Conflict("list-has-owner", "Write these prices at their class or customer.");
        }
        return mayChange(list);
    }

    private PriceList mayChange(PriceList list) {
        if (list.kind == ListKind.COST && !has(CHANGE_COSTS)) {
            throw new Problem.Forbidden("missing-right", "Cost lists need the right costs:write.");
        }
        return list;
    }

    /** What other modules need to know of a list; 404 as for {@link #require}. */
    @Transactional
    public PriceListRef ref(UUID id) {
        return PriceListRef.of(require(id));
    }

    /** The same for many; those that do not exist are absent. */
    @Transactional
    public Map<UUID, PriceListRef> refs(Collection<UUID> ids) {
        return sql
                .query("select * from price_list where reseller_id = :reseller and id = any (cast(:ids as uuid[]))")
                .array("ids", ids)
                .unchanged(PriceList.class)
                .stream()
                .collect(Collectors.toMap(list -> list.id, PriceListRef::of));
    }

    /** A list whose prices the actor may change, whoever owns it; 403 for cost lists without the right. */
    @Transactional
    public PriceListRef requireChangeable(UUID id) {
        return PriceListRef.of(mayChange(require(id)));
    }

    /** A list that an import may write; 404 and 409 as for every direct write. */
    @Transactional
    public PriceListView requireImportable(UUID id) {
        return PriceListView.of(requireWritable(id), 0);
    }

    Optional<PriceList> find(ListKind kind, UUID owner, String currency) {
        return sql
                .query("""
                        select * from price_list
                         where reseller_id = :reseller and kind = :kind and owner_id = :owner and currency = :currency""")
                .bind("kind", kind)
                .bind("owner", owner)
                .bind("currency", currency)
                .entities(PriceList.class)
                .stream()
                .findFirst();
    }

    PriceList findOrAdd(ListKind kind, UUID owner, String currency, String name) {
        return find(kind, owner, currency).orElseGet(() -> add(Ids.next(), kind, owner, currency, name));
    }

    /** The lists of customers in their currencies, made where there are none; two statements. */
    Map<PriceOwner, UUID> ofCustomersOrNew(Collection<PriceOwner> owners) {
        List<UUID> ids = owners.stream().map(PriceOwner::id).toList();
        List<String> currencies = owners.stream().map(PriceOwner::currency).toList();
        sql.query("""
                        insert into price_list (reseller_id, id, kind, currency, name, owner_id, created_at, version)
                        select :reseller, n.id, 'CUSTOMER', n.currency, n.name, n.owner_id, :now, 0
                          from unnest(cast(:ids as uuid[]), cast(:owners as uuid[]), cast(:currencies as text[]),
                                      cast(:names as text[])) as n (id, owner_id, currency, name)
                        on conflict (reseller_id, kind, owner_id, currency) do nothing""")
                .bind("now", clock.instant())
                .array("ids", owners, owner -> Ids.next())
                .array("owners", ids)
                .array("currencies", currencies)
                .array("names", owners, PriceOwner::name)
                .update();
        Map<UUID, UUID> found = sql.query("""
                        select l.owner_id, l.id
                          from unnest(cast(:owners as uuid[]), cast(:currencies as text[])) as n (owner_id, currency)
                          join price_list l on l.reseller_id = :reseller and l.kind = 'CUSTOMER'
                           and l.owner_id = n.owner_id and l.currency = n.currency""")
                .array("owners", ids)
                .array("currencies", currencies)
                .map(UUID.class, UUID.class);
        return owners.stream()
                .collect(Collectors.toMap(owner -> owner, owner -> Objects.requireNonNull(found.get(owner.id()))));
    }

    /** With everything that was ever in them; only when their owner is deleted. */
    void removeOf(UUID owner) {
        String lists = "(select id from price_list where reseller_id = :reseller and owner_id = :owner)";
        for (String statement : List.of(
                "delete from price_entry where reseller_id = :reseller and list_id in " + lists,
                "delete from price_change where reseller_id = :reseller and list_id in " + lists,
                "delete from price_list where reseller_id = :reseller and owner_id = :owner")) {
            sql.query(statement).bind("owner", owner).update();
        }
    }

    private Map<UUID, Long> entryCounts(Collection<UUID> listIds) {
        return sql.query("""
                        select list_id, count(*) from price_entry
                         where reseller_id = :reseller and list_id = any (:lists) and superseded_at is null
                         group by list_id""").array("lists", listIds).map(UUID.class, Long.class);
    }

    private PriceList add(UUID id, ListKind kind, UUID owner, String currency, String name) {
        PriceList list = new PriceList();
        list.id = id;
        list.kind = kind;
        list.ownerId = owner;
        list.currency = currency;
        list.name = name;
        list.createdAt = clock.instant();
        sql.add(list);
        sql.flush();
        return list;
    }

    private boolean has(String right) {
        return actor.get().kind() == Actor.Kind.SYSTEM || actor.get().rights().contains(right);
    }
}
