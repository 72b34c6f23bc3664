package dev.kontor.price.guard;

import dev.kontor.base.home.HomeFigureView.FigurePoint;
import dev.kontor.base.home.Weeks;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.guard.Finding.FindingSummary;
import dev.kontor.price.guard.Finding.FindingSummary.FindingCount;
import dev.kontor.tenant.reseller.ResellerDay;
import dev.kontor.tenant.schedule.ResellerTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes down every day how many findings there are, and knows how many there were. */
@ApplicationScoped
class FindingCounts implements ResellerTask {

    /** Longer than any course that is shown. */
    private static final int KEPT_DAYS = 400;

    private final PriceFindings findings;
    private final Sql sql;
    private final ResellerDay day;

    FindingCounts(PriceFindings findings, Sql sql, ResellerDay day) {
        this.findings = findings;
        this.sql = sql;
        this.day = day;
    }

    @Override
    public String name() {
        return "count-price-findings";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    /** For the present reseller; the last count of a day is the one that is kept. */
    @Override
    @Transactional
    public void run() {
        LocalDate today = day.today();
        List<FindingCount> counts = findings.summary(null, today).items();
        sql.query("""
                        insert into finding_count (reseller_id, day, code, findings)
                        select :reseller, cast(:day as date), n.code, n.findings
                          from unnest(cast(:codes as text[]), cast(:findings as bigint[])) as n (code, findings)
                        on conflict (reseller_id, day, code) do update set findings = excluded.findings""")
                .bind("day", today)
                .array("codes", counts, FindingCount::code)
                .array("findings", counts, FindingCount::findings)
                .update();
        sql.query("delete from finding_count where reseller_id = :reseller and day < :forgotten")
                .bind("forgotten", today.minusDays(KEPT_DAYS))
                .update();
    }

    /** The last count of each week in which anything was counted, of the codes that are found now; the last week is now. */
    List<FigurePoint> course(FindingSummary now, LocalDate today) {
        Weeks weeks = Weeks.until(today);
        Map<Integer, BigDecimal> counted = new HashMap<>(sql.query("""
                        select width_bucket(c.day, cast(:starts as date[])) as week,
                               coalesce(sum(c.findings) filter (where c.code = any (cast(:codes as text[]))), 0)
                          from finding_count c
                          join (select max(l.day) as day from finding_count l
                                 where l.reseller_id = :reseller and l.day >= :first and l.day < :last
                                 group by width_bucket(l.day, cast(:starts as date[]))) newest on newest.day = c.day
                         where c.reseller_id = :reseller group by c.day""")
                .array("starts", weeks.starts())
                .array("codes", now.items(), FindingCount::code)
                .bind("first", weeks.first())
                .bind("last", weeks.last())
                .map(Integer.class, BigDecimal.class));
        if (counted.isEmpty()) {
            return List.of();
        }
        long found = now.items().stream().mapToLong(FindingCount::findings).sum();
        counted.put(weeks.starts().size(), BigDecimal.valueOf(found));
        return weeks.course(counted).stream()
                .filter(point -> counted.containsKey(weeks.starts().indexOf(point.from()) + 1))
                .toList();
    }
}
