package dev.kontor.customer.request;

import dev.kontor.base.home.FigureName;
import dev.kontor.base.home.HomeFigure;
import dev.kontor.base.home.HomeFigureView;
import dev.kontor.base.home.HomeFigureView.FigurePart;
import dev.kontor.base.home.HomeFigureView.FigurePartName;
import dev.kontor.base.home.TodayItem;
import dev.kontor.base.home.TodayItem.TodayKind;
import dev.kontor.base.home.TodayItem.TodayThing;
import dev.kontor.base.home.TodaySource;
import dev.kontor.base.home.Weeks;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What waits, on the start page: how much for how long, how many came week by week, and which are overdue. */
@ApplicationScoped
class RequestsAtHome implements HomeFigure, TodaySource {

    private final Sql sql;
    private final ResellerDay day;
    private final Clock clock;

    RequestsAtHome(Sql sql, ResellerDay day, Clock clock) {
        this.sql = sql;
        this.day = day;
        this.clock = clock;
    }

    @Override
    public List<String> rights() {
        return List.of("requests:read");
    }

    @Override
    public FigureName name() {
        return FigureName.OPEN_REQUESTS;
    }

    private record Waiting(
            long open, long overdue, @Nullable Instant oldest) {}

    private record Came(int week, BigDecimal count) {}

    @Override
    public HomeFigureView read() {
        Weeks weeks = Weeks.until(day.today());
        return sql.query("""
                        select count(*) as open, count(*) filter (where due_at < :now) as overdue, min(created_at) as oldest
                          from service_request where reseller_id = :reseller and status = 'OPEN'""")
                .bind("now", clock.instant())
                .then(sql.query("""
                                select width_bucket(created_at, cast(:starts as timestamptz[])) as week, count(*)
                                  from service_request
                                 where reseller_id = :reseller and created_at >= :first
                                   and status in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN')
                                 group by week""")
                        .array("starts", weeks.starts(), day::start)
                        .bind("first", day.start(weeks.first())))
                .answers(answers -> figure(answers.list(Waiting.class).getFirst(), answers.list(Came.class), weeks));
    }

    private static HomeFigureView figure(Waiting waiting, List<Came> came, Weeks weeks) {
        Map<Integer, BigDecimal> byWeek = came.stream().collect(Collectors.toMap(Came::week, Came::count));
        return HomeFigureView.counted(
                FigureName.OPEN_REQUESTS,
                waiting.open(),
                List.of(new FigurePart(FigurePartName.OVERDUE, waiting.overdue())),
                waiting.oldest(),
                weeks.course(byWeek));
    }

    @Override
    public Optional<TodayItem> today() {
        Instant now = clock.instant();
        return sql.query("""
                        select count(*) from (select 1 from service_request
                         where reseller_id = :reseller and status = 'OPEN' and due_at < :now limit :counted) n""")
                .bind("now", now)
                .bind("counted", Page.Total.EXACT_UP_TO + 1)
                .then(sql.query("""
                                select r.id, c.display_name as name, cast(null as text) as about, cast(null as date) as day,
                                       r.due_at as at
                                  from service_request r
                                  join customer c on c.reseller_id = r.reseller_id and c.id = r.customer_id
                                 where r.reseller_id = :reseller and r.status = 'OPEN' and r.due_at < :now
                                 order by r.due_at, r.id limit :shown""").bind("now", now).bind("shown", TodayItem.SHOWN))
                .answers(answers -> TodayItem.of(
                        TodayKind.OVERDUE_REQUESTS,
                        answers.list(Long.class).getFirst(),
                        null,
                        null,
                        answers.list(TodayThing.class)));
    }
}
