package dev.kontor.customer.registration;

import dev.kontor.customer.approval.NewDecision;
import dev.kontor.customer.approval.Requests;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.request.NewRequest;
import dev.kontor.customer.request.RequestView;
import dev.kontor.customer.request.RiskView;
import dev.kontor.customer.site.Site;
import dev.kontor.goods.offer.Catalogues;
import dev.kontor.goods.offer.ServiceView;
import dev.kontor.goods.offer.Services;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The first request of somebody who registered, decided at once where the site's rule says so. */
@ApplicationScoped
class FirstRequests {

    private final Relationships relationships;
    private final Requests requests;
    private final Services services;
    private final Catalogues catalogues;
    private final Risks risks;

    FirstRequests(
            Relationships relationships, Requests requests, Services services, Catalogues catalogues, Risks risks) {
        this.relationships = relationships;
        this.requests = requests;
        this.services = services;
        this.catalogues = catalogues;
        this.risks = risks;
    }

    /** The relationship is requested in any case; approving opens it as a person's approval would. */
    UUID open(Site site, Registration row, UUID customerId) {
        RegistrationFields fields = Objects.requireNonNull(row.fields);
        List<RiskView> found = risks.of(row, customerId);
        relationships.request(customerId);
        RequestView request = requests.open(new NewRequest(
                customerId,
                stillOffered(row.services),
                row.note,
                site.id,
                site.name,
                catalogues.existing(site.catalogueIds),
                Duration.ofHours(site.targetHours),
                found));
        if (AutoApproval.holds(site.approval, fields, found)) {
            requests.approve(request.id(), NewDecision.asRequested());
        }
        return request.id();
    }

    /** A service may have gone between the form and the mail. */
    private List<String> stillOffered(List<String> wanted) {
        return services.all().stream()
                .filter(ServiceView::active)
                .map(ServiceView::code)
                .filter(wanted::contains)
                .toList();
    }
}
