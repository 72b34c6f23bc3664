package dev.kontor.price.preview;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.price.adjustment.Adjustment;
import dev.kontor.price.change.PricePlan;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePublications.Published;
import dev.kontor.price.guard.PriceGuard;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.preview.ListPreview.Reached.YearlySums;
import dev.kontor.price.preview.PreviewLevels.PreviewPrice;
import dev.kontor.price.preview.PreviewLevels.PreviewPrice.PreviewCharge;
import dev.kontor.price.preview.PreviewLevels.Steps;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer.CustomerEffect;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.CustomerCounts;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.RevenueEffect;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a change of a class's or standard list does to all who pay by it: a few statements, no loop over customers. */
@ApplicationScoped
class ListPreview {

    /** Stands for the class of customers without one, who pay standard prices. */
    private static final UUID NO_CLASS = new UUID(0, 0);

    private static final String PAGE = """
            , page as materialized (
              select r.* from reached r
               where %s and (cast(:name as text) is null
                     or (r.sort_name, r.id) > (cast(:name as text) collate "C", cast(:after_id as uuid)))
               order by r.sort_name, r.id limit :limit),
            """;
    private static final String ROWS = """
             select p.id as customer_customer_id, p.number as customer_number, p.display_name as customer_name,
                    case when p.changes = 0 then 'SHIELDED' when p.falls > 0 then 'NEWLY_BELOW_MARGIN'
                         else 'AFFECTED' end as customer_effect,
                    p.changes as customer_charges_affected, round(coalesce(s.before, 0), 2) as customer_revenue_before,
                    round(coalesce(s.after, 0), 2) as customer_revenue_after, p.sort_name
               from page p
               left join (
                 select customer_id, sum(before) as before, sum(after) as after from renewed
                  where customer_id in (select id from page) group by customer_id) s on s.customer_id = p.id
              order by p.sort_name, p.id""";

    private final Sql sql;
    private final PriceGuard guard;
    private final CustomerClasses classes;

    ListPreview(Sql sql, PriceGuard guard, CustomerClasses classes) {
        this.sql = sql;
        this.guard = guard;
        this.classes = classes;
    }

    /** Of a change that is published in this transaction. */
    Reached of(Published published, boolean costs) {
        PriceList list = published.list();
        List<PreviewPrice> changed = changed(published);
        List<PriceMove> moves = list.kind() == ListKind.CLASS
                ? changed.stream()
                        .map(price -> PriceMove.of(price, list.currency()))
                        .toList()
                : PriceMove.written(published);
        if (changed.isEmpty()) {
            return new Reached(CustomerCounts.NONE, YearlySums.NOTHING, moves);
        }
        CustomerCounts counts = counts(changed, published);
        return new Reached(costs ? counts : counts.withoutCosts(), sums(changed, published), moves);
    }

    /** The customers behind the numbers, by name. */
    Page<AffectedCustomer> page(
            Published published, @Nullable CustomerEffect effect, int limit, @Nullable String after) {
        List<PreviewPrice> changed = changed(published);
        Cursor cursor = Cursor.decode(after, "preview", 2);
        String condition = effect == null
                ? "true"
                : switch (effect) {
                    case AFFECTED -> "r.changes > 0";
                    case SHIELDED -> "r.changes = 0";
                    case NEWLY_BELOW_MARGIN -> "r.falls > 0";
                };
        String statement = PreviewSql.REACHED + PAGE.formatted(condition) + PreviewSql.RENEWALS + ROWS;
        PriceList list = published.list();
        List<Row> rows = PreviewSql.bind(sql.query(statement), changed, list, published.from())
                .bind("class", list.classId())
                .bind("name", cursor == null ? null : cursor.key(0))
                .bind("after_id", cursor == null ? null : cursor.id(1))
                .bind("limit", limit + 1)
                .list(Row.class);
        return Page.of(
                rows,
                limit,
                Page.Total.of(of(counts(changed, published), effect)),
                row -> Cursor.encode(
                        "preview", row.sortName(), row.customer().customerId().toString()),
                Row::customer);
    }

    record Row(AffectedCustomer customer, String sortName) {}

    private static long of(CustomerCounts counts, @Nullable CustomerEffect effect) {
        return effect == null
                ? counts.total()
                : switch (effect) {
                    case AFFECTED -> counts.affected();
                    case SHIELDED -> counts.shielded();
                    case NEWLY_BELOW_MARGIN -> Objects.requireNonNull(counts.newlyBelowMargin());
                };
    }

    private CustomerCounts counts(List<PreviewPrice> changed, Published published) {
        String statement = PreviewSql.REACHED + """
                 select count(*) as total, count(*) filter (where changes > 0) as affected,
                        count(*) filter (where changes = 0) as shielded, count(*) filter (where falls > 0) as newly_below_margin
                   from reached""";
        PriceList list = published.list();
        return PreviewSql.bind(sql.query(statement), changed, list, published.from())
                .bind("class", list.classId())
                .one(CustomerCounts.class);
    }

