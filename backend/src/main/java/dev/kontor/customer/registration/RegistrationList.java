package dev.kontor.customer.registration;

import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Listing;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.site.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came in at a site. */
@ApplicationScoped
class RegistrationList {

    private static final Order<?> NEWEST = Order.newestFirst("registration", "r.id");

    private final Sites sites;
    private final Sql sql;
    private final Clock clock;

    RegistrationList(Sites sites, Sql sql, Clock clock) {
        this.sites = sites;
        this.sql = sql;
        this.clock = clock;
    }

    /** 404 for an unknown site. */
    @Transactional
    Page<RegistrationView> page(UUID siteId, int limit, @Nullable String cursor) {
        Conditions conditions = Conditions.of("r.reseller_id = :reseller").equal("r.site_id", sites.row(siteId).id);
        Listing list = sql.listing("registration r", conditions, NEWEST);
        Instant now = clock.instant();
        return Page.of(
                list.rows("select r.* from registration r {page}", limit + 1, cursor)
                        .unchanged(Registration.class),
                limit,
                list.total(),
                row -> NEWEST.cursorAfter(row.id),
                row -> RegistrationView.of(row, now));
    }
}
