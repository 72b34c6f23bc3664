package dev.kontor.price.rule;

import dev.kontor.base.sql.Answers;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.price.adjustment.Adjustment;
import dev.kontor.price.list.AsKnownAt;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.rule.Offer.Candidate;
import dev.kontor.price.rule.Prices.PriceScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what can decide prices: one trip for all products, charges and levels that a question touches. */
@ApplicationScoped
public class OfferReader {

    private static final String LISTS = """
            with lists as materialized (
              select id, kind, name, owner_id, currency from price_list
               where reseller_id = :reseller and owner_id = any (:owners) and kind in ('LIST', 'CLASS', 'CUSTOMER'))
            """;

    /** A customer whose class and currency are looked up by the statement that asks for the prices. */
    private static final String BUYER = """
            select id, class_id, currency from customer where reseller_id = :reseller and id = :customer""";

    /** A {@link Candidate} of a list {@code l} and its entry {@code e}. */
    private static final String CANDIDATE = """
            e.charge_id as candidate_charge_id, l.kind as candidate_level, l.id as candidate_list_id,
            l.name as candidate_list_name, e.id as candidate_entry_id, e.min_quantity as candidate_min_quantity,
            e.amount as candidate_amount, lower(e.valid) as candidate_valid_from, upper(e.valid) as candidate_valid_until,
            e.recorded_at as candidate_recorded_at, """;

    private static final String ON_DAY = " and %s.valid @> cast(:day as date)";
    private static final String OF_SKUS = """
             and (a.scope = 'ALL' or exists (
                   select 1 from product p where p.reseller_id = :reseller and p.sku = any (:skus)
                      and a.scope_id in (p.id, p.category_id)))""";

    private final Sql sql;

    OfferReader(Sql sql) {
        this.sql = sql;
    }

    /** A charge of a product beside one of the prices that may decide; without one when there is none. */
    record Row(
            String sku,
            String name,
            UUID productId,
            UUID categoryId,
            ChargeView charge,
            @Nullable Candidate candidate) {}

    /** By SKU; unknown ones are absent. To explain prices those of every day are read, with who recorded them. */
    public Map<String, Offer> offers(PriceScope scope, Collection<String> skus) {
        return asked(bySku(scope.known(), scope.explain()), scope, !scope.explain())
                .then(adjustments(scope.owners(), scope.known(), OF_SKUS))
                .array("skus", skus)
                .answers(answers -> offers(answers, scope.currency()));
    }

    /** The same with whom they are for, all in one trip; nothing for an unknown customer. */
    Optional<BuyersOffers> offers(
            UUID customerId, LocalDate day, AsKnownAt known, boolean explain, Collection<String> skus) {
        SqlStatement asked = sql.query(BUYER)
                .then(sql.query(ofBuyer(bySku(known, explain))))
                .then(sql.query(ofBuyer(adjusted(known, OF_SKUS))));
        return known.bindTo(asked)
                .bind("customer", customerId)
                .bind("nobody", PriceOwner.NOBODY)
                .bind("day", day)
                .array("skus", skus)
                .answers(answers -> answers.optional(Buyer.class)
                        .map(buyer -> new BuyersOffers(
                                new PriceScope(
                                        buyer.id(), buyer.classId(), buyer.currency(), day, known.moment(), explain),
                                offers(answers, buyer.currency()))));
    }

    private static String ofBuyer(String statement) {
        return statement
                .replace(
                        ":owners",
                        "cast((select array[id, class_id, cast(:nobody as uuid)] from (" + BUYER + ") b) as uuid[])")
                .replace(":currency", "(select currency from (" + BUYER + ") b)");
    }

    private record Buyer(UUID id, @Nullable UUID classId, String currency) {}

    /** What a customer may buy, by SKU. */
    record BuyersOffers(PriceScope scope, Map<String, Offer> offers) {}

