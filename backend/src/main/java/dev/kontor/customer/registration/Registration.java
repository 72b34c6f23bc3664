package dev.kontor.customer.registration;

import dev.kontor.base.shared.Owned;
import dev.kontor.customer.site.Site;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a visitor sent to a site. Personal only until it is confirmed or its time is over. */
@Entity
@Table(name = "registration")
class Registration extends Owned {

    UUID siteId;

    @Enumerated(EnumType.STRING)
    RegistrationStatus status;

    @Nullable
    @Enumerated(EnumType.STRING)
    DropReason droppedBecause;

    String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> services;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> acceptedTexts;

    @Nullable
    String email;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    RegistrationFields fields;

    @Nullable
    String note;

    @Nullable
    String address;

    byte @Nullable [] confirmHash;
    Instant createdAt;
    Instant expiresAt;

    @Nullable
    Instant confirmedAt;

    @Nullable
    UUID customerId;

    @Nullable
    UUID requestId;

    /** What everybody may know, also of one that is dropped. */
    static Registration of(Site site, NewRegistration wanted) {
        Registration row = new Registration();
        row.siteId = site.id;
        row.status = RegistrationStatus.AWAITING_CONFIRMATION;
        row.language = wanted.language();
        row.services = wanted.services().isEmpty() ? site.services : wanted.services();
        row.acceptedTexts = wanted.acceptedLegalTexts();
        row.email = wanted.fields().email();
        row.fields = wanted.fields();
        row.note = wanted.note();
        return row;
    }

    /** Nothing of the person is kept for what is never confirmed. */
    void drop(DropReason reason) {
        become(RegistrationStatus.DROPPED);
        droppedBecause = reason;
        forgetPerson();
    }

    void confirm(UUID customer, UUID request, Instant now) {
        become(RegistrationStatus.CONFIRMED);
        customerId = customer;
        requestId = request;
        confirmedAt = now;
        forgetPerson();
    }

    boolean isOver(Instant now) {
        return status == RegistrationStatus.EXPIRED
                || (status != RegistrationStatus.CONFIRMED && !now.isBefore(expiresAt));
    }

    private void forgetPerson() {
        email = null;
        fields = null;
        note = null;
        confirmHash = null;
    }

    private void become(RegistrationStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(status + " does not become " + next);
        }
        status = next;
    }
}
