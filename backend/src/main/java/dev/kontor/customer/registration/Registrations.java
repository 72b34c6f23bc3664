package dev.kontor.customer.registration;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerRules;
import dev.kontor.customer.site.LegalTextView;
import dev.kontor.customer.site.LegalTexts;
import dev.kontor.customer.site.RegistrationField;
import dev.kontor.customer.site.RegistrationToken;
import dev.kontor.customer.site.Site;
import dev.kontor.customer.site.SiteField;
import dev.kontor.customer.site.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        // whoever has an address that only looks like a known one learns nothing of it
        if (reason == DropReason.KNOWN_ADDRESS && screening.isKnown(String.valueOf(row.email))) {
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
        Problem.Invalid.requireNone(errors, "invalid", "Some fields are wrong.");
    }

    private static FieldError atItsField(FieldError error) {
        return new FieldError(error.pointer().replaceFirst("^/(address/)?", "/fields/"), error.code(), error.detail());
    }

    /** With this token the visitor sees what becomes of the registration; the same for everybody. */
    public record RegistrationReceipt(String statusToken) {}

    /** What a registration must hold to the site's form, beyond the length and form of each field. */
    static final class RegistrationRules {

        private final Site site;
        private final NewRegistration wanted;
        private final List<FieldError> errors = new ArrayList<>();

        private RegistrationRules(Site site, NewRegistration wanted) {
            this.site = site;
            this.wanted = wanted;
        }

        static List<FieldError> errors(Site site, NewRegistration wanted, List<LegalTextView> texts) {
            RegistrationRules rules = new RegistrationRules(site, wanted);
            rules.checkLanguage();
            rules.checkFields();
            rules.checkServices();
            rules.checkLegalTexts(texts);
            if (!MailAddress.isAccepted(wanted.fields().email())) {
                rules.refuse(
                        "/fields/email", "invalid-address", "This is not an e-mail address that gets mail from us.");
            }
            return rules.errors;
        }

        private void checkLanguage() {
            if (!site.languages.contains(wanted.language())) {
                refuse("/language", "unknown-language", "The site does not speak this language.");
            }
        }

        private void checkFields() {
            Map<RegistrationField, SiteField> form =
                    site.fields.stream().collect(Collectors.toMap(SiteField::name, Function.identity()));
            for (RegistrationField field : RegistrationField.values()) {
                SiteField asked = form.get(field);
                boolean given = isGiven(field);
                if (given && (asked == null || !asked.visible())) {
                    refuse(pointer(field), "not-asked", "The site does not ask for this.");
                }
                if (!given && asked != null && asked.required()) {
                    refuse(pointer(field), "required", "This is required.");
                }
            }
        }

        private boolean isGiven(RegistrationField field) {
            return switch (field) {
                case services -> !wanted.services().isEmpty();
                case note -> wanted.note() != null;
                default -> wanted.fields().value(field) != null;
            };
        }

        private void checkServices() {
            for (int i = 0; i < wanted.services().size(); i++) {
                if (!site.services.contains(wanted.services().get(i))) {
                    refuse("/services/" + i, "unknown-service", "The site does not offer this service.");
                }
            }
        }

        private void checkLegalTexts(List<LegalTextView> texts) {
            List<LegalTextView> missing = texts.stream()
                    .filter(text ->
                            text.required() && !wanted.acceptedLegalTexts().contains(text.id()))
                    .toList();
            if (!missing.isEmpty()) {
                refuse(
                        "/acceptedLegalTexts",
                        "required",
                        "Everything that is required has to be accepted, as it is now.");
            }
            boolean known = texts.stream().map(LegalTextView::id).toList().containsAll(wanted.acceptedLegalTexts());
            if (!known) {
                refuse("/acceptedLegalTexts", "unknown-text", "Only what the site shows now can be accepted.");
            }
        }

        private static String pointer(RegistrationField field) {
            return switch (field) {
                case services, note -> "/" + field;
                default -> "/fields/" + field;
            };
        }

        private void refuse(String pointer, String code, String detail) {
            errors.add(new FieldError(pointer, code, detail));
        }
    }
}
