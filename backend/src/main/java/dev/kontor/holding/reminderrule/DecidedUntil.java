package dev.kontor.holding.reminderrule;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Up to which day all reminders of a reseller are decided. */
@ApplicationScoped
public class DecidedUntil {

    private final Sql sql;

    DecidedUntil(Sql sql) {
        this.sql = sql;
    }

    public Optional<LocalDate> doneUntil() {
        return sql.query("select done_until from reminder_day where reseller_id = :reseller")
                .optional(LocalDate.class);
    }

    /** Nothing before the day on which Kontor looks for the first time is made up for. */
    @Transactional
    public LocalDate begin(LocalDate before) {
        sql.query("""
                        insert into reminder_day (reseller_id, done_until) values (:reseller, :day)
                        on conflict (reseller_id) do nothing""").bind("day", before).update();
        return doneUntil().orElse(before);
    }

    /** False when another copy of the server was faster. */
    public boolean close(ReminderWindow window) {
        int moved = sql.query("""
                        update reminder_day set done_until = :until
                         where reseller_id = :reseller and done_until = :after""")
                .bind("until", window.until())
                .bind("after", window.after())
                .update();
        return moved == 1;
    }
}
