package dev.kontor.customer.registration;

import dev.kontor.access.person.CustomerLogins;
import dev.kontor.access.person.NewCustomerLogin;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.site.RegistrationToken;
import dev.kontor.customer.site.Site;
import dev.kontor.customer.site.Tokens;
import dev.kontor.customer.site.Visit;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** The second half of a registration: whoever has the mail becomes a customer that waits for approval (D4). */
@ApplicationScoped
class Confirmations {

    private final RegistrationRows rows;
    private final Customers customers;
    private final CustomerClasses classes;
    private final CustomerLogins logins;
    private final Relationships relationships;
    private final FirstRequests requests;
    private final Event<RegistrationConfirmed> confirmed;
    private final Resellers resellers;
    private final CurrentActor actor;
    private final Clock clock;

    // ten, because a registration becomes everything that a customer is
    Confirmations(
            RegistrationRows rows,
            Customers customers,
            CustomerClasses classes,
            CustomerLogins logins,
            Relationships relationships,
            FirstRequests requests,
            Event<RegistrationConfirmed> confirmed,
            Resellers resellers,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.customers = customers;
        this.classes = classes;
        this.logins = logins;
        this.relationships = relationships;
        this.requests = requests;
        this.confirmed = confirmed;
        this.resellers = resellers;
        this.actor = actor;
        this.clock = clock;
    }

    /** 404 for an unknown token, 410 for one that was used or is too old, 422 for a weak password. */
    @Transactional
    ConfirmedRegistration confirm(RegistrationToken token, Secret password) {
        Registration row = rows.lock(token.registrationId()).orElseThrow(RegistrationResource::unknown);
        requireOpen(row, token);
        Site site = rows.site(row);
        ResellerView reseller = resellers.require(token.resellerId());
        return actor.as(Visit.actorOf(site, reseller.id()), () -> {
            become(site, row, reseller, password);
            byte[] secret = Tokens.ofStatus(site, row.id);
            return new ConfirmedRegistration(
                    new RegistrationToken(reseller.id(), row.id, secret).text(), reseller.slug());
        });
    }

    private void become(Site site, Registration row, ResellerView reseller, Secret password) {
        String email = Objects.requireNonNull(row.email);
        UUID customer = logins.customerOf(email)
                .map(known -> applyAgain(known, email, password))
                .orElseGet(() -> begin(site, row, reseller, password));
        confirmed.fire(new RegistrationConfirmed(customer, row.acceptedTexts, row.createdAt, row.address));
        UUID request = requests.open(site, row, customer);
        row.confirm(customer, request, clock.instant());
    }

    /** Somebody who was rejected; the customer stays as staff know it. */
    private UUID applyAgain(UUID customer, String email, Secret password) {
        if (relationships.statusOf(customer) != RelationshipStatus.REJECTED) {
            throw used();
        }
        logins.renewPassword(email, password);
        return customer;
    }

    private UUID begin(Site site, Registration row, ResellerView reseller, Secret password) {
        RegistrationFields fields = Objects.requireNonNull(row.fields);
        String currency = site.classId == null
                ? reseller.currency()
                : classes.require(site.classId).currency();
        UUID customer = customers
                .create(fields.customer(row.language, currency, site.classId, site.name))
                .id();
        logins.create(new NewCustomerLogin(customer, fields.email(), fields.personName(), row.language, password));
        return customer;
    }

    private void requireOpen(Registration row, RegistrationToken token) {
        if (row.status == RegistrationStatus.CONFIRMED) {
            throw used();
        }
        if (row.isOver(clock.instant())) {
            throw new Problem.Gone("link-expired", "This link is too old; please register again.");
        }
        if (row.confirmHash == null || !MessageDigest.isEqual(row.confirmHash, Tokens.hash(token.secret()))) {
            throw RegistrationResource.unknown();
        }
    }

    private static Problem used() {
        return new Problem.Gone("link-used", "This link was used already; please sign in.");
    }
}
