package dev.kontor.customer.registration;

import dev.kontor.access.person.CustomerLogins;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.site.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The defences of the public door. Nobody learns from them which addresses are known. */
@ApplicationScoped
class Screening {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ProofOfWork proofs;
    private final RegistrationLimits limits;
    private final DisposableDomains disposable;
    private final CustomerLogins logins;
    private final Relationships relationships;

    Screening(
            ProofOfWork proofs,
            RegistrationLimits limits,
            DisposableDomains disposable,
            CustomerLogins logins,
            Relationships relationships) {
        this.proofs = proofs;
        this.limits = limits;
        this.disposable = disposable;
        this.logins = logins;
        this.relationships = relationships;
    }

    /** 422 for a proof of work that is wrong or used. */
    void useProof(Site site, NewRegistration wanted) {
        proofs.use(site, wanted.proof());
    }

    /** Why the registration leads nowhere, if so; 429 after too many. */
    Optional<DropReason> reason(Site site, NewRegistration wanted, String address) {
        String email = MailAddress.normalise(wanted.fields().email());
        boolean few = limits.count(site, email, address);
        // asked in any case, so that known and unknown addresses cost the same
        UUID customer = logins.customerOf(email).orElse(NOBODY);
        boolean taken = logins.exists(email);
        boolean rejected = relationships.statusOf(customer) == RelationshipStatus.REJECTED;
        if (wanted.filledInByProgram()) {
            return Optional.of(DropReason.HONEYPOT);
        }
        if (disposable.contains(email)) {
            return Optional.of(DropReason.DISPOSABLE_ADDRESS);
        }
        if (!few) {
            return Optional.of(DropReason.TOO_MANY);
        }
        boolean free = customer.equals(NOBODY) ? !taken : rejected;
        return free ? Optional.empty() : Optional.of(DropReason.KNOWN_ADDRESS);
    }

    /** Whether somebody signs in with this very address, and not only with one that looks like it. */
    boolean isKnown(String email) {
        return logins.customerOf(email).isPresent();
    }
}