    // offset 0: every charge is looked up in every list; a list of average size would be worth reading as a whole, that
    // of a
    // class is not
    private static String bySku(AsKnownAt known, boolean explain) {
        String by = explain ? "ch.published_by_name" : "''";
        String change =
                explain ? " join price_change ch on ch.reseller_id = e.reseller_id and ch.id = e.change_id" : "";
        return LISTS + """
                select p.sku, p.name, p.id as product_id, p.category_id, c.id as charge_id, c.action as charge_action,
                       c.term_months as charge_term_months, x.*
                  from product p
                  join charge c on c.reseller_id = p.reseller_id and c.product_id = p.id
                  left join lateral (
                    select %s %s as candidate_recorded_by
                      from lists l
                     cross join lateral (
                        select * from price_entry n
                         where n.reseller_id = :reseller and n.list_id = l.id and n.charge_id = c.id and %s%s offset 0) e%s
                     where l.currency = :currency) x on true
                 where p.reseller_id = :reseller and p.sku = any (:skus)
                 order by p.sku, c.id, x.candidate_level, x.candidate_min_quantity, x.candidate_valid_from""".formatted(CANDIDATE, by, known.of("n"), explain ? "" : ON_DAY.formatted("n"), change);
    }

    /** The next products by SKU, for whole sheets: every list is read once instead of every charge in every list. */
    public List<Offer> after(String sku, PriceScope scope, int size) {
        String statement =
                LISTS + """
                , page as materialized (
                  select id, sku, name, category_id from product
                   where reseller_id = :reseller and sku > :after order by sku limit :size),
                entry as materialized (
                  select %s '' as candidate_recorded_by
                    from lists l
                    join price_entry e on e.reseller_id = :reseller and e.list_id = l.id
                   where l.currency = :currency and %s%s)
                select p.sku, p.name, p.id as product_id, p.category_id, c.id as charge_id, c.action as charge_action,
                       c.term_months as charge_term_months, x.*
                  from page p
                  join charge c on c.reseller_id = :reseller and c.product_id = p.id
                  left join entry x on x.candidate_charge_id = c.id
                 order by p.sku, c.id""".formatted(CANDIDATE, scope.known().of("e"), scope.explain() ? "" : ON_DAY.formatted("e"));
        return asked(statement, scope, !scope.explain())
                .then(adjustments(scope.owners(), scope.known(), ""))
                .bind("after", sku)
                .bind("size", size)
                .answers(
                        answers -> List.copyOf(offers(answers, scope.currency()).values()));
    }

    /** Narrows products {@code p} to those of which something is sold on the day. */
    public Conditions sold(PriceScope scope, Conditions products) {
        Conditions sold = products.and("""
                exists (
                  select 1 from price_list l
                    join price_entry n on n.reseller_id = l.reseller_id and n.list_id = l.id
                    join charge c on c.reseller_id = n.reseller_id and c.id = n.charge_id
                   where l.reseller_id = :reseller and l.owner_id = any (cast(:owners as uuid[]))
                     and l.kind in ('LIST', 'CLASS', 'CUSTOMER') and l.currency = :currency
                     and c.product_id = p.id and n.min_quantity <= 1 and n.valid @> cast(:day as date) and %s)""".formatted(scope.known().of("n")))
                .array("owners", scope.owners())
                .bind("currency", scope.currency())
                .bind("day", scope.day());
        return scope.asKnownAt() == null ? sold : sold.bind("known_at", scope.asKnownAt());
    }

    /** For many customers, also as they would be elsewhere; without a day the prices of all days. */
    public CustomerOffers ofCustomers(
            Collection<CustomerRef> customers,
            Collection<ProductView> products,
            @Nullable LocalDate day,
            AsKnownAt known) {
        Set<UUID> owners = new LinkedHashSet<>(Set.of(PriceOwner.NOBODY));
        customers.forEach(customer -> owners.addAll(owners(customer)));
        String statement = LISTS + """
                select l.owner_id, l.currency as owner_currency, %s '' as candidate_recorded_by
                  from lists l
                  join price_entry e on e.reseller_id = :reseller and e.list_id = l.id and e.charge_id = any (:charges)
                 where %s%s""".formatted(CANDIDATE, known.of("e"), day == null ? "" : ON_DAY.formatted("e"));
        SqlStatement asked =
                known.bindTo(sql.query(statement)).array("owners", owners).array("charges", charges(products));
        return (day == null ? asked : asked.bind("day", day))
                .then(adjustments(owners, known, " and a.scope_id = any (:scopes)"))
                .array("scopes", scopes(products))
                .answers(answers -> new CustomerOffers(
                        answers.list(Owned.class).stream()
                                .collect(Collectors.groupingBy(
                                        Owned::place, Collectors.mapping(Owned::candidate, Collectors.toList()))),
                        answers.groups(UUID.class, Adjustment.class)));
    }

