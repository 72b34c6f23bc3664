package dev.kontor.customer.registration;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.site.RegistrationToken;
import dev.kontor.customer.site.Site;
import dev.kontor.customer.site.Sites.SiteRegistrations;
import dev.kontor.customer.site.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of registrations and of the sites that they came from. */
@ApplicationScoped
class RegistrationRows implements SiteRegistrations {

    private static final Order<?> NEWEST = Order.newestFirst("registration", "r.id");

    private final Sql sql;
    private final CurrentActor actor;
    private final Clock clock;

    RegistrationRows(Sql sql, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
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

    /** What came in at a site, newest first; 404 for an unknown one. */
    @Transactional
    Page<RegistrationView> page(UUID siteId, int limit, @Nullable String cursor) {
        sql.require(Site.class, siteId, "This site");
        Conditions conditions = Conditions.of("r.reseller_id = :reseller").equal("r.site_id", siteId);
        Instant now = clock.instant();
        return sql.listing("registration r", conditions, NEWEST)
                .page(Registration.class, limit, cursor, row -> NEWEST.cursorAfter(row.id))
                .map(row -> RegistrationView.of(row, now));
    }

    Optional<Registration> find(UUID id) {
        return sql.find(Registration.class, id);
    }

    /** Nobody else's until the end of the transaction. */
    Optional<Registration> lock(UUID id) {
        return sql.query("select * from registration where reseller_id = :reseller and id = :id for update")
                .bind("id", id)
                .entity(Registration.class);
    }

    /** The last one that made or found this customer. */
    Optional<Registration> latestOf(UUID customerId) {
        return sql.query("""
                        select * from registration
                         where reseller_id = :reseller and customer_id = :customer and status = 'CONFIRMED'
                         order by id desc limit 1""").bind("customer", customerId).entity(Registration.class);
    }

    /** What leads to its status; it can be given again and again. */
    RegistrationToken statusToken(Registration row) {
        return new RegistrationToken(actor.resellerId(), row.id, Tokens.ofStatus(site(row), row.id));
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

    /** A registration as staff see it; name and addresses only while it waits. */
    public record RegistrationView(
            UUID id,
            RegistrationStatus status,
            @Nullable DropReason droppedBecause,
            @Nullable String name,
            @Nullable String email,
            @Nullable String address,
            String language,
            List<String> services,
            Instant submittedAt,
            Instant expiresAt,
            @Nullable Instant confirmedAt,
            @Nullable UUID customerId,
            @Nullable UUID requestId) {

        static RegistrationView of(Registration row, Instant now) {
            return new RegistrationView(
                    row.id,
                    row.isOver(now) ? RegistrationStatus.EXPIRED : row.status,
                    row.droppedBecause,
                    row.fields == null ? null : row.fields.customerName(),
                    row.email,
                    row.address,
                    row.language,
                    row.services,
                    row.createdAt,
                    row.expiresAt,
                    row.confirmedAt,
                    row.customerId,
                    row.requestId);
        }
    }
}
