package dev.kontor.customer.registration;

import dev.kontor.customer.approval.Requests;
import dev.kontor.customer.request.RequestStatus;
import dev.kontor.customer.site.RegistrationToken;
import dev.kontor.customer.site.Tokens;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.goods.offer.Services;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What visitors may know of their registrations. */
@ApplicationScoped
class RegistrationStatuses {

    private final RegistrationRows rows;
    private final Requests requests;
    private final Services services;
    private final Resellers resellers;
    private final Clock clock;

    RegistrationStatuses(
            RegistrationRows rows, Requests requests, Services services, Resellers resellers, Clock clock) {
        this.rows = rows;
        this.requests = requests;
        this.services = services;
        this.resellers = resellers;
        this.clock = clock;
    }

    /** 404 for a token that is not one of ours, or that is forgotten by now. */
    @Transactional
    RegistrationStatusView of(RegistrationToken token) {
        Registration row = rows.find(token.registrationId())
                .filter(found -> isSecret(found, token))
                .orElseThrow(RegistrationResource::unknown);
        ResellerView reseller = resellers.require(token.resellerId());
        return new RegistrationStatusView(
                step(row), reseller.name(), reseller.slug(), services.named(row.services), row.createdAt, row.language);
    }

    private boolean isSecret(Registration row, RegistrationToken token) {
        return MessageDigest.isEqual(Tokens.ofStatus(rows.site(row), row.id), token.secret());
    }

    /** One that was dropped looks like one that waits. */
    private RegistrationStatusView.RegistrationStep step(Registration row) {
        if (row.requestId != null) {
            return RegistrationStatusView.RegistrationStep.of(requests.statusOf(row.requestId));
        }
        return row.isOver(clock.instant())
                ? RegistrationStatusView.RegistrationStep.EXPIRED
                : RegistrationStatusView.RegistrationStep.AWAITING_CONFIRMATION;
    }

    /** What a visitor may know of a registration. */
    public record RegistrationStatusView(
            RegistrationStep status,
            String resellerName,
            String slug,
            List<ServiceRef> services,
            Instant submittedAt,
            String language) {

        /** How far it is, up to the decision. */
        public enum RegistrationStep {
            AWAITING_CONFIRMATION,
            OPEN,
            APPROVED,
            REJECTED,
            WITHDRAWN,
            EXPIRED;

            static RegistrationStep of(RequestStatus request) {
                return switch (request) {
                    case OPEN -> OPEN;
                    case APPROVED -> APPROVED;
                    case REJECTED -> REJECTED;
                    case WITHDRAWN -> WITHDRAWN;
                };
            }
        }
    }
}
