package dev.kontor.tenant.reseller;

import jakarta.persistence.Column;
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

    @Column(columnDefinition = "char(3)")
    String currency;

    String language;

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "customer_number_pattern")
    String customerNumberPattern;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;
}
