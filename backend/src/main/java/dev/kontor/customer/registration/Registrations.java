package dev.kontor.customer.registration;

import dev.kontor.access.person.CustomerLogins;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.customer.customer.CustomerRules;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.site.LegalTexts;
import dev.kontor.customer.site.RegistrationToken;
import dev.kontor.customer.site.Site;
import dev.kontor.customer.site.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Visitors of the reseller's sites who want to be customers (A27). Nobody learns here which addresses are known. */
@ApplicationScoped
class Registrations {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Proofs proofs;
    private final RegistrationLimits limits;
    private final LegalTexts legalTexts;
    private final DisposableDomains disposable;
    private final CustomerLogins logins;
    private final Relationships relationships;
    private final RegistrationMails mails;
    private final RegistrationConfig config;
    private final EntityManager entityManager;
    private final CurrentActor actor;
    private final Clock clock;

    // eleven, because every defence of the public door stands here
    Registrations(
            Proofs proofs,
            RegistrationLimits limits,
            LegalTexts legalTexts,
            DisposableDomains disposable,
            CustomerLogins logins,
            Relationships relationships,
            RegistrationMails mails,
            RegistrationConfig config,
            EntityManager entityManager,
            CurrentActor actor,
            Clock clock) {
        this.proofs = proofs;
        this.limits = limits;
        this.legalTexts = legalTexts;
        this.disposable = disposable;
        this.logins = logins;
        this.relationships = relationships;
        this.mails = mails;
        this.config = config;
        this.entityManager = entityManager;
        this.actor = actor;
        this.clock = clock;
    }

    /** 422 with a pointer per wrong field, also for a proof that is wrong or used; 429 after too many. */
    @Transactional
    RegistrationReceipt register(Site site, NewRegistration wanted, String address) {
        proofs.use(site, wanted.proof());
        requireValid(site, wanted);
        String email = wanted.fields().email().toLowerCase(Locale.ROOT);
        boolean few = limits.count(site, email, address);
        Registration row = Registration.of(site, wanted);
        row.id = Ids.next();
        row.address = address;
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(config.confirmWithin());
        reason(wanted, email, few).ifPresentOrElse(reason -> drop(site, row, reason), () -> ask(site, row));
        entityManager.persist(row);
        return new RegistrationReceipt(
                new RegistrationToken(actor.resellerId(), row.id, Tokens.ofStatus(site, row.id)).text());
    }

    private void ask(Site site, Registration row) {
        byte[] secret = Tokens.random(RegistrationToken.SECRET_LENGTH);
        row.confirmHash = Tokens.hash(secret);
        mails.askForConfirmation(site, row, new RegistrationToken(actor.resellerId(), row.id, secret));
    }

    private void drop(Site site, Registration row, DropReason reason) {
        if (reason == DropReason.KNOWN_ADDRESS) {
            mails.tellKnownAddress(site, row);
        }
        row.drop(reason);
    }

    private Optional<DropReason> reason(NewRegistration wanted, String email, boolean few) {
        // asked in any case, so that known and unknown addresses cost the same
        UUID customer = logins.customerOf(email).orElse(NOBODY);
        boolean rejected = relationships.statusOf(customer) == RelationshipStatus.REJECTED;
        if (wanted.isFromProgram()) {
            return Optional.of(DropReason.HONEYPOT);
        }
        if (disposable.contains(email)) {
            return Optional.of(DropReason.DISPOSABLE_ADDRESS);
        }
        if (!few) {
            return Optional.of(DropReason.TOO_MANY);
        }
        return customer.equals(NOBODY) || rejected ? Optional.empty() : Optional.of(DropReason.KNOWN_ADDRESS);
    }

    private void requireValid(Site site, NewRegistration wanted) {
        List<FieldError> errors = new ArrayList<>(RegistrationRules.errors(site, wanted, legalTexts.current(site.id)));
        // the class is the site's; what a visitor says is checked without it, in any currency
        CustomerRules.errors(wanted.fields().customer(wanted.language(), "EUR", null, site.name), null).stream()
                .map(Registrations::atItsField)
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("invalid", "Some fields are wrong.", errors);
        }
    }

    private static FieldError atItsField(FieldError error) {
        return new FieldError(error.pointer().replaceFirst("^/(address/)?", "/fields/"), error.code(), error.detail());
    }
}
