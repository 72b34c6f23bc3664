package dev.kontor.price.rule;

import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A stored price that might decide: its list and level, from which quantity and when it is valid, who recorded it. */
record Candidate(
        UUID chargeId,
        ListKind level,
        UUID listId,
        String listName,
        UUID entryId,
        int minQuantity,
        BigDecimal amount,
        Period valid,
        Instant recordedAt,
        String recordedBy) {

    boolean applies(LocalDate day, int quantity) {
        return valid.contains(day) && minQuantity <= quantity;
    }
}
