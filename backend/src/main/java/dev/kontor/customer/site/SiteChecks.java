package dev.kontor.customer.site;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.customer.site.Sites.SiteRegistrations;
import dev.kontor.goods.offer.Catalogues;
import dev.kontor.goods.offer.Services;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Whether a site may be stored: its own fields, and what it names of other modules. */
@ApplicationScoped
class SiteChecks {

    private final SiteRegistrations registrations;
    private final CustomerClasses classes;
    private final Services services;
    private final Catalogues catalogues;

    SiteChecks(SiteRegistrations registrations, CustomerClasses classes, Services services, Catalogues catalogues) {
        this.registrations = registrations;
        this.classes = classes;
        this.services = services;
        this.catalogues = catalogues;
    }

    /** 409 once visitors registered there. */
    void requireUnused(UUID siteId) {
        if (registrations.any(siteId)) {
            throw new Problem.Conflict("site-in-use", "Visitors registered here; switch the site off instead.");
        }
    }

    /** 422 with a pointer per wrong field. */
    void requireValid(SiteInput input) {
        services.requireOffered(input.services(), "/services");
        List<FieldError> errors = new ArrayList<>(SiteRules.errors(input));
        if (input.classId() != null && classes.find(input.classId()).isEmpty()) {
            errors.add(new FieldError("/classId", "unknown-class", "This class does not exist."));
        }
        if (!catalogues.existing(input.catalogueIds()).containsAll(input.catalogueIds())) {
            errors.add(new FieldError("/catalogueIds", "unknown-catalogue", "Not all of these catalogues exist."));
        }
        catalogues.severalOf(input.catalogueIds()).ifPresent(group -> errors.add(several(group)));
        Problem.Invalid.requireNone(errors, "invalid", "Some fields are wrong.");
    }

    private static FieldError several(String group) {
        String detail = "Of the group %s a customer has only one catalogue.".formatted(group);
        return new FieldError("/catalogueIds", "exclusive-catalogue", detail);
    }

    /** What must hold over the fields of a site beyond the length and form of each. */
    static final class SiteRules {

        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
        private static final Pattern PROPERTY = Pattern.compile("--kontor-[a-z0-9-]{1,50}");
        /** Colours, lengths and fonts; no braces, semicolons, escapes or addresses. */
        private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9 .,%#()'\"+*/-]*");

        private static final Pattern ADDRESS = Pattern.compile("(?i)(url|image|image-set|src|expression)\\s*\\(");

        private final SiteInput input;
        private final List<FieldError> errors = new ArrayList<>();

        private SiteRules(SiteInput input) {
            this.input = input;
        }

        static List<FieldError> errors(SiteInput input) {
            SiteRules rules = new SiteRules(input);
            rules.checkOrigins();
            rules.checkFields();
            rules.checkConditions();
            input.style().forEach(rules::checkStyle);
            return rules.errors;
        }

        private void checkOrigins() {
            for (int i = 0; i < input.allowedOrigins().size(); i++) {
                String origin = input.allowedOrigins().get(i);
                if (Origins.exact(origin).isEmpty()) {
                    refuse(
                            "/allowedOrigins/" + i,
                            "invalid-origin",
                            "An origin is exact, such as https://www.example.com; http only for this machine.");
                }
            }
        }

        private void checkFields() {
            Set<RegistrationField> seen = EnumSet.noneOf(RegistrationField.class);
            Set<RegistrationField> required = EnumSet.noneOf(RegistrationField.class);
            for (int i = 0; i < input.fields().size(); i++) {
                SiteField field = input.fields().get(i);
                if (!seen.add(field.name())) {
                    refuse("/fields/" + i + "/name", "duplicate", "This field is named twice.");
                }
                if (field.required() && !field.visible()) {
                    refuse("/fields/" + i + "/required", "hidden-field", "Only a visible field can be required.");
                }
                if (field.required()) {
                    required.add(field.name());
                }
            }
            if (!required.contains(RegistrationField.email)) {
                refuse("/fields", "email-required", "The e-mail address is always asked for and required.");
            }
            if (!required.contains(RegistrationField.companyName) && !required.contains(RegistrationField.lastName)) {
                refuse("/fields", "name-required", "The company or the last name is required.");
            }
        }

        private void checkConditions() {
            List<ApprovalRule.ApprovalCondition> conditions = input.approval().conditions();
            for (int i = 0; i < conditions.size(); i++) {
                ApprovalRule.ApprovalCondition condition = conditions.get(i);
                String pointer = "/approval/conditions/" + i + "/values";
                if (condition.values().isEmpty() && condition.field() != ApprovalRule.ConditionField.vatId) {
                    refuse(pointer, "required", "A condition needs at least one value.");
                }
                if (condition.field() == ApprovalRule.ConditionField.country
                        && !COUNTRIES.containsAll(condition.values())) {
                    refuse(pointer, "unknown-country", "Country codes (ISO 3166-1) such as DE are expected.");
                }
            }
        }

        private void checkStyle(String property, String value) {
            if (!PROPERTY.matcher(property).matches()) {
                refuse("/style", "unknown-property", "A property is named --kontor-..., in small letters.");
            } else if (!VALUE.matcher(value).matches() || ADDRESS.matcher(value).find()) {
                refuse("/style/" + property, "invalid-value", "Colours, lengths and fonts only.");
            }
        }

        private void refuse(String pointer, String code, String detail) {
            errors.add(new FieldError(pointer, code, detail));
        }
    }
}
