package dev.kontor.price.guard;

import dev.kontor.base.home.FigureName;
import dev.kontor.base.home.HomeFigure;
import dev.kontor.base.home.HomeFigureView;
import dev.kontor.base.home.HomeFigureView.FigureCourse;
import dev.kontor.base.home.HomeFigureView.FigurePart;
import dev.kontor.base.home.HomeFigureView.FigurePartName;
import dev.kontor.base.home.Weeks;
import dev.kontor.base.shared.Money;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.guard.FindingReader.FindingQuery;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the expected renewals of the next thirty days and weeks bring in, at the prices of today, on the start page. */
@ApplicationScoped
class RenewalsAtHome implements HomeFigure {

    private static final int DAYS = 30;

    private static final String DUE = "select x.customer_id from expected_renewal x"
            + " where x.reseller_id = :reseller and x.renews_on >= :first and x.renews_on < :end";

    private static final GuardScope SCOPE = new GuardScope(
            "l.kind = 'CUSTOMER' and l.owner_id in (" + DUE + ")",
            "select coalesce(cu.class_id, cast(:nobody as uuid)), cu.currency from customer cu"
                    + " where cu.reseller_id = :reseller and cu.id in (" + DUE + ")",
            "false",
            "false",
            "cu.id in (" + DUE + ")",
            "true",
            "false",
            "false",
            Map.of());

    /** The own price of a quantity, else the class's or standard price with the discounts: all of them once, by today's day. */
    private static final String SUMS = """
            ,
            due as materialized (
              select d.day, x.customer_id, coalesce(cu.class_id, cast(:nobody as uuid)) as class_id, cu.currency,
                     x.charge_id, t.product_id, t.category_id, x.quantity, x.renews_on,
                     case when g.term_months > 0 and x.interval_months % g.term_months = 0
                          then x.interval_months / g.term_months else 1 end as terms
                from expected_renewal x
                join customer cu on cu.reseller_id = x.reseller_id and cu.id = x.customer_id
                join charge g on g.reseller_id = x.reseller_id and g.id = x.charge_id
                join sold t on t.charge_id = x.charge_id
               cross join on_day d
               where x.reseller_id = :reseller and x.renews_on >= :first and x.renews_on < :end),
            own_price as materialized (
              select customer_id, charge_id, amount, int4range(min_quantity, lead(min_quantity) over (
                       partition by customer_id, charge_id order by min_quantity)) as quantities
                from own),
            charged as (
              select d.currency, d.renews_on,
                     round(coalesce(o.amount,
                             b.amount * (100 + coalesce(a1.percent, a2.percent, a3.percent, 0)) * 0.01) * d.terms,
                           coalesce(m.digits, 2)) * d.quantity as total
                from due d
                left join own_price o on o.customer_id = d.customer_id and o.charge_id = d.charge_id
                 and o.quantities @> d.quantity
                left join class_price b on b.class_id = d.class_id and b.currency = d.currency
                 and b.charge_id = d.charge_id and b.quantities @> d.quantity
            """ + PriceRelations.adjustments("d", "d.customer_id") + """
                left join minor m on m.currency = d.currency)
            select currency, width_bucket(renews_on, cast(:starts as date[])) as week, coalesce(sum(total), 0) as total,
                   coalesce(sum(total) filter (where renews_on < :soon), 0) as soon,
                   count(*) filter (where renews_on < :soon) as renewals,
                   count(*) filter (where renews_on < :soon and total is null) as unpriced
              from charged group by currency, week order by currency, week""";

    private final Sql sql;
    private final ResellerDay day;

    RenewalsAtHome(Sql sql, ResellerDay day) {
        this.sql = sql;
        this.day = day;
    }

    @Override
    public List<String> rights() {
        return List.of("prices:read", "associations:read");
    }

    @Override
    public FigureName name() {
        return FigureName.RENEWALS;
    }

    /** The renewals of a week in a currency; {@code soon} are those of the next thirty days. */
    private record Sum(String currency, int week, BigDecimal total, BigDecimal soon, long renewals, long unpriced) {}

    @Override
    public HomeFigureView read() {
        LocalDate today = day.today();
        Weeks weeks = Weeks.from(today);
        FindingQuery prices = new FindingQuery(SCOPE, List.of(), Set.of(today), List.of(), BigDecimal.ZERO, false);
        List<Sum> sums = prices.ask(sql, PriceRelations.of(SCOPE, false, false) + SUMS)
                .array("starts", weeks.starts())
                .bind("first", weeks.first())
                .bind("end", weeks.end())
                .bind("soon", today.plusDays(DAYS))
                .list(Sum.class);
        Map<String, List<Sum>> byCurrency = sums.stream().collect(Collectors.groupingBy(Sum::currency));
        return new HomeFigureView(
                FigureName.RENEWALS,
                sums.stream().mapToLong(Sum::renewals).sum(),
                amounts(byCurrency),
                List.of(new FigurePart(
                        FigurePartName.UNPRICED,
                        sums.stream().mapToLong(Sum::unpriced).sum())),
                null,
                courses(byCurrency, weeks));
    }

    /** The largest number first, which compares nothing: it is what most of them are counted in. */
    private static List<Money> amounts(Map<String, List<Sum>> sums) {
        return sums.entrySet().stream()
                .map(one -> Money.of(
                        one.getValue().stream().map(Sum::soon).reduce(BigDecimal.ZERO, BigDecimal::add), one.getKey()))
                .sorted(Comparator.comparing(Money::amount).reversed().thenComparing(Money::currency))
                .toList();
    }

    private static List<FigureCourse> courses(Map<String, List<Sum>> sums, Weeks weeks) {
        return amounts(sums).stream()
                .map(Money::currency)
                .map(currency -> new FigureCourse(
                        currency,
                        weeks.course(Objects.requireNonNull(sums.get(currency)).stream()
                                .collect(Collectors.toMap(Sum::week, Sum::total)))))
                .toList();
    }
}
