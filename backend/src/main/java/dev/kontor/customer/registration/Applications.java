package dev.kontor.customer.registration;

import dev.kontor.access.person.EndedAccess;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.MultiLine;
import dev.kontor.customer.approval.Requests;
import dev.kontor.customer.registration.RegistrationStatuses.RegistrationStatusView;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.relationship.Relationships.RelationshipRef;
import dev.kontor.customer.site.RegistrationToken;
import dev.kontor.customer.site.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody whose request was rejected learns, and how they ask again. */
@ApplicationScoped
class Applications implements EndedAccess {

    private final RegistrationRows rows;
    private final RegistrationStatuses statuses;
    private final Relationships relationships;
    private final Requests requests;
    private final CurrentActor actor;

    Applications(
            RegistrationRows rows,
            RegistrationStatuses statuses,
            Relationships relationships,
            Requests requests,
            CurrentActor actor) {
        this.rows = rows;
        this.statuses = statuses;
        this.relationships = relationships;
        this.requests = requests;
        this.actor = actor;
    }

    @Override
    @Transactional
    public AccessEnd of(UUID customerId) {
        RelationshipRef relationship = relationships.of(customerId);
        String token = relationship.status() == RelationshipStatus.REJECTED
                ? rows.latestOf(customerId)
                        .map(row -> rows.statusToken(row).text())
                        .orElse(null)
                : null;
        return new AccessEnd(relationship.status().name(), relationship.message(), token);
    }

    /** The same services once more, for people to decide; 404 for an unknown token, 409 unless the request was rejected. */
    @Transactional
    RegistrationStatusView again(RegistrationToken token, NewApplication wanted) {
        Registration row = statuses.lock(token);
        if (row.requestId == null) {
            throw RegistrationResource.unknown();
        }
        UUID before = row.requestId;
        return actor.as(Visit.actorOf(rows.site(row), token.resellerId()), () -> {
            row.requestId = requests.again(before, wanted.note());
            return statuses.view(token, row);
        });
    }

    /** What the applicant adds when asking again. */
    public record NewApplication(
            @MultiLine @Size(max = 2000) @Nullable String note) {}
}