    /** Whose list, in which currency. */
    public record Owner(UUID id, String currency) {}

    /** A candidate with whose list it is in. */
    record Owned(Owner owner, Candidate candidate) {

        Place place() {
            return new Place(owner, candidate.chargeId());
        }
    }

    /** Where candidates are looked for: of many customers and products each has a few. */
    public record Place(Owner owner, UUID chargeId) {}

    /** What can decide the prices of many customers, by whose and for what it is. */
    public record CustomerOffers(Map<Place, List<Candidate>> candidates, Map<UUID, List<Adjustment>> adjustments) {

        public Offer of(CustomerRef customer, ProductView product) {
            List<Candidate> own = new ArrayList<>();
            List<Adjustment> granted = new ArrayList<>();
            for (UUID owner : owners(customer)) {
                for (ChargeView charge : product.charges()) {
                    Place place = new Place(new Owner(owner, customer.currency()), charge.id());
                    own.addAll(candidates.getOrDefault(place, List.of()));
                }
                granted.addAll(adjustments.getOrDefault(owner, List.of()));
            }
            return new Offer(
                    product.id(),
                    product.sku(),
                    product.name(),
                    product.categoryId(),
                    customer.currency(),
                    product.charges(),
                    own,
                    granted);
        }
    }

    /** The owners of the lists and adjustments that may decide for a customer. */
    private static List<UUID> owners(CustomerRef customer) {
        return customer.classId() == null
                ? List.of(customer.id(), PriceOwner.NOBODY)
                : List.of(customer.id(), customer.classId(), PriceOwner.NOBODY);
    }

    private SqlStatement asked(String statement, PriceScope scope, boolean onDay) {
        SqlStatement asked = scope.known()
                .bindTo(sql.query(statement))
                .array("owners", scope.owners())
                .bind("currency", scope.currency());
        return onDay ? asked.bind("day", scope.day()) : asked;
    }

    private SqlStatement adjustments(Collection<UUID> owners, AsKnownAt known, String which) {
        return known.bindTo(sql.query(adjusted(known, which))).array("owners", owners);
    }

    /** The owner comes first, for those who ask for many. */
    private static String adjusted(AsKnownAt known, String which) {
        return """
                select a.owner_id, %s
                  from price_adjustment a
                 where a.reseller_id = :reseller and a.owner_id = any (:owners) and %s %s""".formatted(Adjustment.COLUMNS, known.of("a"), which);
    }

    private static Map<String, Offer> offers(Answers answers, String currency) {
        List<Row> rows = answers.list(Row.class);
        List<Adjustment> adjustments = answers.list(Adjustment.class);
        Map<String, Offer> offers = new LinkedHashMap<>();
        for (Row row : rows) {
            Offer offer = offers.computeIfAbsent(row.sku(), sku -> offer(row, currency, adjustments));
            if (offer.charges().isEmpty() || !offer.charges().getLast().equals(row.charge())) {
                offer.charges().add(row.charge());
            }
            if (row.candidate() != null) {
                offer.candidates().add(row.candidate());
            }
        }
        offers.values().forEach(offer -> offer.charges().sort(ChargeView.ORDER));
        return offers;
    }

    private static Offer offer(Row row, String currency, List<Adjustment> adjustments) {
        return new Offer(
                row.productId(),
                row.sku(),
                row.name(),
                row.categoryId(),
                currency,
                new ArrayList<>(),
                new ArrayList<>(),
                adjustments);
    }

    /** The charges of these products. */
    public static List<UUID> charges(Collection<ProductView> products) {
        return products.stream()
                .flatMap(product -> product.charges().stream())
                .map(ChargeView::id)
                .toList();
    }

    private static Set<UUID> scopes(Collection<ProductView> products) {
        Set<UUID> scopes = new LinkedHashSet<>(Set.of(PriceOwner.NOBODY));
        products.forEach(product -> scopes.addAll(List.of(product.id(), product.categoryId())));
        return scopes;
    }
}
