package dev.kontor.access.staff;

import dev.kontor.access.right.Role;
import dev.kontor.base.shared.VersionedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

@Entity
@DynamicUpdate
@Table(name = "staff_user")
class StaffUser extends VersionedRow {

    String email;
    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    /** None for whoever was invited and has not chosen one. */
    @Nullable
    String passwordHash;

    boolean active;

    @Nullable
    Instant lastLoginAt;

    Instant createdAt;
}
