package dev.kontor.access.person;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.base.shared.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A person of a customer; writes only what changed, so that a suspension at the same moment is never undone. */
@Entity
@DynamicUpdate
@Table(name = "customer_login")
class CustomerLogin extends Owned {

    UUID customerId;
    String email;
    String name;

    String language;

    /** Absent until the invited person has chosen one. */
    @Nullable
    String passwordHash;

    boolean suspended;

    @Nullable
    Instant lastLoginAt;

    Instant createdAt;

    /** As the history names them: whose person it is, too, as that is asked when nobody is left. */
    Map<String, @Nullable Object> fields() {
        return Map.of("email", email, "customerId", customerId.toString());
    }

    LoginSubject subject() {
        return new LoginSubject(LoginSubject.Kind.CUSTOMER, id);
    }
}
