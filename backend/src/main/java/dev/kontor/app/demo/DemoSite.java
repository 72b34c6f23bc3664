package dev.kontor.app.demo;

import dev.kontor.base.shared.Languages;
import dev.kontor.customer.site.ApprovalRule;
import dev.kontor.customer.site.NewLegalText;
import dev.kontor.customer.site.RegistrationField;
import dev.kontor.customer.site.SiteField;
import dev.kontor.customer.site.SiteInput;
import dev.kontor.customer.site.SiteView;
import dev.kontor.customer.site.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The page on which visitors of the demo reseller register. */
@ApplicationScoped
class DemoSite {

    static final int TARGET_HOURS = 48;

    private static final Set<RegistrationField> REQUIRED =
            Set.of(RegistrationField.email, RegistrationField.companyName, RegistrationField.country);

    private final Sites sites;

    DemoSite(Sites sites) {
        this.sites = sites;
    }

    SiteView open(UUID classId) {
        SiteView site = sites.create(new SiteInput(
                "Demo shop",
                true,
                List.of("http://localhost:8090"),
                Languages.ALL,
                fields(),
                List.of("ORDER", "CONTENT", "EDI"),
                classId,
                List.of(),
                new ApprovalRule(ApprovalRule.ApprovalMode.MANUAL, List.of()),
                TARGET_HOURS,
                Map.of()));
        sites.addLegalText(site.id(), terms());
        sites.addLegalText(site.id(), privacy());
        return site;
    }

    private static List<SiteField> fields() {
        return Stream.of(
                        RegistrationField.companyName,
                        RegistrationField.firstName,
                        RegistrationField.lastName,
                        RegistrationField.email,
                        RegistrationField.phone,
                        RegistrationField.line1,
                        RegistrationField.postalCode,
                        RegistrationField.city,
                        RegistrationField.country,
                        RegistrationField.vatId,
                        RegistrationField.services,
                        RegistrationField.note)
                .map(field -> new SiteField(field, true, REQUIRED.contains(field)))
                .toList();
    }

    private static NewLegalText terms() {
        return new NewLegalText(
                "terms",
                Map.of("de", "Geschäftsbedingungen", "en", "Terms and conditions", "es", "Condiciones generales"),
                null,
                Map.of(
                        "de",
                        "Verkauft wird nur an Unternehmen. Bestellt werden kann, sobald die Anfrage freigegeben ist.",
                        "en",
                        "We sell to companies only. Orders are possible once the request has been approved.",
                        "es",
                        "Solo vendemos a empresas. Se puede pedir en cuanto se apruebe la solicitud."),
                true);
    }

    private static NewLegalText privacy() {
        return new NewLegalText(
                "privacy",
                Map.of("de", "Datenschutzhinweise", "en", "Privacy notice", "es", "Aviso de privacidad"),
                "https://demo.example/privacy",
                null,
                true);
    }
}
