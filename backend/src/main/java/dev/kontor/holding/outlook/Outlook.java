package dev.kontor.holding.outlook;

import dev.kontor.base.home.TodayItem;
import dev.kontor.base.home.TodayItem.TodayKind;
import dev.kontor.base.home.TodayItem.TodayThing;
import dev.kontor.base.home.TodaySource;
import dev.kontor.base.home.Weeks;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What becomes of the associations, read along the indexes of their days. */
@ApplicationScoped
class Outlook implements TodaySource {

    private static final int DAYS = 14;

    private static final String WEEKS = """
            select week, sum(automatic) as automatic, sum(asked) as asked, sum(ends) as ends
              from (select width_bucket(t.sort_renews, cast(:starts as date[])) as week,
                           count(*) filter (where %s) as automatic, count(*) filter (where %s) as asked, 0 as ends
                      from association t
                     where t.reseller_id = :reseller and t.sort_renews >= :first and t.sort_renews < :end
                     group by week
                    union all
                    select width_bucket(t.last_on, cast(:starts as date[])), 0, 0, count(*)
                      from association t
                     where t.reseller_id = :reseller and t.last_on >= :first and t.last_on < :end and %s
                     group by 1) w
             group by week""".formatted(
                    AssociationOutlook.AUTOMATIC.sql(), AssociationOutlook.ASKED.sql(), AssociationOutlook.ENDS.sql());

    private static final String UPSTREAM = """
              from subscription s
              join association t on t.reseller_id = s.reseller_id and t.subscription_id = s.id
             where s.reseller_id = :reseller and s.sort_expires >= :from and s.sort_expires <= :to
               and s.status in ('ACTIVE', 'SUSPENDED') and t.starts_on <= s.expires_on and t.last_on > s.expires_on
            """;

    private final Sql sql;
    private final ResellerDay day;

    Outlook(Sql sql, ResellerDay day) {
        this.sql = sql;
        this.day = day;
    }

    private record Counted(int week, long automatic, long asked, long ends) {}

    /** The next thirteen weeks, from today. */
    OutlookView weeks() {
        Weeks weeks = Weeks.from(day.today());
        Map<Integer, Counted> counted = sql
                .query(WEEKS)
                .array("starts", weeks.starts())
                .bind("first", weeks.first())
                .bind("end", weeks.end())
                .list(Counted.class)
                .stream()
                .collect(Collectors.toMap(Counted::week, Function.identity()));
        return new OutlookView(weeks.each((start, number) -> {
            Counted week = counted.getOrDefault(number, new Counted(number, 0, 0, 0));
            return new OutlookView.OutlookWeek(start, start.plusDays(6), week.automatic(), week.asked(), week.ends());
        }));
    }

    /** Renewals and ends, week by week. */
    public record OutlookView(List<OutlookWeek> weeks) {

        /**
         * From one day to another (inclusive): how many renew by themselves, about how many somebody has to be asked, and
         * how many end. Each number is that of a list of associations with the same {@code outlook} and days.
         */
        public record OutlookWeek(LocalDate from, LocalDate to, long automatic, long asked, long ends) {}
    }

    @Override
    public List<String> rights() {
        return List.of("associations:read");
    }

    @Override
    public Optional<TodayItem> today() {
        LocalDate from = day.today();
        LocalDate to = from.plusDays(DAYS);
        return sql.query("select count(*) from (select 1 " + UPSTREAM + " limit :counted) n")
                .bind("from", from)
                .bind("to", to)
                .bind("counted", Page.Total.EXACT_UP_TO + 1)
                .then(sql.query("""
                                select n.id, n.identifier as name, c.display_name as about, n.expires_on as day,
                                       cast(null as timestamptz) as at
                                  from (select t.id, t.customer_id, s.identifier, s.expires_on
                                """ + UPSTREAM + """
                                         order by s.sort_expires, t.id limit :shown) n
                                  join customer c on c.reseller_id = :reseller and c.id = n.customer_id
                                 order by n.expires_on, n.id""")
                        .bind("from", from)
                        .bind("to", to)
                        .bind("shown", TodayItem.SHOWN))
                .answers(answers -> TodayItem.of(
                        TodayKind.UPSTREAM_ENDS,
                        answers.list(Long.class).getFirst(),
                        from,
                        to,
                        answers.list(TodayThing.class)));
    }
}
