package dev.kontor.access.workspace;

import dev.kontor.base.shared.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "favourite")
class Favourite extends Owned {

    UUID userId;
    String path;
    String label;
    Instant createdAt;
}
