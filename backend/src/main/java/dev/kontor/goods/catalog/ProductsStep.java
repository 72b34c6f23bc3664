package dev.kontor.goods.catalog;

import dev.kontor.base.home.FirstStep;
import jakarta.inject.Singleton;
import java.util.List;

/** There is something to sell. */
@Singleton
class ProductsStep implements FirstStep {

    @Override
    public List<String> rights() {
        return List.of("products:read");
    }

    @Override
    public StepName name() {
        return StepName.PRODUCTS;
    }

    @Override
    public String done() {
        return "exists (select 1 from product where reseller_id = :reseller)";
    }
}
