package dev.kontor.customer.registration;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.site.Site;
import dev.kontor.customer.site.SiteRegistrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The rows of registrations and of the sites that they came from. */
@ApplicationScoped
class RegistrationRows implements SiteRegistrations {

    private final Sql sql;

    RegistrationRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean any(UUID siteId) {
        return sql.query("select 1 from registration where reseller_id = :reseller and site_id = :site limit 1")
                .bind("site", siteId)
                .exists();
    }

    @Override
    @Transactional
    public Optional<UUID> siteOf(UUID registrationId) {
        return find(registrationId).map(registration -> registration.siteId);
    }

    Optional<Registration> find(UUID id) {
        return sql.find(Registration.class, id);
    }

    /** Nobody else's until the end of the transaction. */
    Optional<Registration> lock(UUID id) {
        return sql
                .query("select * from registration where reseller_id = :reseller and id = :id for update")
                .bind("id", id)
                .entities(Registration.class)
                .stream()
                .findFirst();
    }

    Site site(Registration row) {
        return sql.find(Site.class, row.siteId).orElseThrow();
    }

    /** How many came from the same network address since then, itself included. */
    int fromSameAddress(Registration row, Instant since) {
        return (int)
                sql.query("""
            select count(*) from registration
             where reseller_id = :reseller and address = :address and created_at > :since\
            """).bind("address", row.address).bind("since", since).count();
    }
}
