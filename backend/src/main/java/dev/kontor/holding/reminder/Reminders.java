package dev.kontor.holding.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.sql.Sql;
import dev.kontor.holding.reminderrule.ReminderWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided about reminders; each is decided once, by whichever copy of the server comes first. */
@ApplicationScoped
class Reminders {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;
    private final Clock clock;

    Reminders(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A decision as it is stored; the names of the components are those of the columns. */
    private record Stored(
            UUID id,
            UUID subject_id,
            String event,
            String event_on,
            int days_before,
            String recipient,
            @Nullable UUID customer_id,
            String outcome,
            String code) {

        static Stored of(ReminderDecision decision) {
            ReminderSubject subject = decision.subject();
            return new Stored(
                    decision.id(),
                    subject.id(),
                    subject.event().name(),
                    subject.on().toString(),
                    decision.rule().daysBefore(),
                    decision.rule().recipient().name(),
                    subject.customer() == null ? null : subject.customer().id(),
                    (decision.code().queued() ? ReminderOutcome.QUEUED : ReminderOutcome.SKIPPED).name(),
                    decision.code().name());
        }
    }

    /** Those that nobody had decided before. */
    List<ReminderDecision> add(List<ReminderDecision> decisions, ReminderWindow window) {
        if (decisions.isEmpty()) {
            return decisions;
        }
        Set<UUID> added = new HashSet<>(sql.query("""
                        insert into reminder (reseller_id, id, subject_id, event, event_on, days_before, recipient,
                                              customer_id, outcome, code, decided_for, decided_at)
                        select :reseller, n.id, n.subject_id, n.event, n.event_on, n.days_before, n.recipient,
                               n.customer_id, n.outcome, n.code, cast(:day as date), cast(:now as timestamptz)
                          from jsonb_to_recordset(cast(:decisions as jsonb)) as n (
                               id uuid, subject_id uuid, event text, event_on date, days_before int, recipient text,
                               customer_id uuid, outcome text, code text)
                            on conflict (reseller_id, subject_id, event, event_on, days_before, recipient) do nothing
                        returning id""")
                .bind("decisions", json(decisions))
                .bind("day", window.until())
                .bind("now", clock.instant())
                .list(UUID.class));
        return decisions.stream().filter(one -> added.contains(one.id())).toList();
    }

    private static String json(List<ReminderDecision> decisions) {
        try {
            return JSON.writeValueAsString(decisions.stream().map(Stored::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
