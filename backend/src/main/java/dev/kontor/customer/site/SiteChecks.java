package dev.kontor.customer.site;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.goods.offer.Catalogues;
import dev.kontor.goods.offer.Services;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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

    /** As it is stored; 422 with a pointer per wrong field. */
    SiteInput valid(SiteInput wanted) {
        SiteInput input = SiteRules.normalised(wanted);
        services.requireOffered(input.services(), "/services");
        List<FieldError> errors = new ArrayList<>(SiteRules.errors(input));
        if (input.classId() != null && classes.find(input.classId()).isEmpty()) {
            errors.add(new FieldError("/classId", "unknown-class", "This class does not exist."));
        }
        if (!catalogues.existing(input.catalogueIds()).containsAll(input.catalogueIds())) {
            errors.add(new FieldError("/catalogueIds", "unknown-catalogue", "Not all of these catalogues exist."));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("invalid", "Some fields are wrong.", errors);
        }
        return input;
    }
}
