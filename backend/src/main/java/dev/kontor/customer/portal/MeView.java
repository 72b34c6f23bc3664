package dev.kontor.customer.portal;

import dev.kontor.access.person.PortalPerson;
import dev.kontor.base.shared.Versioned;
import dev.kontor.customer.customer.Address;
import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customer.CustomerKind;
import dev.kontor.customer.customer.StoredCustomer;
import dev.kontor.customer.relationship.RelationshipStatus;
import java.util.List;
import java.util.UUID;
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

    /** Whether the reseller does business with the customer, and what it says about that. */
    public record MyRelationship(
            RelationshipStatus status, @Nullable String message) {}

    /** Whose portal this is. */
    public record MyReseller(String slug, String name, PortalBranding branding) {}

    /** The customer as its own people see it: no class, no credit, no locks, no remarks. */
    public record MyCustomer(
            UUID id,
            String number,
            String name,
            CustomerKind kind,
            String currency,
            @Nullable String companyName,
            @Nullable String salutation,
            @Nullable String title,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String mobile,
            @Nullable String fax,
            @Nullable String website,
            @Nullable Address address,
            @Nullable Address invoiceAddress,
            @Nullable String vatId,
            @Nullable String taxNumber,
            @Nullable String gln) {

        // one line a field, longer than a method should be
        static MyCustomer of(StoredCustomer stored) {
            CustomerInput customer = stored.input();
            return new MyCustomer(
                    stored.id(),
                    String.valueOf(customer.number()),
                    customer.displayName(),
                    customer.kind(),
                    customer.currency(),
                    customer.companyName(),
                    customer.salutation(),
                    customer.title(),
                    customer.firstName(),
                    customer.lastName(),
                    customer.email(),
                    customer.phone(),
                    customer.mobile(),
                    customer.fax(),
                    customer.website(),
                    customer.address(),
                    customer.invoiceAddress(),
                    customer.vatId(),
                    customer.taxNumber(),
                    customer.gln());
        }
    }
}
