package dev.kontor.customer.customer;

import dev.kontor.access.right.Right;
import dev.kontor.base.shared.CurrentActor;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Everything that anybody has to say about a customer in advance (C5). */
@ApplicationScoped
public class CustomerWarnings {

    private final Customers customers;
    private final List<WarningSource> sources;
    private final CurrentActor actor;

    CustomerWarnings(Customers customers, @All List<WarningSource> sources, CurrentActor actor) {
        this.customers = customers;
        this.sources = sources;
        this.actor = actor;
    }

    /** The gravest first; 404 for an unknown customer and for one of another reseller. */
    List<CustomerWarning> of(UUID customerId) {
        StoredCustomer customer = customers.stored(customerId);
        List<CustomerWarning> found = new ArrayList<>(ofData(customer.input()));
        sources.stream()
                .filter(source -> actor.has(source.right().code()))
                .forEach(source -> found.addAll(source.of(customerId)));
        found.sort(Comparator.comparing(CustomerWarning::severity).thenComparing(CustomerWarning::code));
        return found;
    }

    private static List<CustomerWarning> ofData(CustomerInput customer) {
        List<CustomerWarning> found = new ArrayList<>();
        List<String> locks = customer.locks().stream().map(Enum::name).toList();
        if (!locks.isEmpty()) {
            found.add(CustomerWarning.of(CustomerWarning.WarningCode.LOCKED, locks));
        }
        if (customer.debitStatus() == DebitStatus.REVOKED) {
            found.add(CustomerWarning.of(CustomerWarning.WarningCode.MANDATE_REVOKED));
        }
        if (customer.classId() == null) {
            found.add(CustomerWarning.of(CustomerWarning.WarningCode.NO_CLASS));
        }
        return found;
    }

    /** What another module knows of a customer that should be known in advance. */
    public interface WarningSource {

        /** Without this right nothing of it is shown. */
        Right right();

        List<CustomerWarning> of(UUID customerId);
    }
}
