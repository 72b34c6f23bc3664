package dev.kontor.access.person;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.base.shared.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A person of a customer; writes only what changed, so that a suspension at the same moment is never undone. */
@Entity
@DynamicUpdate
@Table(name = "customer_login")
class CustomerLogin extends Owned {

    @Column(name = "customer_id")
    UUID customerId;

    String email;
    String name;

    @Column(columnDefinition = "char(2)")
    String language;

    /** Absent until the invited person has chosen one. */
    @Nullable
    @Column(name = "password_hash")
    String passwordHash;

    boolean suspended;

    @Nullable
    @Column(name = "last_login_at")
    Instant lastLoginAt;

    @Column(name = "created_at")
    Instant createdAt;

    LoginSubject subject() {
        return new LoginSubject(LoginSubject.Kind.CUSTOMER, id);
    }
}
