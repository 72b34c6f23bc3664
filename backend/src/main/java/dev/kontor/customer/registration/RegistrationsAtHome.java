package dev.kontor.customer.registration;

import dev.kontor.base.home.FigureName;
import dev.kontor.base.home.HomeFigure;
import dev.kontor.base.home.HomeFigureView;
import dev.kontor.base.home.Weeks;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How many registered at the sites this week, and in those before it: of those whose address proved to be theirs. */
@ApplicationScoped
class RegistrationsAtHome implements HomeFigure {

    private final Sql sql;
    private final ResellerDay day;

    RegistrationsAtHome(Sql sql, ResellerDay day) {
        this.sql = sql;
        this.day = day;
    }

    @Override
    public List<String> rights() {
        return List.of("sites:read");
    }

    @Override
    public FigureName name() {
        return FigureName.REGISTRATIONS;
    }

    @Override
    public HomeFigureView read() {
        Weeks weeks = Weeks.until(day.today());
        Map<Integer, BigDecimal> confirmed = sql.query("""
                        select width_bucket(confirmed_at, cast(:starts as timestamptz[])) as week, count(*)
                          from registration where reseller_id = :reseller and confirmed_at >= :first group by week""")
                .array("starts", weeks.starts(), day::start)
                .bind("first", day.start(weeks.first()))
                .map(Integer.class, BigDecimal.class);
        BigDecimal now = confirmed.getOrDefault(weeks.starts().size(), BigDecimal.ZERO);
        return HomeFigureView.counted(
                FigureName.REGISTRATIONS, now.longValueExact(), List.of(), null, weeks.course(confirmed));
    }
}
