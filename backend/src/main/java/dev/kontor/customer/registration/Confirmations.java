package dev.kontor.customer.registration;

import dev.kontor.access.secret.PasswordHash;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The second half of a registration: whoever has the mail becomes a customer that waits for approval (D4). */
@ApplicationScoped
class Confirmations {

    private final RegistrationRows rows;
    private final Applicants applicants;
    private final FirstRequests requests;
    private final Event<RegistrationConfirmed> confirmed;
    private final Resellers resellers;
    private final CurrentActor actor;
    private final Clock clock;

    Confirmations(
            RegistrationRows rows,
            Applicants applicants,
            FirstRequests requests,
            Event<RegistrationConfirmed> confirmed,
            Resellers resellers,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.applicants = applicants;
        this.requests = requests;
        this.confirmed = confirmed;
        this.resellers = resellers;
        this.actor = actor;
        this.clock = clock;
    }

    /** 404 for an unknown token, 410 for one that was used or is too old, 422 for a weak password. */
    ConfirmedRegistration confirm(RegistrationToken token, Secret password) {
        return confirm(token, applicants.accept(password, ownWords(token)));
    }

    /** What is easily known about the visitor, once the token is right. */
    @Transactional
    List<String> ownWords(RegistrationToken token) {
        Registration row = rows.find(token.registrationId()).orElseThrow(RegistrationResource::unknown);
        requireOpen(row, token);
        RegistrationFields fields = Objects.requireNonNull(row.fields);
        ResellerView reseller = resellers.require(token.resellerId());
        return List.of(fields.email(), fields.personName(), fields.customerName(), reseller.name(), reseller.slug());
    }

    @Transactional
    ConfirmedRegistration confirm(RegistrationToken token, PasswordHash password) {
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

    private void become(Site site, Registration row, ResellerView reseller, PasswordHash password) {
        UUID customer =
                applicants.become(site, row, reseller.currency(), password).orElseThrow(Confirmations::used);
        confirmed.fire(new RegistrationConfirmed(customer, row.acceptedTexts, row.createdAt, row.address));
        UUID request = requests.open(site, row, customer);
        row.confirm(customer, request, clock.instant());
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

    /** Where the visitor goes next: the status of the request, and the reseller's portal by its short name. */
    public record ConfirmedRegistration(String statusToken, String slug) {}
}
