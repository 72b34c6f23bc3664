package dev.kontor.access.workspace;

import dev.kontor.access.workspace.SavedViews.SavedViewInput;
import dev.kontor.base.shared.VersionedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "saved_view")
class StoredView extends VersionedRow {

    UUID userId;
    String page;
    String name;
    String query;
    boolean shared;
    Instant createdAt;

    void set(SavedViewInput input) {
        page = input.page();
        name = input.name();
        query = input.query();
        shared = input.shared();
    }
}
