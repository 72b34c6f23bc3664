package dev.kontor.holding.reminder;

import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The events of which somebody is to be reminded now, in the order of their days, so many at a time. */
@ApplicationScoped
class DueSubjects {

    private final TenantRows rows;

    DueSubjects(TenantRows rows) {
        this.rows = rows;
    }

    /** Where the events before ended. */
    record Position(LocalDate day, UUID id) {

        static Position before(LocalDate day) {
            return new Position(day, new UUID(0, 0));
        }
    }

    List<ReminderSubject> after(Position position, ReminderSource source, ReminderRound round, int atMost) {
        String sql = """
                select %1$s from %2$s
                 where %3$s and %4$s <= :latest and (%4$s, s.id) > (cast(:day as date), cast(:id as uuid))
                   and exists (select 1 from unnest(cast(:days as int[])) as d (n)
                                where %4$s - d.n > :after and %4$s - d.n <= :until)
                 order by %4$s, s.id limit :most""".formatted(source.columns(), source.tables(), source.condition(), source.day());
        return rows
                .query(sql)
                .setParameter("latest", round.latest(source.event()))
                .setParameter("day", position.day())
                .setParameter("id", position.id())
                .setParameter("days", SqlArrays.of(round.daysOf(source.event())))
                .setParameter("after", round.window().after())
                .setParameter("until", round.window().until())
                .setParameter("most", atMost)
                .list()
                .stream()
                .map(ReminderSubject::of)
                .toList();
    }
}
