package dev.kontor.customer.customer;

import dev.kontor.base.home.FirstStep;
import jakarta.inject.Singleton;
import java.util.List;

/** There is somebody to sell to. */
@Singleton
class CustomerStep implements FirstStep {

    @Override
    public List<String> rights() {
        return List.of("customers:read");
    }

    @Override
    public StepName name() {
        return StepName.CUSTOMER;
    }

    @Override
    public String done() {
        return "exists (select 1 from customer where reseller_id = :reseller)";
    }
}
