package dev.kontor.customer.registration;

import dev.kontor.customer.approval.NewDecision;
import dev.kontor.customer.approval.Requests;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.request.NewRequest;
import dev.kontor.customer.request.RequestView;
import dev.kontor.customer.request.RiskView;
import dev.kontor.customer.request.RiskView.RiskSeverity;
import dev.kontor.customer.site.ApprovalRule;
import dev.kontor.customer.site.Site;
import dev.kontor.goods.offer.Catalogues;
import dev.kontor.goods.offer.Services;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
                // a service may have gone between the form and the mail
                services.offered(row.services),
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

    /** When a site's rule approves by itself: every condition holds, and no risk weighs more than a little. */
    static final class AutoApproval {

        private AutoApproval() {}

        static boolean holds(ApprovalRule rule, RegistrationFields fields, List<RiskView> risks) {
            return rule.mode() == ApprovalRule.ApprovalMode.AUTO
                    && risks.stream().allMatch(risk -> risk.severity() == RiskSeverity.LOW)
                    && rule.conditions().stream().allMatch(condition -> holds(condition, fields));
        }

        private static boolean holds(ApprovalRule.ApprovalCondition condition, RegistrationFields fields) {
            return switch (condition.field()) {
                case country -> fields.country() != null && condition.values().contains(fields.country());
                case emailDomain ->
                    condition.values().stream()
                            .map(DisposableDomains::domain)
                            .anyMatch(DisposableDomains.domain(fields.email())::equals);
                case vatId -> fields.vatId() != null && beginsWithOne(fields.vatId(), condition.values());
            };
        }

        private static boolean beginsWithOne(@Nullable String vatId, List<String> beginnings) {
            String upper = String.valueOf(vatId).toUpperCase(Locale.ROOT);
            return beginnings.isEmpty()
                    || beginnings.stream().anyMatch(beginning -> upper.startsWith(beginning.toUpperCase(Locale.ROOT)));
        }
    }
}
