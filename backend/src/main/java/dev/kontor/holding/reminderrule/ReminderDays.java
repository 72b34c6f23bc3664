package dev.kontor.holding.reminderrule;

import dev.kontor.base.shared.Rows;
import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Up to which day all reminders of a reseller are decided. */
@ApplicationScoped
public class ReminderDays {

    private final TenantRows rows;

    ReminderDays(TenantRows rows) {
        this.rows = rows;
    }

    @Transactional
    public Optional<LocalDate> doneUntil() {
        return rows.query("select done_until, reseller_id from reminder_day where reseller_id = :reseller")
                .uniqueResultOptional()
                .map(row -> Objects.requireNonNull(Rows.day(row[0])));
    }

    /** Nothing before the day on which Kontor looks for the first time is made up for. */
    @Transactional
    public LocalDate begin(LocalDate before) {
        rows.query("""
                        insert into reminder_day (reseller_id, done_until) values (:reseller, :day)
                        on conflict (reseller_id) do nothing""").setParameter("day", before).executeUpdate();
        return doneUntil().orElse(before);
    }

    /** False when another copy of the server was faster. */
    public boolean close(ReminderWindow window) {
        int moved = rows.query("""
                        update reminder_day set done_until = :until
                         where reseller_id = :reseller and done_until = :after""")
                .setParameter("until", window.until())
                .setParameter("after", window.after())
                .executeUpdate();
        return moved == 1;
    }
}