    private YearlySums sums(List<PreviewPrice> changed, Published published) {
        String statement = PreviewSql.RENEWED + """
                 select coalesce(sum(before), 0) as before, coalesce(sum(after), 0) as after, count(*) as renewals
                   from renewed""";
        return PreviewSql.bind(sql.query(statement), changed, published.list(), published.from())
                .one(YearlySums.class);
    }

    /** What the change does to the prices of each class that it reaches, not rounded: discounts come later. */
    private List<PreviewPrice> changed(Published published) {
        PriceList list = published.list();
        PricePlan plan = published.plan();
        LocalDate day = published.from();
        Collection<UUID> charges = plan.chargeIds();
        if (list.kind() == ListKind.COST || charges.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<Key, BigDecimal>> standard = amounts(ListKind.LIST, list.currency(), day, charges);
        Map<UUID, Map<Key, BigDecimal>> own = amounts(ListKind.CLASS, list.currency(), day, charges);
        Map<UUID, List<Adjustment>> adjustments = adjustments(day);
        Map<UUID, BigDecimal> floors = guard.floors(charges, list.currency(), day);
        List<PreviewCharge> shown = charges(charges);
        Steps standardSteps = steps(standard.getOrDefault(NO_CLASS, Map.of()), list.kind() == ListKind.LIST, plan, day);
        List<PreviewPrice> prices = new ArrayList<>();
        for (UUID reached : reached(list)) {
            Steps ownSteps = steps(own.getOrDefault(reached, Map.of()), reached.equals(list.classId()), plan, day);
            PreviewLevels levels =
                    new PreviewLevels(reached, ownSteps, standardSteps, adjustments.getOrDefault(reached, List.of()));
            shown.forEach(charge -> prices.addAll(levels.changed(charge, floors.get(charge.id()))));
        }
        return prices;
    }

    private List<UUID> reached(PriceList list) {
        if (list.kind() == ListKind.CLASS) {
            return List.of(Objects.requireNonNull(list.classId()));
        }
        List<UUID> reached = new ArrayList<>(List.of(NO_CLASS));
        classes.all().stream()
                .filter(one -> one.currency().equals(list.currency()))
                .map(CustomerClassRef::id)
                .forEach(reached::add);
        return reached;
    }

    private static Steps steps(Map<Key, BigDecimal> now, boolean changed, PricePlan plan, LocalDate day) {
        Map<Key, BigDecimal> before = changed ? plan.before(now, day) : now;
        return Steps.of(before, now);
    }

    private List<PreviewCharge> charges(Collection<UUID> ids) {
        return sql.query("""
                        select c.id, c.product_id, p.category_id
                          from charge c join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         where c.reseller_id = :reseller and c.id = any (:charges)""").array("charges", ids).list(PreviewCharge.class);
    }

    /** Amounts on a day of all lists of one kind in a currency, by their owner. */
    private Map<UUID, Map<Key, BigDecimal>> amounts(
            ListKind kind, String currency, LocalDate day, Collection<UUID> chargeIds) {
        return sql
                .query("""
                        with lists as materialized (
                          select id, owner_id from price_list
                           where reseller_id = :reseller and kind = :kind and currency = :currency)
                        select l.owner_id, e.charge_id as key_charge_id, e.min_quantity as key_min_quantity, e.amount
                          from lists l
                          join price_entry e on e.reseller_id = :reseller and e.list_id = l.id
                           and e.charge_id = any (:charges) and e.superseded_at is null and e.valid @> cast(:day as date)""")
                .bind("kind", kind.name())
                .bind("currency", currency)
                .bind("day", day)
                .array("charges", chargeIds)
                .list(Listed.class)
                .stream()
                .collect(Collectors.groupingBy(Listed::ownerId, Collectors.toMap(Listed::key, Listed::amount)));
    }

    /** A price of an owner's list. */
    record Listed(UUID ownerId, Key key, BigDecimal amount) {}

    /** The adjustments of all classes on a day. */
    private Map<UUID, List<Adjustment>> adjustments(LocalDate day) {
        return sql.query("select a.owner_id, " + Adjustment.COLUMNS + """
                          from price_adjustment a
                         where a.reseller_id = :reseller and a.owner_kind = 'CLASS' and a.superseded_at is null
                           and a.valid @> cast(:day as date)""")
                .bind("day", day)
                .groups(UUID.class, Adjustment.class);
    }

    /** What a change does to those who pay by its list: how many customers, what that is in a year, and which prices move. */
    record Reached(CustomerCounts customers, YearlySums sums, List<PriceMove> moves) {

        /** Yearly sums over the renewals whose price changes. */
        record YearlySums(BigDecimal before, BigDecimal after, long renewals) {

            static final YearlySums NOTHING = new YearlySums(BigDecimal.ZERO, BigDecimal.ZERO, 0);

            RevenueEffect in(String currency) {
                BigDecimal was = shown(before);
                BigDecimal is = shown(after);
                return new RevenueEffect(currency, was, is, is.subtract(was), renewals);
            }

            static BigDecimal shown(BigDecimal sum) {
                return sum.setScale(2, RoundingMode.HALF_UP);
            }
        }
    }
}
