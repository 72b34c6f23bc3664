package dev.kontor.app.demo;

import dev.kontor.base.http.IfMatch;
import dev.kontor.price.cost.ExchangeRates;
import dev.kontor.price.cost.ExchangeRates.ExchangeRateView;
import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.guard.GuardPolicies;
import dev.kontor.price.guard.GuardPolicies.GuardPolicyChange;
import dev.kontor.price.guard.Severity;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceLists.NewPriceList;
import dev.kontor.price.load.PriceImports;
import dev.kontor.price.load.PriceImports.PriceImportOptions;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
    private static final BigDecimal MARGIN_PERCENT = new BigDecimal("10");
    private static final BigDecimal RATE = new BigDecimal("1.08");

    private final PriceLists lists;
    private final PriceImports prices;
    private final ExchangeRates rates;
    private final DemoHoldings holdings;
    private final ResellerDay day;
    private final GuardPolicies guard;

    DemoEuro(
            PriceLists lists,
            PriceImports prices,
            ExchangeRates rates,
            DemoHoldings holdings,
            ResellerDay day,
            GuardPolicies guard) {
        this.lists = lists;
        this.prices = prices;
        this.rates = rates;
        this.holdings = holdings;
        this.day = day;
        this.guard = guard;
    }

    void sell() {
        UUID list = add(ListKind.LIST, "Standard (euro)");
        load(list, "euro-prices.csv");
        holdings.sell(list);
    }

    /**
     * What sells best has a cost, nothing is said of the others: a registration below its cost, and a renewal that costs more
     * than the cheapest class pays.
     */
    void buy() {
        guard.change(
                new GuardPolicyChange(
                        MARGIN_PERCENT, List.of(new GuardPolicyChange.WantedRule(FindingCode.NO_COST, Severity.OFF))),
                new IfMatch(0));
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
