package dev.kontor.tenant.mail;

import dev.kontor.base.home.TodayItem;
import dev.kontor.base.home.TodayItem.TodayKind;
import dev.kontor.base.home.TodayItem.TodayThing;
import dev.kontor.base.home.TodaySource;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The mails of the last week that were given up, on the start page. */
@ApplicationScoped
class MailsAtHome implements TodaySource {

    private static final int DAYS = 7;

    private final Sql sql;
    private final ResellerDay day;

    MailsAtHome(Sql sql, ResellerDay day) {
        this.sql = sql;
        this.day = day;
    }

    @Override
    public List<String> rights() {
        return List.of("mails:read");
    }

    @Override
    public Optional<TodayItem> today() {
        LocalDate today = day.today();
        LocalDate from = today.minusDays(DAYS - 1L);
        return sql.query("""
                        select count(*) from (select 1 from mail
                         where reseller_id = :reseller and status = 'FAILED' and queued_at >= :from limit :counted) n""")
                .bind("from", day.start(from))
                .bind("counted", Page.Total.EXACT_UP_TO + 1)
                .then(sql.query("""
                                select id, recipient as name, subject as about, cast(null as date) as day, queued_at as at
                                  from mail
                                 where reseller_id = :reseller and status = 'FAILED' and queued_at >= :from
                                 order by id desc limit :shown""").bind("from", day.start(from)).bind("shown", TodayItem.SHOWN))
                .answers(answers -> TodayItem.of(
                        TodayKind.MAILS_GIVEN_UP,
                        answers.list(Long.class).getFirst(),
                        from,
                        today,
                        answers.list(TodayThing.class)));
    }
}
