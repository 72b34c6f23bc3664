package dev.kontor.price.book;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSetView.InheritedPrice;
import dev.kontor.price.book.PriceSetView.PriceEntryView;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.OfferReader;
import dev.kontor.price.rule.Prices.PriceScope;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The prices of one product in one list, read as a whole: of a customer, of a class, of any list. */
@ApplicationScoped
public class PriceSets {

    private static final Comparator<PriceEntryView> ORDER = Comparator.comparing(PriceEntryView::action)
            .thenComparing(PriceEntryView::termMonths)
            .thenComparing(PriceEntryView::minQuantity)
            .thenComparing(PriceEntryView::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final String SORT = "listed";

    private final PriceLists lists;
    private final Products products;
    private final OfferReader offers;
    private final Sql sql;
    private final ResellerDay day;

    PriceSets(PriceLists lists, Products products, OfferReader offers, Sql sql, ResellerDay day) {
        this.lists = lists;
        this.products = products;
        this.offers = offers;
        this.sql = sql;
        this.day = day;
    }

    @Transactional
    public Page<PriceSetView> ofCustomer(UUID customerId, int limit, @Nullable String cursor) {
        PriceOwner owner = lists.customer(customerId);
        return lists.listOf(owner)
                .map(list -> page(list, owner, listed(list, null, null, limit, cursor)))
                .orElseGet(() -> new Page<>(List.of(), null, Page.Total.of(0)));
    }

    @Transactional
    public Page<PriceSetView> ofList(
            UUID listId, @Nullable String q, @Nullable UUID categoryId, int limit, @Nullable String cursor) {
        return page(listId, lists.ownerOf(listId), listed(listId, q, categoryId, limit, cursor));
    }

    @Transactional
    public PriceSetView readOfCustomer(UUID customerId, UUID productId) {
        return read(lists.customer(customerId), products.require(productId));
    }

    @Transactional
    public PriceSetView readOfClass(UUID classId, @Nullable String currency, UUID productId) {
        return read(lists.customerClass(classId, currency), products.require(productId));
    }

    /** 404 for an unknown list, and for a cost list without the right to see it. */
    @Transactional
    public PriceSetView readOfList(UUID listId, UUID productId) {
        return views(listId, lists.ownerOf(listId), List.of(products.require(productId)))
                .getFirst();
    }

    /** The set of one product; without entries when the owner has no list. */
    @Transactional
    public PriceSetView read(PriceOwner owner, ProductView product) {
        return views(lists.listOf(owner).orElse(PriceOwner.NOBODY), owner, List.of(product))
                .getFirst();
    }

    /** How often prices of this set were recorded or closed: changes with every publication that touches it. */
    @Transactional
    public long version(UUID listId, ProductView product) {
        return version(stored(listId, List.of(product)).values());
    }

    /** A stored price that is valid on the day that was asked for. */
    public record OwnPrice(UUID chargeId, int minQuantity, BigDecimal amount, Period valid) {}

    /** What a list itself says of charges on a day, with nothing that shows through. */
    @Transactional
    public List<OwnPrice> own(LocalDate day, UUID listId, Collection<UUID> chargeIds) {
        return sql.query("""
                        select e.charge_id, e.min_quantity, e.amount, lower(e.valid) as valid_from,
                               upper(e.valid) as valid_until
                          from price_entry e
                         where e.reseller_id = :reseller and e.list_id = :list and e.charge_id = any (:charges)
                           and e.superseded_at is null and e.valid @> cast(:day as date)""")
                .bind("list", listId)
                .array("charges", chargeIds)
                .bind("day", day)
                .list(OwnPrice.class);
    }

    /** What applies where the owner's own list says nothing, on any day. */
    @Transactional
    public Offer inherited(PriceOwner owner, ProductView product) {
        return Objects.requireNonNull(
                inherited(owner, List.of(product), day.today(), null, true).get(product.id()));
    }

    /** The same for many products and one day, by product. */
    @Transactional
    public Map<UUID, Offer> inheritedOn(PriceOwner owner, List<ProductView> products, LocalDate on) {
        return inherited(owner, products, on, null, false);
    }

    /** The same as it was known at a moment; now without one. */
    @Transactional
    public Map<UUID, Offer> inheritedOn(
            PriceOwner owner, List<ProductView> products, LocalDate on, @Nullable Instant knownAt) {
        return inherited(owner, products, on, knownAt, false);
    }

    private Map<UUID, Offer> inherited(
            PriceOwner owner,
            List<ProductView> products,
            LocalDate on,
            @Nullable Instant knownAt,
            boolean everyPeriod) {
        if (products.isEmpty()) {
            return Map.of();
        }
        UUID customer = owner.kind() == ListKind.CUSTOMER ? owner.id() : null;
        PriceScope scope = new PriceScope(customer, owner.classId(), owner.currency(), on, knownAt, everyPeriod);
        List<String> skus = products.stream().map(ProductView::sku).toList();
        return offers.offers(scope, skus).values().stream()
                .collect(Collectors.toMap(Offer::productId, offer -> offer.without(owner.kind())));
    }

    private Page<PriceSetView> page(UUID listId, PriceOwner owner, Page<ProductView> shown) {
        return new Page<>(views(listId, owner, shown.items()), shown.nextCursor(), shown.total());
    }

    private List<PriceSetView> views(UUID listId, PriceOwner owner, List<ProductView> shown) {
        Map<UUID, List<Stored>> stored = stored(listId, shown);
        LocalDate today = day.today();
        // every period, as a set may begin on any day
        Map<UUID, Offer> base = inherited(owner, shown, today, null, true);
        return shown.stream()
                .map(product -> view(owner, product, stored, base.get(product.id()), today))
                .toList();
    }

    private static PriceSetView view(
            PriceOwner owner,
            ProductView product,
            Map<UUID, List<Stored>> stored,
            @Nullable Offer base,
            LocalDate today) {
        List<PriceEntryView> entries = new ArrayList<>();
        List<List<Stored>> all = new ArrayList<>();
        for (ChargeView charge : product.charges()) {
            List<Stored> ofCharge = stored.getOrDefault(charge.id(), List.of());
            all.add(ofCharge);
            ofCharge.stream()
                    .filter(Stored::current)
                    .map(one -> one.view(charge))
                    .forEach(entries::add);
        }
        entries.sort(ORDER);
        List<InheritedPrice> inherited = product.charges().stream()
                .map(charge -> inherited(charge, base, today))
                .toList();
        return new PriceSetView(
                product.id(), product.sku(), product.name(), owner.currency(), entries, inherited, version(all));
    }

    private static InheritedPrice inherited(ChargeView charge, @Nullable Offer base, LocalDate today) {
        ResolvedPrice price = base == null ? null : base.price(today, charge);
        Money amount = price == null ? null : price.unitPrice();
        return new InheritedPrice(
                charge.action(),
                charge.termMonths(),
                amount == null ? null : amount.amount(),
                price == null ? null : price.source());
    }

    private static long version(Iterable<List<Stored>> stored) {
        long version = 0;
        for (List<Stored> ofCharge : stored) {
            for (Stored one : ofCharge) {
                version += one.current() ? 1 : 2;
            }
        }
        return version;
    }

    private Map<UUID, List<Stored>> stored(UUID listId, List<ProductView> products) {
        return sql.query("""
                        select e.charge_id, e.id, e.min_quantity, e.amount, lower(e.valid) as valid_from,
                               upper(e.valid) as valid_until, e.recorded_at, ch.published_by_name as recorded_by,
                               e.superseded_at is null as current
                          from unnest(cast(:charges as uuid[])) as asked (charge_id)
                          join price_entry e on e.reseller_id = :reseller and e.list_id = :list
                           and e.charge_id = asked.charge_id
                          join price_change ch on ch.reseller_id = e.reseller_id and ch.id = e.change_id""")
                .array("charges", OfferReader.charges(products))
                .bind("list", listId)
                .groups(UUID.class, Stored.class);
    }

    private record Stored(
            UUID id,
            int minQuantity,
            BigDecimal amount,
            Period valid,
            Instant recordedAt,
            String recordedBy,
            boolean current) {

        PriceEntryView view(ChargeView charge) {
            return new PriceEntryView(
                    id,
                    charge.action(),
                    charge.termMonths(),
                    minQuantity,
                    Amounts.plain(amount),
                    valid.from(),
                    valid.until(),
                    recordedAt,
                    recordedBy);
        }
    }

    /** The products that have prices in a list now, in the order of their SKUs. */
    Page<ProductView> listed(
            UUID listId, @Nullable String q, @Nullable UUID categoryId, int limit, @Nullable String after) {
        Cursor cursor = Cursor.decode(after, SORT, 1);
        List<String> skus = sql.query("""
                        select p.sku from product p
                         where p.reseller_id = :reseller and p.sku > :after
                           and (:pattern = '' or p.sort_name like :pattern escape '!'
                                or lower(p.sku) like :pattern escape '!')
                           and coalesce(p.category_id = cast(:category as uuid), true)
                           and exists (
                             select 1 from charge c
                               join price_entry e on e.reseller_id = c.reseller_id and e.charge_id = c.id
                              where c.reseller_id = :reseller and c.product_id = p.id and e.list_id = :list
                                and e.superseded_at is null)
                         order by p.sku limit :limit""")
                .bind("after", cursor == null ? "" : cursor.key(0))
                .bind("pattern", pattern(q))
                .bind("category", categoryId)
                .bind("list", listId)
                .bind("limit", limit + 1)
                .list(String.class);
        return Page.of(
                skus.isEmpty() ? List.of() : products.bySkus(skus),
                limit,
                Page.Total.of(count(listId)),
                product -> Cursor.encode(SORT, product.sku()));
    }

    private long count(UUID listId) {
        return sql.query("""
                        select count(distinct c.product_id) from price_entry e
                          join charge c on c.reseller_id = e.reseller_id and c.id = e.charge_id
                         where e.reseller_id = :reseller and e.list_id = :list and e.superseded_at is null""").bind("list", listId).count();
    }

    /** A {@code like} pattern with {@code !} as escape; empty for all. */
    private static String pattern(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return "";
        }
        String text = SearchText.fold(q.strip());
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
