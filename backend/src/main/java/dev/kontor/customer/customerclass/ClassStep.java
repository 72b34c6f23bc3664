package dev.kontor.customer.customerclass;

import dev.kontor.base.home.FirstStep;
import jakarta.inject.Singleton;
import java.util.List;

/** There is a class that customers can be put into. */
@Singleton
class ClassStep implements FirstStep {

    @Override
    public List<String> rights() {
        return List.of("classes:read");
    }

    @Override
    public StepName name() {
        return StepName.CLASS;
    }

    @Override
    public String done() {
        return "exists (select 1 from customer_class where reseller_id = :reseller)";
    }
}
