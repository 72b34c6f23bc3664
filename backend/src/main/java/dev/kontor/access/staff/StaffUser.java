package dev.kontor.access.staff;

import dev.kontor.access.right.Role;
import dev.kontor.base.shared.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "staff_user")
class StaffUser extends Owned {

    String email;

    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "password_hash")
    String passwordHash;

    boolean active;

    @Nullable
    @Column(name = "last_login_at")
    Instant lastLoginAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;
}
