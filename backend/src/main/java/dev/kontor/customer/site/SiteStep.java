package dev.kontor.customer.site;

import dev.kontor.base.home.FirstStep;
import jakarta.inject.Singleton;
import java.util.List;

/** There is a site where customers register themselves. */
@Singleton
class SiteStep implements FirstStep {

    @Override
    public List<String> rights() {
        return List.of("sites:read");
    }

    @Override
    public StepName name() {
        return StepName.SITE;
    }

    @Override
    public String done() {
        return "exists (select 1 from site where reseller_id = :reseller)";
    }
}
