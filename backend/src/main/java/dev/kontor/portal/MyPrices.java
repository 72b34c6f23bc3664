package dev.kontor.portal;

import dev.kontor.catalog.Action;
import dev.kontor.pricing.PriceRequest;
import dev.kontor.pricing.Prices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the customer of the person who is signed in pays (A3). */
@ApplicationScoped
class MyPrices {

    private final Prices prices;
    private final MyAccount account;

    MyPrices(Prices prices, MyAccount account) {
        this.prices = prices;
        this.account = account;
    }

    @Transactional
    public MyPriceSheet sheet(MyPriceFilter filter) {
        return MyPriceSheet.of(prices.sheetOfCustomer(account.customerId(), filter.sheet()));
    }

    /** What is not sold is an answer, not an error. */
    @Transactional
    public MyPriceExplanation explain(String sku, Action action, int termMonths, @Nullable LocalDate on) {
        PriceRequest request = new PriceRequest(
                account.customerId(),
                List.of(new PriceRequest.PriceRequestItem(sku, action, termMonths, null)),
                on,
                null,
                true,
                PriceRequest.Audience.CUSTOMER);
        return MyPriceExplanation.of(prices.resolve(request).prices().getFirst());
    }
}
