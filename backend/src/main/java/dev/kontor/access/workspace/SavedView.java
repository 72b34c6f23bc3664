package dev.kontor.access.workspace;

import dev.kontor.base.http.Versioned;
import java.time.Instant;
import java.util.UUID;

/** Filters, order and columns of a list under a name; {@code own} ones can be changed, shared ones of others only used. */
public record SavedView(
        UUID id,
        String page,
        String name,
        String query,
        boolean shared,
        boolean own,
        String ownerName,
        Instant createdAt,
        long version)
        implements Versioned {

    static SavedView of(StoredView row, boolean own, String ownerName) {
        return new SavedView(
                row.id, row.page, row.name, row.query, row.shared, own, ownerName, row.createdAt, row.version);
    }
}
