package dev.kontor.customer.registration;

import dev.kontor.customer.approval.Requests;
import dev.kontor.customer.approval.Requests.Answer;
import dev.kontor.customer.registration.RegistrationStatuses.RegistrationStatusView.RegistrationStep;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return view(token, known(rows.find(token.registrationId()), token));
    }

    /** Nobody else's until the end of the transaction; 404 like {@link #of}. */
    Registration lock(RegistrationToken token) {
        return known(rows.lock(token.registrationId()), token);
    }

    RegistrationStatusView view(RegistrationToken token, Registration row) {
        ResellerView reseller = resellers.require(token.resellerId());
        Optional<Answer> answer = Optional.ofNullable(row.requestId).map(requests::answerTo);
        return new RegistrationStatusView(
                answer.map(Answer::status).map(RegistrationStep::of).orElseGet(() -> waiting(row)),
                answer.map(Answer::message).orElse(null),
                reseller.name(),
                reseller.slug(),
                services.named(row.services),
                row.createdAt,
                row.language);
    }

    private Registration known(Optional<Registration> row, RegistrationToken token) {
        return row.filter(found -> isSecret(found, token)).orElseThrow(RegistrationResource::unknown);
    }

    private boolean isSecret(Registration row, RegistrationToken token) {
        return MessageDigest.isEqual(Tokens.ofStatus(rows.site(row), row.id), token.secret());
    }

    /** One that was dropped looks like one that waits. */
    private RegistrationStep waiting(Registration row) {
        return row.isOver(clock.instant()) ? RegistrationStep.EXPIRED : RegistrationStep.AWAITING_CONFIRMATION;
    }

    /** What a visitor may know of a registration; {@code message} is what the reseller wrote with the decision. */
    public record RegistrationStatusView(
            RegistrationStep status,
            @Nullable String message,
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
