package dev.kontor.customer.portal;

import dev.kontor.access.person.PortalPerson;
import dev.kontor.base.http.Versioned;
import dev.kontor.customer.relationship.RelationshipStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is signed in, for which customer of which reseller, what may be edited and what waits for consent. */
public record MeView(
        PortalPerson person,
        MyCustomer customer,
        MyRelationship relationship,
        MyReseller reseller,
        List<ProfileField> allowed,
        int pendingTerms,
        long version)
        implements Versioned {

    /** Whether the reseller does business with the customer. */
    public record MyRelationship(
            RelationshipStatus status, @Nullable String reason) {}

    /** Whose portal this is. */
    public record MyReseller(String slug, String name, PortalBranding branding) {}
}
