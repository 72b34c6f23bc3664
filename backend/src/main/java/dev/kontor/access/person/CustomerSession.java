package dev.kontor.access.person;

import dev.kontor.access.token.RefreshedSession;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "customer_session")
class CustomerSession extends RefreshedSession {

    UUID loginId;
    boolean remembered;
    String address;

    @Nullable
    String device;

    @Override
    public UUID subjectId() {
        return loginId;
    }
}
