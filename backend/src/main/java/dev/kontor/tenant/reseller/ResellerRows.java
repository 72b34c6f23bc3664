package dev.kontor.tenant.reseller;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of the resellers, which belong to nobody. */
@ApplicationScoped
class ResellerRows implements PanacheRepositoryBase<Reseller, UUID> {}
