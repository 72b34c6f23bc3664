package dev.kontor.price.change;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Owned;
import dev.kontor.base.shared.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A set of new, changed and removed prices of one list, reviewed as a draft and published at once. */
@Entity
@Table(name = "price_change")
public class PriceChange extends Owned {

    public UUID listId;
    String name;

    @Enumerated(EnumType.STRING)
    ChangeStatus status;

    @Nullable
    LocalDate effectiveFrom;

    @Nullable
    LocalDate effectiveUntil;

    /** What becomes of prices that begin while it applies. */
    @Enumerated(EnumType.STRING)
    LaterPrices laterPrices = LaterPrices.KEEP;

    int itemCount;

    /** It changed the discounts of a class or customer, not single prices. */
    boolean adjusts;

    @Nullable
    Instant createdAt;

    @Nullable
    UUID createdBy;

    @Nullable
    String createdByName;

    @Nullable
    Instant publishedAt;

    @Nullable
    UUID publishedBy;

    @Nullable
    String publishedByName;

    /** Why it was published in spite of findings, or taken back. */
    @Nullable
    String reason;

    @Nullable
    UUID revertsId;

    @Nullable
    UUID revertedBy;

    UUID requestId;
    long version;

    static PriceChange draft(UUID id, UUID listId, String name) {
        PriceChange change = new PriceChange();
        change.id = id;
        change.listId = listId;
        change.name = name;
        change.status = ChangeStatus.DRAFT;
        return change;
    }

    void createdBy(Actor who, Instant at) {
        createdAt = at;
        createdBy = who.id();
        createdByName = who.name();
    }

    /** When it was created; changes from before there were drafts were created when they were published. */
    Instant begun() {
        return createdAt != null ? createdAt : Objects.requireNonNull(publishedAt);
    }

    void publish(Actor who, Instant at) {
        become(ChangeStatus.PUBLISHED);
        publishedAt = at;
        publishedBy = who.id();
        publishedByName = who.name();
    }

    void discard() {
        become(ChangeStatus.DISCARDED);
    }

    void revertedBy(UUID inverse) {
        become(ChangeStatus.REVERTED);
        revertedBy = inverse;
    }

    /** 409 when it is no draft any more. */
    void requireDraft() {
        if (status != ChangeStatus.DRAFT) {
            throw new WrongState(status, "Only a draft can be changed.");
        }
    }

    /** 409 when there is nothing to take back. */
    void requirePublished() {
        if (status != ChangeStatus.PUBLISHED) {
            throw new WrongState(status, "Only a published change can be taken back.");
        }
    }

    private void become(ChangeStatus next) {
        if (!status.mayBecome(next)) {
            throw new WrongState(status, "A change that is %s cannot become %s.".formatted(status, next));
        }
        status = next;
        version++;
    }

    /** 409 naming the state and what it allows. */
    static final class WrongState extends Problem {
        WrongState(ChangeStatus current, String detail) {
            super(
                    409,
                    "wrong-state",
                    "Not possible in the present state",
                    detail,
                    List.of(),
                    Map.of("currentState", current, "allowed", current.allowed()));
        }
    }

    /** Where a price change stands. */
    public enum ChangeStatus {
        DRAFT,
        PUBLISHED,
        /** Taken back by another, inverse change. */
        REVERTED,
        DISCARDED;

        boolean mayBecome(ChangeStatus next) {
            return switch (this) {
                case DRAFT -> next == PUBLISHED || next == DISCARDED;
                case PUBLISHED -> next == REVERTED;
                case REVERTED, DISCARDED -> false;
            };
        }

        List<ChangeStatus> allowed() {
            return Arrays.stream(values()).filter(this::mayBecome).toList();
        }
    }
}
