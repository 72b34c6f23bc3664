package dev.kontor.customer.registration;

import dev.kontor.customer.request.RequestStatus;
import dev.kontor.goods.offer.ServiceRef;
import java.time.Instant;
import java.util.List;

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
