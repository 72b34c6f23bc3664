package dev.kontor.customer.registration;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.privacy.PersonErased;
import dev.kontor.tenant.schedule.ResellerTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets every hour what was never confirmed: first the person, later that there was one. */
@ApplicationScoped
class StaleRegistrations implements ResellerTask {

    private final RegistrationConfig config;
    private final Sql sql;
    private final Clock clock;

    StaleRegistrations(RegistrationConfig config, Sql sql, Clock clock) {
        this.config = config;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-registrations";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** For the present reseller; two copies of the server may do it at once. */
    @Override
    @Transactional
    public void run() {
        Instant now = clock.instant();
        sql.query("""
            update registration
               set status = 'EXPIRED', email = null, fields = null, note = null, address = null,
                   confirm_hash = null
             where reseller_id = :reseller and status in ('AWAITING_CONFIRMATION', 'DROPPED')
               and expires_at <= :now\
            """).bind("now", now).update();
        sql.query("""
            delete from registration
             where reseller_id = :reseller and status = 'EXPIRED' and expires_at <= :forgotten\
            """).bind("forgotten", now.minus(config.keptAfterwards())).update();
        sql.query("delete from spent_proof where reseller_id = :reseller and until < :now")
                .bind("now", now)
                .update();
        sql.query("delete from registration_quota where reseller_id = :reseller and window_no < :window")
                .bind("window", RegistrationLimits.window(now))
                .update();
    }

    /** What waits under the address of somebody who is erased. */
    void forget(@Observes PersonErased erased) {
        sql.query("""
            update registration
               set status = 'EXPIRED', email = null, fields = null, note = null, address = null, confirm_hash = null
             where reseller_id = :reseller and lower(email) = any (cast(:addresses as text[]))\
            """).array("addresses", erased.addresses()).update();
    }
}
