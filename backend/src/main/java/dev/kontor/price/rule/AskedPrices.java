package dev.kontor.price.rule;

import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.list.AsKnownAt;
import dev.kontor.price.rule.OfferReader.CustomerOffers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Many different questions at once: each about a customer, a charge and a day, in a handful of statements in all. */
@ApplicationScoped
public class AskedPrices {

    private final Customers customers;
    private final Products products;
    private final OfferReader reader;

    AskedPrices(Customers customers, Products products, OfferReader reader) {
        this.customers = customers;
        this.products = products;
        this.reader = reader;
    }

    /** What does this customer pay for this on this day? */
    public record AskedPrice(UUID customerId, String sku, Action action, int termMonths, int quantity, LocalDate on) {

        private PriceQuestion question() {
            return new PriceQuestion(sku, action, termMonths, quantity);
        }
    }

    /** The answers by their questions; none for customers that do not exist. */
    @Transactional
    public Map<AskedPrice, ResolvedPrice> resolve(Collection<AskedPrice> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<UUID, CustomerRef> askers =
                customers.byIds(asked.stream().map(AskedPrice::customerId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(CustomerRef::id, Function.identity()));
        Map<String, ProductView> sold =
                products.bySkus(asked.stream().map(AskedPrice::sku).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(ProductView::sku, Function.identity()));
        CustomerOffers offers = reader.ofCustomers(askers.values(), sold.values(), null, AsKnownAt.NOW);
        Map<AskedPrice, ResolvedPrice> answers = new LinkedHashMap<>();
        for (AskedPrice one : asked) {
            CustomerRef customer = askers.get(one.customerId());
            if (customer != null) {
                answers.put(one, answer(one, customer, sold, offers));
            }
        }
        return answers;
    }

    private static ResolvedPrice answer(
            AskedPrice asked, CustomerRef customer, Map<String, ProductView> sold, CustomerOffers offers) {
        ProductView product = sold.get(asked.sku());
        return product == null
                ? ResolvedPrice.notSold(asked.question(), ResolvedPrice.NotSold.NO_SUCH_PRODUCT, null)
                : PriceRule.resolve(offers.of(customer, product), asked.question(), asked.on(), false);
    }
}
