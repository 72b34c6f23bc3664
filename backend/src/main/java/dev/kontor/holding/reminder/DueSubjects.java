package dev.kontor.holding.reminder;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The events of which somebody is to be reminded now, in the order of their days, so many at a time. */
@ApplicationScoped
class DueSubjects {

    private final Sql sql;

    DueSubjects(Sql sql) {
        this.sql = sql;
    }

    /** Where the events before ended. */
    record Position(LocalDate day, UUID id) {

        static Position before(LocalDate day) {
            return new Position(day, new UUID(0, 0));
        }
    }

    private record Due(ReminderRow subject) {}

    List<ReminderSubject> after(Position position, ReminderSource source, ReminderRound round, int atMost) {
        String statement = """
                select %1$s from %2$s
                 where %3$s and %4$s <= :latest and (%4$s, s.id) > (cast(:day as date), cast(:id as uuid))
                   and exists (select 1 from unnest(cast(:days as int[])) as d (n)
                                where %4$s - d.n > :after and %4$s - d.n <= :until)
                 order by %4$s, s.id limit :most""".formatted(source.columns(), source.tables(), source.condition(), source.day());
        return sql
                .query(statement)
                .bind("latest", round.latest(source.event()))
                .bind("day", position.day())
                .bind("id", position.id())
                .array("days", round.daysOf(source.event()))
                .bind("after", round.window().after())
                .bind("until", round.window().until())
                .bind("most", atMost)
                .list(Due.class)
                .stream()
                .map(due -> due.subject().subject())
                .toList();
    }
}
