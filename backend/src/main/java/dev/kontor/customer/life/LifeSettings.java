package dev.kontor.customer.life;

import dev.kontor.base.history.History;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Versioned;
import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For how long a reseller can take the deletion of a customer back. */
@ApplicationScoped
class LifeSettings {

    private static final int USUAL = 30;

    private final Sql sql;
    private final CurrentActor actor;
    private final History history;

    LifeSettings(Sql sql, CurrentActor actor, History history) {
        this.sql = sql;
        this.actor = actor;
        this.history = history;
    }

    CustomerLifeSettings read() {
        return sql.query("select restore_days, version from customer_life_settings where reseller_id = :reseller")
                .optional(CustomerLifeSettings.class)
                .orElse(new CustomerLifeSettings(USUAL, 0));
    }

    /** Customers that are deleted already keep the day that was said when they were. */
    @Transactional
    CustomerLifeSettings change(CustomerLifeSettingsChange wanted, @Nullable IfMatch ifMatch) {
        CustomerLifeSettings before = IfMatch.require(ifMatch, read());
        CustomerLifeSettings after = new CustomerLifeSettings(wanted.restoreDays(), before.version() + 1);
        BulkRows row =
                new BulkRows().add().set("restore_days", after.restoreDays()).set("version", after.version());
        sql.write("customer_life_settings", "reseller_id", row, () -> read().version());
        history.changed("customer-life-settings", actor.resellerId(), before.fields(), after.fields());
        return after;
    }

    /** For how many days a deletion can be taken back. */
    public record CustomerLifeSettingsChange(
            @NotNull @Min(7) @Max(90) Integer restoreDays) {}

    /** For how many days a deletion can be taken back. */
    public record CustomerLifeSettings(int restoreDays, long version) implements Versioned {

        Map<String, @Nullable Object> fields() {
            return Map.of("restoreDays", restoreDays);
        }
    }
}
