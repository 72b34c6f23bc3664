package dev.kontor.app.demo;

import dev.kontor.base.table.ImportReport;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassInput;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassView;
import dev.kontor.price.adjustment.Adjustment.AdjustmentScope;
import dev.kontor.price.adjustment.AdjustmentsChange;
import dev.kontor.price.change.AdjustmentChanges;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceOwner;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The demo reseller: 792 customers in four classes, and 809 top-level domains at real prices in dollars and some in euro. */
@ApplicationScoped
class DemoReseller {

    static final String CURRENCY = "USD";

    private final CustomerClasses classes;
    private final DemoCustomers customers;
    private final DemoGoods goods;
    private final AdjustmentChanges adjustments;
    private final DemoOwnPrices ownPrices;
    private final DemoRequests requests;
    private final DemoHoldings holdings;

    DemoReseller(
            CustomerClasses classes,
            DemoCustomers customers,
            DemoGoods goods,
            AdjustmentChanges adjustments,
            DemoOwnPrices ownPrices,
            DemoRequests requests,
            DemoHoldings holdings) {
        this.classes = classes;
        this.customers = customers;
        this.goods = goods;
        this.adjustments = adjustments;
        this.ownPrices = ownPrices;
        this.requests = requests;
        this.holdings = holdings;
    }

    void load() {
        UUID first = addClass("A", "Prices of its own for the domains that sell best, else standard", 1, CURRENCY)
                .id();
        discount(addClass("B", "Five per cent below the standard prices", 2, CURRENCY, DemoEuro.CURRENCY), "-5");
        discount(addClass("C", "Ten per cent below the standard prices", 3, CURRENCY), "-10");
        addClass(DemoCustomers.EURO_CLASS, "Standard prices in euro", 4, DemoEuro.CURRENCY);
        UUID standard = goods.sell();
        customers.load();
        ownPrices.give(first);
        goods.raise(standard);
        requests.make();
        holdings.make(DemoCustomers.SELLS_ON);
    }

    private CustomerClassView addClass(
            String name, String description, int position, String currency, String... further) {
        return classes.create(new CustomerClassInput(name, description, position, currency, List.of(further)));
    }

    private void discount(CustomerClassView one, String percent) {
        adjustments.first(
                new PriceOwner(ListKind.CLASS, one.id(), one.id(), CURRENCY, one.name()),
                new AdjustmentsChange(List.of(new AdjustmentsChange.NewAdjustment(
                        AdjustmentScope.ALL, null, null, new BigDecimal(percent), null, null))));
    }

    /** The demo is real input: what the imports refuse must be seen. */
    static void require(ImportReport report, String file) {
        if (!report.stored()) {
            throw new IllegalStateException("the demo's " + file + " was refused: "
                    + report.errors().stream().limit(5).toList());
        }
    }
}
