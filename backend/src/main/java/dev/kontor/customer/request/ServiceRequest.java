package dev.kontor.customer.request;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A customer asks for services, the first time for the relationship, too (D1-D4). */
@Entity
@Table(name = "service_request")
public class ServiceRequest extends Owned {

    public UUID customerId;

    @Enumerated(EnumType.STRING)
    public RequestKind kind;

    @Enumerated(EnumType.STRING)
    public RequestStatus status;

    @Nullable
    public String note;

    @Nullable
    public UUID siteId;

    @Nullable
    public String siteName;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<RiskView> risks;

    public Instant createdAt;
    public Instant dueAt;

    @Nullable
    Instant decidedAt;

    @Nullable
    UUID decidedBy;

    @Nullable
    String decidedByName;

    @Nullable
    String reason;

    /** What the customer reads about the decision. */
    @Nullable
    public String message;

    // counted by hand: changes happen under the row's lock
    long version;

    /** The same wish once more, within the same time, with what spoke against it and that it was rejected. */
    public NewRequest again(@Nullable String words, List<String> services, List<UUID> catalogues) {
        List<RiskView> known = new ArrayList<>(risks);
        known.removeIf(risk -> risk.code().equals(RiskView.REJECTED_BEFORE.code()));
        known.addFirst(RiskView.REJECTED_BEFORE);
        Duration target = Duration.between(createdAt, dueAt);
        return new NewRequest(customerId, services, words, siteId, siteName, catalogues, target, known);
    }

    /** 409 when it is decided or withdrawn already. */
    public void decide(RequestStatus next, Grounds why, Actor who, Instant at) {
        if (!status.mayBecome(next)) {
            throw new WrongState(
                    "wrong-state",
                    "The request is not open any more: it is %s.".formatted(status),
                    status,
                    status.allowed());
        }
        status = next;
        reason = why.reason();
        message = why.message();
        decidedAt = at;
        decidedBy = who.id();
        decidedByName = who.name();
        version++;
    }
}
