package dev.kontor.holding.renewal;

import dev.kontor.base.home.TodayItem;
import dev.kontor.base.home.TodayItem.TodayKind;
import dev.kontor.base.home.TodayItem.TodayThing;
import dev.kontor.base.home.TodaySource;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The renewals that wait, on the start page: those whose time is over first. */
@ApplicationScoped
class HeldAtHome implements TodaySource {

    private final Sql sql;

    HeldAtHome(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> rights() {
        return List.of("associations:read");
    }

    @Override
    public Optional<TodayItem> today() {
        return sql.query("""
                        select count(*) from (select 1 from association
                         where reseller_id = :reseller and held_until is not null limit :counted) n""")
                .bind("counted", Page.Total.EXACT_UP_TO + 1)
                .then(sql.query("""
                                select a.id, coalesce(s.identifier, p.name) as name, c.display_name as about,
                                       a.held_until as day, cast(null as timestamptz) as at
                                  from association a
                                  join customer c on c.reseller_id = :reseller and c.id = a.customer_id
                                  left join subscription s on s.reseller_id = :reseller and s.id = a.subscription_id
                                  left join product p on p.reseller_id = :reseller and p.id = a.product_id
                                 where a.reseller_id = :reseller and a.held_until is not null
                                 order by a.held_until, a.id limit :shown""").bind("shown", TodayItem.SHOWN))
                .answers(answers -> TodayItem.of(
                        TodayKind.HELD_RENEWALS,
                        answers.list(Long.class).getFirst(),
                        null,
                        null,
                        answers.list(TodayThing.class)));
    }
}
