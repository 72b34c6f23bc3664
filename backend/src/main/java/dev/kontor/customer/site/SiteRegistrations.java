package dev.kontor.customer.site;

import java.util.Optional;
import java.util.UUID;

/** What a site has to know of those who registered there; whoever keeps the registrations answers. */
public interface SiteRegistrations {

    boolean any(UUID siteId);

    /** At which site a registration of the present reseller was made; nothing for an unknown one. */
    Optional<UUID> siteOf(UUID registrationId);
}
