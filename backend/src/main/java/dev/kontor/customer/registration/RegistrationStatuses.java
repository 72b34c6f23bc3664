package dev.kontor.customer.registration;

import dev.kontor.customer.approval.Requests;
import dev.kontor.customer.site.RegistrationToken;
import dev.kontor.customer.site.Tokens;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.goods.offer.ServiceView;
import dev.kontor.goods.offer.Services;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
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
                step(row), reseller.name(), reseller.slug(), names(row.services), row.createdAt, row.language);
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

    private List<ServiceRef> names(List<String> codes) {
        return services.all().stream()
                .filter(service -> codes.contains(service.code()))
                .map((ServiceView service) -> new ServiceRef(service.code(), service.name()))
                .toList();
    }
}
