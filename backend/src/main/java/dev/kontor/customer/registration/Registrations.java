package dev.kontor.customer.registration;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerRules;
import dev.kontor.customer.site.LegalTexts;
import dev.kontor.customer.site.RegistrationToken;
import dev.kontor.customer.site.Site;
import dev.kontor.customer.site.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Visitors of the reseller's sites who want to be customers (A27). Nobody learns here which addresses are known. */
@ApplicationScoped
class Registrations {

    private final Screening screening;
    private final LegalTexts legalTexts;
    private final RegistrationMails mails;
    private final RegistrationConfig config;
    private final Sql sql;
    private final CurrentActor actor;
    private final Clock clock;

    Registrations(
            Screening screening,
            LegalTexts legalTexts,
            RegistrationMails mails,
            RegistrationConfig config,
            Sql sql,
            CurrentActor actor,
            Clock clock) {
        this.screening = screening;
        this.legalTexts = legalTexts;
        this.mails = mails;
        this.config = config;
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    /** 422 with a pointer per wrong field, also for a proof that is wrong or used; 429 after too many. */
    @Transactional
    RegistrationReceipt register(Site site, NewRegistration wanted, String address) {
        screening.useProof(site, wanted);
        requireValid(site, wanted);
        Optional<DropReason> refused = screening.reason(site, wanted, address);
        Registration row = Registration.of(site, wanted);
        row.id = Ids.next();
        row.address = address;
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(config.confirmWithin());
        refused.ifPresentOrElse(reason -> drop(site, row, reason), () -> ask(site, row));
        sql.add(row);
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

    /** With this token the visitor sees what becomes of the registration; the same for everybody. */
    public record RegistrationReceipt(String statusToken) {}
}
