package dev.kontor.access.workspace;

import dev.kontor.access.workspace.SavedViews.SavedViewInput;
import dev.kontor.base.shared.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "saved_view")
class StoredView extends Owned {

    @Column(name = "user_id")
    UUID userId;

    String page;

    String name;

    String query;

    boolean shared;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    void set(SavedViewInput input) {
        page = input.page();
        name = input.name();
        query = input.query();
        shared = input.shared();
    }
}
