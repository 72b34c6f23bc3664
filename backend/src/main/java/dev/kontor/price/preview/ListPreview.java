package dev.kontor.price.preview;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.change.PricePublications.Published;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.preview.ListChanges.ListChange;
import dev.kontor.price.preview.ListPreview.Reached.YearlySums;
import dev.kontor.price.preview.PreviewProgress.PreviewStep;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer.CustomerEffect;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.CustomerCounts;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.RevenueEffect;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change of a class's or standard list does to all who pay by it: a few statements, no loop over customers. */
@ApplicationScoped
class ListPreview {

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
    private final ListChanges changes;

    ListPreview(Sql sql, ListChanges changes) {
        this.sql = sql;
        this.changes = changes;
    }

    /** Of a change that is published in this transaction. */
    Reached of(Published published, boolean costs, PreviewSteps steps) {
        PriceList list = published.list();
        ListChange changed = changes.of(published, steps);
        List<PriceMove> moves = list.kind() == ListKind.CLASS
                ? changed.prices().stream()
                        .map(price -> PriceMove.of(price, list.currency()))
                        .toList()
                : PriceMove.written(published);
        if (changed.prices().isEmpty()) {
            return new Reached(CustomerCounts.NONE, YearlySums.NOTHING, moves);
        }
        steps.begin(PreviewStep.CUSTOMERS);
        CustomerCounts counts = counts(changed, published);
        steps.begin(PreviewStep.RENEWALS);
        return new Reached(costs ? counts : counts.withoutCosts(), sums(changed, published), moves);
    }

    /** The customers behind the numbers, by name. */
    Page<AffectedCustomer> page(
            Published published, @Nullable CustomerEffect effect, int limit, @Nullable String after) {
        ListChange changed = changes.of(published, PreviewSteps.unheard());
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

    private CustomerCounts counts(ListChange changed, Published published) {
        String statement = PreviewSql.REACHED + """
                 select count(*) as total, count(*) filter (where changes > 0) as affected,
                        count(*) filter (where changes = 0) as shielded, count(*) filter (where falls > 0) as newly_below_margin
                   from reached""";
        PriceList list = published.list();
        return PreviewSql.bind(sql.query(statement), changed, list, published.from())
                .bind("class", list.classId())
                .one(CustomerCounts.class);
    }

    private YearlySums sums(ListChange changed, Published published) {
        String statement = PreviewSql.RENEWED + """
                 select coalesce(sum(before), 0) as before, coalesce(sum(after), 0) as after, count(*) as renewals
                   from renewed""";
        return PreviewSql.bind(sql.query(statement), changed, published.list(), published.from())
                .one(YearlySums.class);
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
