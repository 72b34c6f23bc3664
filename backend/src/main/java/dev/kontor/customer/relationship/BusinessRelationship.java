package dev.kontor.customer.relationship;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Owned;
import dev.kontor.customer.request.Grounds;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The relationship with one customer, whose id it has; services, catalogues and terms change under its lock. */
@Entity
@Table(name = "business_relationship")
@AttributeOverride(name = "id", column = @Column(name = "customer_id"))
public class BusinessRelationship extends Owned {

    @Enumerated(EnumType.STRING)
    public RelationshipStatus status;

    /** When it got its status; absent for customers that staff entered or imported. */
    @Nullable
    Instant since;

    /** Why it got its status, for the staff. */
    @Nullable
    String reason;

    /** What the customer reads about that. */
    @Nullable
    String message;

    @Nullable
    UUID decidedBy;

    @Nullable
    String decidedByName;

    /** The supplier's own number for this customer (D20). */
    @Nullable
    String supplierNumber;

    boolean sendsSupplierNumber;

    /** Whether it got another status and {@code store} has to write that. */
    @Transient
    public boolean moved;

    /** Whether the last step ended or gave back the access to the portal. */
    @Transient
    boolean accessChanged;

    // counted by hand: changes happen under the row's lock
    public long version;

    /** 409 for a step that the present status does not allow. */
    void become(RelationshipStatus next, Grounds why, Actor who, Instant at) {
        if (!status.mayBecome(next)) {
            throw status.cannotBecome(next);
        }
        moved = true;
        accessChanged = status.givesAccess() != next.givesAccess();
        status = next;
        reason = why.reason();
        message = why.message();
        since = at;
        decidedBy = who.id();
        decidedByName = who.name();
        version++;
    }

    /** Something that belongs to the relationship changed. */
    public void touch() {
        version++;
    }

    /** 409 while nothing can be released. */
    public void requireActive() {
        if (status != RelationshipStatus.ACTIVE) {
            throw status.notActive();
        }
    }
}
