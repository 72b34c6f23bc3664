package dev.kontor.price.change;

import dev.kontor.base.http.Versioned;
import dev.kontor.price.change.PriceChange.ChangeStatus;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price change as people see it; an absent day of a draft is the day of its publication, an absent end is open. */
public record PriceChangeView(
        UUID id,
        UUID listId,
        String listName,
        ListKind listKind,
        @Nullable UUID classId,
        @Nullable UUID customerId,
        String currency,
        String name,
        ChangeStatus status,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        int itemCount,
        Instant createdAt,
        @Nullable String createdBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable String overrideReason,
        @Nullable UUID revertsId,
        @Nullable UUID revertedById,
        List<ChangeStatus> allowedTransitions,
        long version)
        implements Versioned {

    static PriceChangeView of(PriceChange change, PriceList list) {
        return new PriceChangeView(
                change.id,
                list.id(),
                list.name(),
                list.kind(),
                list.classId(),
                list.customerId(),
                list.currency(),
                change.name,
                change.status,
                change.effectiveFrom,
                change.effectiveUntil,
                change.itemCount,
                change.begun(),
                change.createdByName == null ? change.publishedByName : change.createdByName,
                change.publishedAt,
                change.publishedByName,
                change.reason,
                change.revertsId,
                change.revertedBy,
                change.status.allowed(),
                change.version);
    }
}
