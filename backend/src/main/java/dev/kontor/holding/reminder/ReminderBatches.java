package dev.kontor.holding.reminder;

import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Sql;
import dev.kontor.holding.reminderrule.ReminderWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides some events in one transaction. Each reminder is decided once, by whichever copy of the server comes first. */
@ApplicationScoped
class ReminderBatches {

    private final ReminderConfig config;
    private final Sql sql;
    private final Clock clock;

    ReminderBatches(ReminderConfig config, Sql sql, Clock clock) {
        this.config = config;
        this.sql = sql;
        this.clock = clock;
    }

    /** Says where to go on; nowhere after the last events. */
    @Transactional
    public Optional<Position> decide(ReminderRound round, ReminderSource source, Position after) {
        List<ReminderSubject> found = after(after, source, round);
        add(found.stream().flatMap(one -> round.decide(one).stream()).toList(), round.window());
        return found.size() == config.batch()
                ? Optional.of(new Position(found.getLast().on(), found.getLast().id()))
                : Optional.empty();
    }

    /** What somebody had decided before stays. */
    private void add(List<ReminderDecision> decisions, ReminderWindow window) {
        if (decisions.isEmpty()) {
            return;
        }
        BulkRows rows = new BulkRows();
        decisions.forEach(decision ->
                set(rows.add(), decision).set("decided_for", window.until()).set("decided_at", clock.instant()));
        sql.query("""
                        insert into reminder (reseller_id, %s)
                        select :reseller, %s from jsonb_populate_recordset(cast(null as reminder), cast(:rows as jsonb)) n
                            on conflict (reseller_id, subject_id, event, event_on, days_before, recipient) do nothing""".formatted(rows.columns(""), rows.columns("n.")))
                .rows("rows", rows)
                .update();
    }

    private static BulkRows set(BulkRows row, ReminderDecision decision) {
        ReminderSubject subject = decision.subject();
        return row.set("id", decision.id())
                .set("subject_id", subject.id())
                .set("event", subject.event())
                .set("event_on", subject.on())
                .set("days_before", decision.rule().daysBefore())
                .set("recipient", decision.rule().recipient())
                .set(
                        "customer_id",
                        subject.customer() == null ? null : subject.customer().id())
                .set("outcome", decision.code().queued() ? ReminderOutcome.QUEUED : ReminderOutcome.SKIPPED)
                .set("code", decision.code());
    }

    /** Where the events before ended. */
    record Position(LocalDate day, UUID id) {

        static Position before(LocalDate day) {
            return new Position(day, new UUID(0, 0));
        }
    }

    private record Due(ReminderSubject subject) {}

    /** The events of which somebody is to be reminded now, in the order of their days, so many at a time. */
    private List<ReminderSubject> after(Position position, ReminderSource source, ReminderRound round) {
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
                .bind("most", config.batch())
                .list(Due.class)
                .stream()
                .map(Due::subject)
                .toList();
    }
}
