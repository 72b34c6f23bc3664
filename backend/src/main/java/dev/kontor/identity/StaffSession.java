package dev.kontor.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "staff_session")
class StaffSession extends RefreshedSession {

    @Column(name = "user_id")
    UUID userId;
}
