package dev.kontor.customer.registration;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.customer.site.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What came in at a site. */
@ApplicationScoped
class RegistrationList {

    private static final UUID LAST = new UUID(-1, -1);

    private final Sites sites;
    private final EntityManager entityManager;
    private final TenantRows rows;
    private final CurrentActor actor;
    private final Clock clock;

    RegistrationList(Sites sites, EntityManager entityManager, TenantRows rows, CurrentActor actor, Clock clock) {
        this.sites = sites;
        this.entityManager = entityManager;
        this.rows = rows;
        this.actor = actor;
        this.clock = clock;
    }

    /** 404 for an unknown site. */
    @Transactional
    Page<RegistrationView> page(UUID siteId, int limit, @Nullable String cursorText) {
        UUID site = sites.row(siteId).id;
        Cursor cursor = Cursor.decode(cursorText, "registration", 1);
        Instant now = clock.instant();
        List<Registration> found = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                         select * from registration
                          where reseller_id = :reseller and site_id = :site and id < :before
                          order by id desc limit :limit\
                         """, Registration.class)
                .setParameter("reseller", actor.resellerId())
                .setParameter("site", site)
                .setParameter("before", cursor == null ? LAST : cursor.id(0))
                .setParameter("limit", limit + 1)
                .list();
        return Page.of(
                found,
                limit,
                total(site),
                row -> Cursor.encode("registration", row.id.toString()),
                row -> RegistrationView.of(row, now));
    }

    private Page.Total total(UUID siteId) {
        Object[] counted = rows.query("""
            select count(*), 0 from (
              select 1 from registration where reseller_id = :reseller and site_id = :site limit :most) s\
            """)
                .setParameter("site", siteId)
                .setParameter("most", Page.Total.EXACT_UP_TO + 1)
                .getSingleResult();
        return Page.Total.of(((Number) counted[0]).longValue());
    }
}
