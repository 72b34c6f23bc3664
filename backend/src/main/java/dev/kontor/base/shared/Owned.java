package dev.kontor.base.shared;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * A row that belongs to a reseller. Hibernate adds the tenant to every statement; {@code @PartitionKey} makes it do so on
 * flush, too.
 */
@MappedSuperclass
public abstract class Owned {

    @Id
    public UUID id;

    @TenantId
    @PartitionKey
    // text, as Quarkus resolves tenants; the driver lets PostgreSQL infer the uuid (stringtype=unspecified)
    String resellerId;

    public UUID resellerId() {
        return UUID.fromString(resellerId);
    }
}
