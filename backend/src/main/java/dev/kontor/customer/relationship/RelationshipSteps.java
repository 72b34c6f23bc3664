package dev.kontor.customer.relationship;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to relationships, told to the history and to modules above. A step of many customers is written later, together. */
@ApplicationScoped
public class RelationshipSteps {

    static final String SUBJECT = "relationship";

    private final RelationshipRows rows;
    private final PortalAccess access;
    private final CurrentActor actor;
    private final History history;
    private final Event<RelationshipChanged> changed;
    private final Event<ServicesChanged> servicesChanged;
    private final Clock clock;

    RelationshipSteps(
            RelationshipRows rows,
            PortalAccess access,
            CurrentActor actor,
            History history,
            Event<RelationshipChanged> changed,
            Event<ServicesChanged> servicesChanged,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.actor = actor;
        this.history = history;
        this.changed = changed;
        this.servicesChanged = servicesChanged;
        this.clock = clock;
    }

    /** One customer's relationship gets the next status; 409 where the present one does not allow it. */
    public void take(BusinessRelationship relationship, RelationshipStatus next, @Nullable String reason) {
        record(relationship.id, become(relationship, next, reason));
        follow(List.of(relationship));
    }

    /** A new or rejected customer asks for the relationship; 409 where there is one, 404 for an unknown customer. */
    void request(UUID customerId) {
        if (rows.begin(customerId, actor.get(), clock.instant())) {
            record(customerId, List.of(new FieldChange("status", null, RelationshipStatus.REQUESTED.name())));
        } else {
            take(rows.lock(customerId), RelationshipStatus.REQUESTED, null);
        }
    }

    /** What one customer has changed, and with it the version of the relationship. */
    public void changed(BusinessRelationship row, List<FieldChange> changes) {
        row.touch();
        record(row.id, changes);
        servicesChanged(row.id);
        rows.flush();
    }

    /** The portal opens or closes as the relationships stand now. */
    public void follow(Collection<BusinessRelationship> relationships) {
        access.follow(relationships);
    }

    /** The next status with its reason; 409 where the present one does not allow it. */
    public List<FieldChange> become(
            BusinessRelationship relationship, RelationshipStatus next, @Nullable String reason) {
        RelationshipStatus before = relationship.status;
        relationship.become(next, reason, actor.get(), clock.instant());
        changed.fire(new RelationshipChanged(actor.resellerId(), relationship.id, before, next, reason));
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("status", before.name(), next.name()));
        if (reason != null) {
            changes.add(new FieldChange("reason", null, reason));
        }
        return changes;
    }

    public static FieldChange released(Collection<String> services) {
        return new FieldChange("released", null, services.stream().sorted().toList());
    }

    public static FieldChange revoked(Collection<String> services) {
        return new FieldChange("withdrawn", services.stream().sorted().toList(), null);
    }

    public void record(UUID customerId, List<FieldChange> changes) {
        history.record(new History.Subject(SUBJECT, customerId), HistoryAction.DECIDED, changes);
    }

    public void servicesChanged(UUID customerId) {
        servicesChanged.fire(new ServicesChanged(actor.resellerId(), customerId));
    }
}
