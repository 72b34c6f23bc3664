package dev.kontor.access.workspace;

import dev.kontor.base.shared.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "favourite")
class Favourite extends Owned {

    @Column(name = "user_id")
    UUID userId;

    String path;

    String label;

    @Column(name = "created_at")
    Instant createdAt;
}
