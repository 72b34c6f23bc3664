package dev.kontor.tenant.reseller;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "reseller")
class Reseller {

    @Id
    UUID id;

    String name;
    String slug;

    String currency;

    String language;
    String timeZone;
    String customerNumberPattern;

    @Version
    long version;

    Instant createdAt;
}
