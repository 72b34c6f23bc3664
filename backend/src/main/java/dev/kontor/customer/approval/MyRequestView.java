package dev.kontor.customer.approval;

import dev.kontor.customer.request.RequestKind;
import dev.kontor.customer.request.RequestStatus;
import dev.kontor.customer.request.RequestView;
import dev.kontor.goods.offer.ServiceRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the customer has asked for and what became of it; who decided stays inside. */
public record MyRequestView(
        UUID id,
        RequestKind kind,
        List<ServiceRef> services,
        RequestStatus status,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    static MyRequestView of(RequestView request) {
        RequestView.RequestDecision decision = request.decision();
        return new MyRequestView(
                request.id(),
                request.kind(),
                request.services(),
                request.status(),
                request.note(),
                request.createdAt(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.reason());
    }
}
