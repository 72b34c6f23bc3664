package dev.kontor.price.list;

import dev.kontor.base.home.FirstStep;
import jakarta.inject.Singleton;
import java.util.List;

/** Something has a price, in a standard list or for a class. */
@Singleton
class PricesStep implements FirstStep {

    @Override
    public List<String> rights() {
        return List.of("prices:read");
    }

    @Override
    public StepName name() {
        return StepName.PRICES;
    }

    @Override
    public String done() {
        return """
                exists (select 1 from price_list l
                          join price_entry e on e.reseller_id = l.reseller_id and e.list_id = l.id
                         where l.reseller_id = :reseller and l.kind in ('LIST', 'CLASS') and e.superseded_at is null)""";
    }
}
