package dev.kontor.registration;

import dev.kontor.approval.Catalogues;
import dev.kontor.approval.NewDecision;
import dev.kontor.approval.NewRequest;
import dev.kontor.approval.Relationships;
import dev.kontor.approval.RequestView;
import dev.kontor.approval.Requests;
import dev.kontor.approval.RiskView;
import dev.kontor.approval.ServiceView;
import dev.kontor.approval.Services;
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
