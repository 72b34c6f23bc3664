package dev.kontor.app.demo;

import dev.kontor.price.cost.ExchangeRates;
import dev.kontor.price.cost.ExchangeRates.ExchangeRateView;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceLists.NewPriceList;
import dev.kontor.price.load.PriceImports;
import dev.kontor.price.load.PriceImports.PriceImportOptions;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What the demo sells in euro, and what it pays in euro for what it sells in dollars. */
@ApplicationScoped
class DemoEuro {

    static final String CURRENCY = "EUR";

    private static final Map<String, String> DOMAINS = Map.of(
            "tld", "sku",
            "register", "REGISTER/12",
            "renew", "RENEW/12",
            "transfer", "TRANSFER/0",
            "restore", "RESTORE/0");
    private static final BigDecimal RATE = new BigDecimal("1.08");

    private final PriceLists lists;
    private final PriceImports prices;
    private final ExchangeRates rates;
    private final DemoHoldings holdings;
    private final ResellerDay day;

    DemoEuro(PriceLists lists, PriceImports prices, ExchangeRates rates, DemoHoldings holdings, ResellerDay day) {
        this.lists = lists;
        this.prices = prices;
        this.rates = rates;
        this.holdings = holdings;
        this.day = day;
    }

    void sell() {
        UUID list = add(ListKind.LIST, "Standard (euro)");
        load(list, "euro-prices.csv");
        holdings.sell(list);
    }

    /** A registration below its cost, and a renewal that costs more than the dearest class pays. */
    void buy() {
        LocalDate first = day.today().withDayOfMonth(1);
        rates.put(new ExchangeRateView(CURRENCY, DemoReseller.CURRENCY, RATE, first));
        load(add(ListKind.COST, "Registry"), "domain-costs.csv");
    }

    private UUID add(ListKind kind, String name) {
        return lists.create(new NewPriceList(kind, name, CURRENCY)).id();
    }

    private void load(UUID list, String file) {
        PriceImportOptions options = new PriceImportOptions(
                DOMAINS, Map.of(), null, null, null, null, null, null, null, null, null, null, false);
        DemoReseller.require(DemoFile.with(file, path -> prices.run(list, path, options)), file);
    }
}
