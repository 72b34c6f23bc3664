package dev.kontor.price.pricing;

import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What many customers pay for the same. */
@ApplicationScoped
public class CustomerPrices {

    private final Customers customers;
    private final Products products;
    private final OfferReader reader;
    private final ResellerDay day;
    private final PriceClock clock;

    CustomerPrices(Customers customers, Products products, OfferReader reader, ResellerDay day, PriceClock clock) {
        this.customers = customers;
        this.products = products;
        this.reader = reader;
        this.day = day;
        this.clock = clock;
    }

    /** One thing for many customers; 422 naming those that do not exist. */
    @Transactional
    public CustomersPriceAnswer resolve(CustomersPriceRequest request) {
        clock.settle(request.asKnownAt());
        Map<UUID, CustomerRef> found = customers.byIds(request.customerIds()).stream()
                .collect(Collectors.toMap(CustomerRef::id, Function.identity()));
        requireAll(request.customerIds(), found);
        PriceQuestion question = request.item().question();
        LocalDate on = request.on() == null ? day.today() : request.on();
        List<ProductView> sold = products.bySkus(List.of(question.sku()));
        CustomerOffers offers = reader.ofCustomers(found.values(), sold, on, new AsKnownAt(request.asKnownAt()));
        return new CustomersPriceAnswer(request.customerIds().stream()
                .map(id -> Objects.requireNonNull(found.get(id)))
                .map(customer -> new CustomersPriceAnswer.CustomerPrice(
                        customer.id(),
                        customer.currency(),
                        sold.isEmpty()
                                ? ResolvedPrice.notSold(question, ResolvedPrice.NotSold.NO_SUCH_PRODUCT, null)
                                : PriceRule.resolve(offers.of(customer, sold.getFirst()), question, on, false)))
                .toList());
    }

    private static void requireAll(List<UUID> asked, Map<UUID, CustomerRef> found) {
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!found.containsKey(asked.get(i))) {
                errors.add(
                        new Problem.FieldError("/customerIds/" + i, "unknown-customer", "There is no such customer."));
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("unknown-customer", "Some customers do not exist.", errors);
        }
    }
}
