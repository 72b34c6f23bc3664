package dev.kontor.price.guard;

import dev.kontor.base.shared.Money;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import dev.kontor.price.guard.FindingReader.After;
import dev.kontor.price.guard.FindingReader.FindingQuery;
import dev.kontor.price.guard.FindingReview.FindingAcceptance;
import dev.kontor.price.guard.FindingReview.FindingFix;
import dev.kontor.price.guard.GuardPolicies.GuardPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Findings as people work through them: whom they reach, what is at stake, and which of them were accepted. */
@ApplicationScoped
class FindingSums {

    /** What a finding says; another amount is another finding. Costs move with the rates of each day. */
    private static final String SAID = """
            concat_ws('|', g.price, case when g.code not in ('BELOW_COST', 'BELOW_MARGIN') then g.reference end, g.prices,
                      g.note)""";

    /** {@code looked}: the findings of a question, each with what was accepted of it. */
    static final String LOOKED = """
            ,
            looked as materialized (
              select f.*, a.id as acceptance_id, a.reason as acceptance_reason, a.accepted_until as acceptance_until,
                     a.accepted_at as acceptance_accepted_at, a.accepted_by_name as acceptance_accepted_by
                from (select g.*, """ + SAID + """
             as said from finding g) f
                left join accepted_finding a on a.reseller_id = :reseller and a.ended_at is null
                 and a.accepted_until > (select min(day) from on_day) and a.code = f.code and a.who = f.who
                 and a.product_id = f.product_id and a.charges = f.charges and a.currency = f.currency
                 and a.said = f.said)
            """;

    private static final String PAGE = """
            ,
            page as materialized (
              select f.*, row_number() over (order by %1$s) as place
                from looked f
                join product t on t.reseller_id = :reseller and t.id = f.product_id
               where %2$s
               order by place limit :rows)""";

    private static final String ROWS = """

            select %s, f.said, f.own, f.better, coalesce(r.customers, 0) as customers, s.amount as at_stake,
                   f.acceptance_id, f.acceptance_reason, f.acceptance_until, f.acceptance_accepted_at,
                   f.acceptance_accepted_by, (select count(*) from looked f where %s) as total
              from page f
            %s
              left join reach r on r.place = f.place
              left join stake s on s.place = f.place
             order by f.place""";

    private static final String SUMS = """

            select c.code, c.findings, c.accepted, coalesce(r.customers, 0) as customers, s.currency, s.amount
              from (select code, count(*) filter (where acceptance_id is null) as findings, count(acceptance_id) as accepted
                      from looked group by code) c
              left join reached r on r.code = c.code
              left join (select f.code, f.currency, sum(w.amount) as amount
                           from open_finding f
                           join stake w on w.place = f.place
                          group by f.code, f.currency) s on s.code = c.code
             order by c.code, s.currency""";

    private final Sql sql;
    private final FindingReader reader;

    FindingSums(Sql sql, FindingReader reader) {
        this.sql = sql;
        this.reader = reader;
    }

    /** A finding with what helps to work through it, and how many there are in all. */
    record Row(
            Found found,
            String said,
            boolean own,
            @Nullable BigDecimal better,
            long customers,
            @Nullable BigDecimal atStake,
            @Nullable FindingAcceptance acceptance,
            long total) {

        FindingReview review() {
            FindingFix fix = fix();
            return new FindingReview(
                    FindingName.of(found, said).text(),
                    customers,
                    fix,
                    fix == FindingFix.PRICE ? found.money(better) : null,
                    found.money(atStake),
                    acceptance);
        }

        private @Nullable FindingFix fix() {
            return switch (found.code()) {
                case REDUNDANT -> FindingFix.REMOVE;
                case INCOMPLETE_SET, INCOMPLETE_CLASS -> FindingFix.COMPLETE;
                // what a discount makes of a price is no price of a list
                default -> own && better != null ? FindingFix.PRICE : null;
            };
        }
    }

    /** The worst first, then by code and product. */
    List<Row> page(
            FindingQuery query, GuardPolicy policy, Finding.FindingState state, @Nullable After after, int limit) {
        String counted = switch (state) {
            case OPEN -> "f.acceptance_id is null";
            case ACCEPTED -> "f.acceptance_id is not null";
            case ALL -> "true";
        };
        String shown = after == null
                ? counted
                : counted + " and (" + FindingReader.ORDER + ") > (:rank, :code, :sku, :who, :labels, :lastCurrency)";
        String statement = query.sql()
                + LOOKED
                + PAGE.formatted(FindingReader.ORDER, shown)
                + FindingReach.each("page")
                + ROWS.formatted(Found.COLUMNS, counted, Found.JOINS);
        SqlStatement asked = query.ask(sql, statement)
                .array("blocking", policy.codes(Severity.BLOCK))
                .array("warning", policy.codes(Severity.WARN))
                .bind("rows", limit);
        if (after != null) {
            after.bind(asked);
        }
        return asked.list(Row.class);
    }

    /** In words, with what helps to work through them. */
    List<Finding> findings(List<Row> rows, GuardPolicy policy) {
        Map<Found, FindingReview> reviews = new HashMap<>();
        rows.forEach(row -> reviews.put(row.found(), row.review()));
        return reader.findings(rows.stream().map(Row::found).toList(), policy, reviews);
    }

    /** How much there is of a code. */
    record Sum(long findings, long accepted, long customers, List<Money> atStake) {

        static final Sum NOTHING = new Sum(0, 0, 0, List.of());

        Sum and(Money more) {
            return new Sum(
                    findings,
                    accepted,
                    customers,
                    Stream.concat(atStake.stream(), Stream.of(more)).toList());
        }
    }

    /** A code in a currency. */
    record Part(
            FindingCode code,
            long findings,
            long accepted,
            long customers,
            @Nullable String currency,
            @Nullable BigDecimal amount) {}

    /** Of all codes that were found. */
    Map<FindingCode, Sum> sums(FindingQuery query) {
        String statement = query.sql()
                + LOOKED
                + ", open_finding as materialized (select f.*, row_number() over () as place from looked f"
                + " where f.acceptance_id is null)"
                + FindingReach.together("open_finding")
                + SUMS;
        Map<FindingCode, Sum> sums = new EnumMap<>(FindingCode.class);
        for (Part part : query.ask(sql, statement).list(Part.class)) {
            Sum sum = sums.getOrDefault(
                    part.code(), new Sum(part.findings(), part.accepted(), part.customers(), List.of()));
            sums.put(
                    part.code(),
                    part.amount() == null || part.currency() == null
                            ? sum
                            : sum.and(Money.of(part.amount(), part.currency())));
        }
        return sums;
    }
}
