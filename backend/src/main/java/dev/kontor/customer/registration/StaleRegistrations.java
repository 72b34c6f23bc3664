package dev.kontor.customer.registration;

import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Forgets what was never confirmed: first the person, later that there was one. */
@ApplicationScoped
class StaleRegistrations {

    private final RegistrationConfig config;
    private final TenantRows rows;
    private final Clock clock;

    StaleRegistrations(RegistrationConfig config, TenantRows rows, Clock clock) {
        this.config = config;
        this.rows = rows;
        this.clock = clock;
    }

    /** For the present reseller; two copies of the server may do it at once. */
    @Transactional
    void clean() {
        Instant now = clock.instant();
        rows.query("""
            update registration
               set status = 'EXPIRED', email = null, fields = null, note = null, address = null,
                   confirm_hash = null
             where reseller_id = :reseller and status in ('AWAITING_CONFIRMATION', 'DROPPED')
               and expires_at <= :now\
            """).setParameter("now", now).executeUpdate();
        rows.query("""
            delete from registration
             where reseller_id = :reseller and status = 'EXPIRED' and expires_at <= :forgotten\
            """)
                .setParameter("forgotten", now.minus(config.keptAfterwards()))
                .executeUpdate();
        rows.query("delete from spent_proof where reseller_id = :reseller and until < :now")
                .setParameter("now", now)
                .executeUpdate();
        rows.query("delete from registration_quota where reseller_id = :reseller and window_no < :window")
                .setParameter("window", RegistrationLimits.window(now))
                .executeUpdate();
    }
}
