package dev.kontor.holding.reminderrule;

import dev.kontor.base.history.History;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Versioned;
import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At which time of the day a reseller's reminders go out. */
@ApplicationScoped
public class ReminderSettings {

    private static final LocalTime FIRST = LocalTime.of(8, 0);

    private final Sql sql;
    private final DecidedUntil days;
    private final Resellers resellers;
    private final CurrentActor actor;
    private final History history;

    ReminderSettings(Sql sql, DecidedUntil days, Resellers resellers, CurrentActor actor, History history) {
        this.sql = sql;
        this.days = days;
        this.resellers = resellers;
        this.actor = actor;
        this.history = history;
    }

    private record Stored(LocalTime sendAt, long version) implements Versioned {

        Map<String, @Nullable Object> fields() {
            return Map.of("sendAt", sendAt.toString());
        }
    }

    @Transactional
    public SendingTime time() {
        return new SendingTime(stored().sendAt(), ZoneId.of(timeZone()));
    }

    @Transactional
    public ReminderSettingsView read() {
        return view(stored());
    }

    @Transactional
    public ReminderSettingsView change(ReminderSettingsChange wanted, @Nullable IfMatch ifMatch) {
        Stored before = IfMatch.require(ifMatch, stored());
        Stored after = new Stored(LocalTime.parse(wanted.sendAt()), before.version() + 1);
        BulkRows row =
                new BulkRows().add().set("send_at", after.sendAt().toString()).set("version", after.version());
        sql.write("reminder_settings", "reseller_id", row, () -> stored().version());
        history.changed("reminder-settings", actor.resellerId(), before.fields(), after.fields());
        return view(after);
    }

    private ReminderSettingsView view(Stored stored) {
        return new ReminderSettingsView(
                stored.sendAt().toString(), timeZone(), days.doneUntil().orElse(null), stored.version());
    }

    private String timeZone() {
        return resellers.require(actor.resellerId()).timeZone();
    }

    private Stored stored() {
        return sql.query("select send_at, version from reminder_settings where reseller_id = :reseller")
                .optional(Stored.class)
                .orElse(new Stored(FIRST, 0));
    }

    /** The time of the day at which reminders go out, where the reseller is. */
    public record ReminderSettingsChange(
            @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "A time is like 08:00.")
            String sendAt) {}

    /** When reminders go out; everything up to {@code decidedUntil} is decided. */
    public record ReminderSettingsView(
            String sendAt, String timeZone, @Nullable LocalDate decidedUntil, long version) implements Versioned {}
}
