package dev.kontor.customer.relationship;

import dev.kontor.access.person.CustomerLogins;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whether the people of customers get into the portal: as their relationship stands, at once. */
@ApplicationScoped
class PortalAccess {

    private final CustomerLogins logins;

    PortalAccess(CustomerLogins logins) {
        this.logins = logins;
    }

    /** After these relationships got another status. */
    void follow(Collection<BusinessRelationship> relationships) {
        List<UUID> ended = changed(relationships, false);
        if (!ended.isEmpty()) {
            logins.suspendAll(ended);
        }
        List<UUID> given = changed(relationships, true);
        if (!given.isEmpty()) {
            logins.restoreAll(given);
        }
    }

    private static List<UUID> changed(Collection<BusinessRelationship> relationships, boolean access) {
        return relationships.stream()
                .filter(relationship -> relationship.accessChanged && relationship.status.givesAccess() == access)
                .map(relationship -> relationship.id)
                .toList();
    }
}
