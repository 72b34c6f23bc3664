package dev.kontor.testing;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Work of a reseller beside the API, in one transaction. */
@ApplicationScoped
public class TenantTransaction {

    public static <T> T run(Api.Tenant tenant, Supplier<T> work) {
        TenantTransaction transaction =
                Arc.container().instance(TenantTransaction.class).get();
        return AsTenant.run(tenant, () -> transaction.call(work));
    }

    @Transactional
    <T> T call(Supplier<T> work) {
        return work.get();
    }
}
