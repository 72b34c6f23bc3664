package dev.kontor.holding.association;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.VersionedRow;
import dev.kontor.holding.association.AssociationBatchChangeResource.AssociationBatchChange;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A subscription, or some of a product without one, is a customer's for a period. */
@Entity
@Table(name = "association")
public class Association extends VersionedRow {

    public UUID customerId;

    @Nullable
    UUID subscriptionId;

    @Nullable
    UUID productId;

    int quantity;
    LocalDate startsOn;

    @Nullable
    public LocalDate endsOn;

    @Nullable
    public Integer renewalMonths;

    @Nullable
    @Enumerated(EnumType.STRING)
    public RenewalMode renewalMode;

    @Nullable
    public LocalDate renewsOn;

    @Nullable
    public LocalDate renewalAnchor;

    /** About the renewal on {@link #renewsOn} only. */
    @Nullable
    @Enumerated(EnumType.STRING)
    public RenewalAnswer renewalAnswer;

    /** The last day on which it can still renew: its day came while the customer's renewals were locked (decision 0039). */
    @Nullable
    public LocalDate heldUntil;

    boolean notifyCustomer;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> services;

    boolean updateService;
    boolean transferable;

    @Nullable
    UUID registeredBy;

    @Nullable
    String note;

    String sortIdentifier;
    String sortProduct;
    Instant createdAt;
    public Instant updatedAt;

    AssociationTerms terms() {
        return new AssociationTerms(startsOn, endsOn, renewal());
    }

    @Nullable
    Renewal renewal() {
        return renewalMonths == null || renewalMode == null || renewsOn == null || renewalAnchor == null
                ? null
                : new Renewal(renewalAnchor, renewalMonths, renewalMode, renewsOn);
    }

    /** The day after which it is over as things stand; as the database derives it. */
    @Nullable
    LocalDate lastOn() {
        return renewalAnswer == RenewalAnswer.RENEW && renewalMode == RenewalMode.ASK ? endsOn : terms().lastOn();
    }

    void set(AssociationTerms wanted) {
        Renewal before = renewal();
        startsOn = wanted.startsOn();
        endsOn = wanted.endsOn();
        Renewal renewal = wanted.renewal();
        renewalMonths = renewal == null ? null : renewal.months();
        renewalMode = renewal == null ? null : renewal.mode();
        renewsOn = renewal == null ? null : renewal.nextOn();
        renewalAnchor = renewal == null ? null : renewal.anchor();
        boolean sameQuestion = before != null
                && renewal != null
                && before.nextOn().equals(renewal.nextOn())
                && before.mode() == renewal.mode();
        renewalAnswer = sameQuestion ? renewalAnswer : null;
        boolean sameDay = before != null && renewal != null && before.nextOn().equals(renewal.nextOn());
        heldUntil = sameDay ? heldUntil : null;
    }

    void set(AssociationChange wanted) {
        quantity = wanted.quantity() == null ? quantity : wanted.quantity();
        notifyCustomer = wanted.notifyCustomer();
        services = wanted.services().stream().distinct().toList();
        updateService = wanted.updateService();
        transferable = wanted.transferable();
        registeredBy = wanted.registeredById();
        note = wanted.note() == null || wanted.note().isBlank() ? null : wanted.note();
    }

    /** Takes over what is named. */
    void set(AssociationBatchChange wanted) {
        notifyCustomer = wanted.notifyCustomer() == null ? notifyCustomer : wanted.notifyCustomer();
        services = wanted.services() == null
                ? services
                : wanted.services().stream().distinct().toList();
    }

    /** As its history shows it. */
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("customerId", customerId.toString());
        fields.put("subscriptionId", text(subscriptionId));
        fields.put("productId", text(productId));
        fields.put("quantity", quantity);
        fields.put("startsOn", text(startsOn));
        fields.put("endsOn", text(endsOn));
        fields.put("renewal.intervalMonths", renewalMonths);
        fields.put("renewal.mode", text(renewalMode));
        fields.put("renewal.nextOn", text(renewsOn));
        fields.put("renewal.answer", text(renewalAnswer));
        fields.put("renewal.heldUntil", text(heldUntil));
        fields.put("notifyCustomer", notifyCustomer);
        fields.put("services", services);
        fields.put("updateService", updateService);
        fields.put("transferable", transferable);
        fields.put("registeredById", text(registeredBy));
        fields.put("note", note);
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** It ends on this day, and nothing renews after it; 422 for a day before it starts. */
    void end(LocalDate on) {
        if (startsOn.isAfter(on)) {
            String detail = "It starts on %s; what has not started can be deleted.".formatted(startsOn);
            throw new Problem.Invalid("/on", "ends-before-start", detail);
        }
        Renewal renewal = renewal();
        set(new AssociationTerms(
                startsOn, on, renewal == null || renewal.nextOn().isAfter(on) ? null : renewal));
    }

    /** Whether the next period begins once its day has come. */
    public boolean goesOn() {
        return renewalMode == RenewalMode.AUTO_RENEW
                || (renewalMode == RenewalMode.ASK && renewalAnswer == RenewalAnswer.RENEW);
    }

    /** The day of the renewal has come: the next period began on it. */
    public void renew() {
        Renewal next = Objects.requireNonNull(renewal()).next();
        set(new AssociationTerms(
                startsOn, endsOn, endsOn != null && next.nextOn().isAfter(endsOn) ? null : next));
    }

    /** The day of the renewal has come, and it ended the day before. */
    public void lapse() {
        set(new AssociationTerms(
                startsOn, Objects.requireNonNull(renewal()).nextOn().minusDays(1), null));
    }

    /** 409 unless the renewal is asked about and its day has not come. */
    void requireQuestion(LocalDate today) {
        if (renewalMode != RenewalMode.ASK || renewsOn == null) {
            throw new Problem.Conflict("not-asked", "Nobody is asked about the renewal of this association.");
        }
        if (!today.isBefore(renewsOn)) {
            throw new Problem.Conflict("too-late", "The day of the renewal, %s, has come.".formatted(renewsOn));
        }
    }
}
