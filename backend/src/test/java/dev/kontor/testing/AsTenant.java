package dev.kontor.testing;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import java.util.function.Supplier;

/** Work of a reseller beside the API. */
public final class AsTenant {

    private AsTenant() {}

    public static <T> T run(Api.Tenant tenant, Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        boolean fresh = !context.isActive();
        if (fresh) {
            context.activate();
        }
        try {
            return Arc.container().instance(CurrentActor.class).get().as(Actor.system(tenant.id()), work);
        } finally {
            if (fresh) {
                context.terminate();
            }
        }
    }
}
