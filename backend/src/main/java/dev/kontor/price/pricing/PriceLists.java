package dev.kontor.price.pricing;

import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The price lists of a reseller. Cost lists are visible only with their own right. */
@ApplicationScoped
public class PriceLists implements PanacheRepositoryBase<PriceList, UUID> {

    private static final String SEE_COSTS = "costs:read";
    private static final String CHANGE_COSTS = "costs:write";

    private final PriceRepository prices;
    private final CurrentActor actor;
    private final Clock clock;

    PriceLists(PriceRepository prices, CurrentActor actor, Clock clock) {
        this.prices = prices;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public Page<PriceListView> page(@Nullable ListKind kind, int limit, @Nullable String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, "price-list", 1);
        Set<ListKind> kinds = kind == null ? EnumSet.allOf(ListKind.class) : EnumSet.of(kind);
        if (!has(SEE_COSTS)) {
            kinds.remove(ListKind.COST);
        }
        Parameters parameters = Parameters.with("kinds", kinds);
        long total = count("kind in :kinds", parameters);
        List<PriceList> rows = find(
                        "kind in :kinds and id > :after order by id",
                        parameters.and("after", cursor == null ? PriceList.NOBODY : cursor.id(0)))
                .range(0, limit)
                .list();
        Map<UUID, Long> counts =
                prices.entryCounts(rows.stream().map(list -> list.id).toList());
        return Page.of(
                rows,
                limit,
                Page.Total.of(total),
                list -> Cursor.encode("price-list", list.id.toString()),
                list -> PriceListView.of(list, counts.getOrDefault(list.id, 0L)));
    }

    @Transactional
    public PriceListView read(UUID id) {
        PriceList list = require(id);
        return PriceListView.of(list, prices.entryCounts(List.of(id)).getOrDefault(id, 0L));
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
        UUID owner = wanted.kind() == ListKind.COST ? id : PriceList.NOBODY;
        if (find(wanted.kind(), owner, wanted.currency()).isPresent()) {
            throw new Problem.Conflict("list-exists", "There is a standard list in this currency.");
        }
        return PriceListView.of(add(id, wanted.kind(), owner, wanted.currency(), wanted.name()), 0);
    }

    /** 404 also for a cost list without the right to see it. */
    PriceList require(UUID id) {
        return findByIdOptional(id)
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
        return list("id in :ids", Parameters.with("ids", ids)).stream()
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
        return find(
                        "kind = :kind and ownerId = :owner and currency = :currency",
                        Parameters.with("kind", kind).and("owner", owner).and("currency", currency))
                .firstResultOptional();
    }

    PriceList findOrAdd(ListKind kind, UUID owner, String currency, String name) {
        return find(kind, owner, currency).orElseGet(() -> add(Ids.next(), kind, owner, currency, name));
    }

    Map<PriceOwner, UUID> ofCustomersOrNew(Collection<PriceOwner> owners) {
        return prices.customerLists(owners, clock.instant());
    }

    void removeOf(Collection<UUID> owners) {
        prices.deleteListsOf(owners);
    }

    private PriceList add(UUID id, ListKind kind, UUID owner, String currency, String name) {
        PriceList list = new PriceList();
        list.id = id;
        list.kind = kind;
        list.ownerId = owner;
        list.currency = currency;
        list.name = name;
        list.createdAt = clock.instant();
        persistAndFlush(list);
        return list;
    }

    private boolean has(String right) {
        return actor.get().kind() == dev.kontor.base.shared.Actor.Kind.SYSTEM
                || actor.get().rights().contains(right);
    }
}
