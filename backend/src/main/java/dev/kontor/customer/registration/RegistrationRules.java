package dev.kontor.customer.registration;

import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.customer.site.LegalTextView;
import dev.kontor.customer.site.RegistrationField;
import dev.kontor.customer.site.Site;
import dev.kontor.customer.site.SiteField;
import dev.kontor.tenant.mail.MailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a registration must hold to the site's form, beyond the length and form of each field. */
final class RegistrationRules {

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
            rules.refuse("/fields/email", "invalid-address", "This is not an e-mail address that gets mail from us.");
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
                .filter(text -> text.required() && !wanted.acceptedLegalTexts().contains(text.id()))
                .toList();
        if (!missing.isEmpty()) {
            refuse("/acceptedLegalTexts", "required", "Everything that is required has to be accepted, as it is now.");
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
