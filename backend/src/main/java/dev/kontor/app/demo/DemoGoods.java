package dev.kontor.app.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the demo reseller sells: in dollars and in euro, at what cost, to whom, and for how much from next month on. */
@ApplicationScoped
class DemoGoods {

    private final DemoDomains domains;
    private final DemoHoldings holdings;
    private final DemoEuro euro;
    private final DemoOffer offer;
    private final DemoRise rise;

    DemoGoods(DemoDomains domains, DemoHoldings holdings, DemoEuro euro, DemoOffer offer, DemoRise rise) {
        this.domains = domains;
        this.holdings = holdings;
        this.euro = euro;
        this.offer = offer;
        this.rise = rise;
    }

    /** The list of the standard prices in dollars. */
    UUID sell() {
        UUID list = domains.load();
        holdings.sell(list);
        euro.sell();
        euro.buy();
        offer.make();
        return list;
    }

    void raise(UUID list) {
        rise.schedule(list);
    }
}
