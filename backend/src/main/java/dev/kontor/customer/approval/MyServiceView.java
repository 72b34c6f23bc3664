package dev.kontor.customer.approval;

import dev.kontor.customer.relationship.CustomerServiceView;
import dev.kontor.customer.relationship.ServiceStatus;
import org.jspecify.annotations.Nullable;

/** A service of the reseller and whether the customer has it; {@code requestable} when it may be asked for now. */
public record MyServiceView(
        String code,
        String name,
        @Nullable String description,
        ServiceStatus status,
        boolean accessible,
        boolean requestPending,
        boolean requestable) {

    static MyServiceView of(CustomerServiceView service) {
        boolean requestable = service.status() == ServiceStatus.INACTIVE && !service.requestPending();
        return new MyServiceView(
                service.code(),
                service.name(),
                service.description(),
                service.status(),
                service.accessible(),
                service.requestPending(),
                requestable);
    }
}
