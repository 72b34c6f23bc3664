package dev.kontor.access.staff;

import dev.kontor.access.token.RefreshedSession;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "staff_session")
class StaffSession extends RefreshedSession {

    UUID userId;

    @Override
    public UUID subjectId() {
        return userId;
    }
}
