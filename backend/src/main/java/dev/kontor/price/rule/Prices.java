package dev.kontor.price.rule;

import dev.kontor.base.history.History;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.list.AsKnownAt;
import dev.kontor.price.list.PriceClock;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.rule.OfferReader.CustomerOffers;
import dev.kontor.price.rule.Prices.PriceRequest.CustomersPriceRequest;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a customer pays, and why. Prices are found when they are asked for; nothing is copied to customers. */
@ApplicationScoped
public class Prices {

    private static final String CLASS = "classId";
    private static final String CURRENCY = "currency";

    private final Customers customers;
    private final CustomerClasses classes;
    private final Products products;
    private final OfferReader reader;
    private final ResellerDay day;
    private final PriceClock clock;
    private final History history;

    Prices(
            Customers customers,
            CustomerClasses classes,
            Products products,
            OfferReader reader,
            ResellerDay day,
            PriceClock clock,
            History history) {
        this.customers = customers;
        this.classes = classes;
        this.products = products;
        this.reader = reader;
        this.day = day;
        this.clock = clock;
        this.history = history;
    }

    /** 404 for an unknown customer; what is not sold is an answer, not an error. */
    public PriceAnswer resolve(PriceRequest request) {
        boolean explain = Boolean.TRUE.equals(request.explain());
        clock.settle(request.asKnownAt());
        List<String> skus = request.items().stream()
                .map(PriceRequest.PriceRequestItem::sku)
                .distinct()
                .toList();
        OfferReader.BuyersOffers found = offers(request, explain, skus);
        PriceScope scope = found.scope();
        return new PriceAnswer(
                scope.currency(),
                request.items().stream()
                        .map(item -> resolve(found.offers().get(item.sku()), item.question(), scope))
                        .map(price ->
                                request.audience() == PriceRequest.Audience.CUSTOMER ? price.forCustomer() : price)
                        .toList());
    }

    /** In one trip; who asks about the past asks first what the customer was then. */
    private OfferReader.BuyersOffers offers(PriceRequest request, boolean explain, List<String> skus) {
        if (request.asKnownAt() != null) {
            PriceScope scope = scope(request.customerId(), request.on(), request.asKnownAt(), explain);
            return new OfferReader.BuyersOffers(scope, reader.offers(scope, skus));
        }
        return reader.offers(request.customerId(), dayOr(request.on()), AsKnownAt.NOW, explain, skus)
                .orElseThrow(() -> new Problem.NotFound("This customer"));
    }

    private static ResolvedPrice resolve(@Nullable Offer offer, PriceQuestion question, PriceScope scope) {
        return offer == null
                ? ResolvedPrice.notSold(question, ResolvedPrice.NotSold.NO_SUCH_PRODUCT, null)
                : PriceRule.resolve(offer, question, scope.day(), scope.explain());
    }

    /** One thing for many customers; 422 naming those that do not exist. */
    public CustomersPriceAnswer resolve(CustomersPriceRequest request) {
        clock.settle(request.asKnownAt());
        Map<UUID, CustomerRef> found = known(customers.byIds(request.customerIds()), request.asKnownAt()).stream()
                .collect(Collectors.toMap(CustomerRef::id, Function.identity()));
        requireAll(request.customerIds(), found);
        PriceQuestion question = request.item().question();
        LocalDate on = dayOr(request.on());
        List<ProductView> sold = products.bySkus(List.of(question.sku()));
        CustomerOffers offers = reader.ofCustomers(found.values(), sold, on, new AsKnownAt(request.asKnownAt()));
        return new CustomersPriceAnswer(request.customerIds().stream()
                .map(id -> Objects.requireNonNull(found.get(id)))
                .map(customer -> new CustomersPriceAnswer.CustomerPrice(
                        customer.id(),
                        customer.currency(),
                        answer(offers, customer, sold.isEmpty() ? null : sold.getFirst(), question, on)))
                .toList());
    }

    /** What does this customer pay for this on this day? */
    public record AskedPrice(UUID customerId, String sku, Action action, int termMonths, int quantity, LocalDate on) {

        private PriceQuestion question() {
            return new PriceQuestion(sku, action, termMonths, quantity);
        }
    }

    /** The answers by their questions; none for customers that do not exist. */
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
                answers.put(one, answer(offers, customer, sold.get(one.sku()), one.question(), one.on()));
            }
        }
        return answers;
    }

    private static ResolvedPrice answer(
            CustomerOffers offers,
            CustomerRef customer,
            @Nullable ProductView product,
            PriceQuestion question,
            LocalDate on) {
        return product == null
                ? ResolvedPrice.notSold(question, ResolvedPrice.NotSold.NO_SUCH_PRODUCT, null)
                : PriceRule.resolve(offers.of(customer, product), question, on, false);
    }

    private static void requireAll(List<UUID> asked, Map<UUID, CustomerRef> found) {
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!found.containsKey(asked.get(i))) {
                errors.add(
                        new Problem.FieldError("/customerIds/" + i, "unknown-customer", "There is no such customer."));
            }
        }
        Problem.Invalid.requireNone(errors, "unknown-customer", "Some customers do not exist.");
    }

    /** What is asked about a customer; 404 for an unknown one, 422 for a moment that has not passed. */
    public PriceScope ofCustomer(
            UUID customerId, @Nullable LocalDate on, @Nullable Instant asKnownAt, boolean explain) {
        clock.settle(asKnownAt);
        return scope(customerId, on, asKnownAt, explain);
    }

    /** With the class and the currency that the customer had at the moment. */
    private PriceScope scope(UUID customerId, @Nullable LocalDate on, @Nullable Instant asKnownAt, boolean explain) {
        CustomerRef buyer =
                known(List.of(customers.require(customerId)), asKnownAt).getFirst();
        return new PriceScope(customerId, buyer.classId(), buyer.currency(), dayOr(on), asKnownAt, explain);
    }

    /** The customers with the class and the currency that each had at a moment, in one statement. */
    private List<CustomerRef> known(List<CustomerRef> buyers, @Nullable Instant asKnownAt) {
        if (asKnownAt == null) {
            return buyers;
        }
        Map<UUID, Map<String, String>> before = history.valuesAt(
                "customer", buyers.stream().map(CustomerRef::id).toList(), List.of(CLASS, CURRENCY), asKnownAt);
        return buyers.stream()
                .map(buyer -> known(buyer, before.getOrDefault(buyer.id(), Map.of())))
                .toList();
    }

    private static CustomerRef known(CustomerRef buyer, Map<String, String> was) {
        String classId = was.get(CLASS);
        String currency = was.getOrDefault(CURRENCY, "");
        return new CustomerRef(
                buyer.id(),
                buyer.number(),
                buyer.displayName(),
                classId == null ? buyer.classId() : classId.isEmpty() ? null : UUID.fromString(classId),
                currency.isEmpty() ? buyer.currency() : currency);
    }

    /** The same about customers of a class without own prices, in its main currency unless another one is named. */
    public PriceScope ofClass(
            UUID classId,
            @Nullable String currency,
            @Nullable LocalDate on,
            @Nullable Instant asKnownAt,
            boolean explain) {
        clock.settle(asKnownAt);
        return new PriceScope(null, classId, classes.require(classId).in(currency), dayOr(on), asKnownAt, explain);
    }

    private LocalDate dayOr(@Nullable LocalDate asked) {
        return asked == null ? day.today() : asked;
    }

    /** The prices in the customer's currency, in the order of the questions. */
    public record PriceAnswer(String currency, List<ResolvedPrice> prices) {}

    /** A price per customer, each in its own currency, in the order in which they were asked. */
    public record CustomersPriceAnswer(List<CustomerPrice> prices) {

        /** What one customer pays. */
        public record CustomerPrice(UUID customerId, String currency, ResolvedPrice price) {}
    }

    /** For whom, in which currency, for which day and as known when a price is asked. */
    public record PriceScope(
            @Nullable UUID customerId,
            @Nullable UUID classId,
            String currency,
            LocalDate day,
            @Nullable Instant asKnownAt,
            boolean explain) {

        AsKnownAt known() {
            return new AsKnownAt(asKnownAt);
        }

        /** The owners of the lists that may decide. */
        Set<UUID> owners() {
            return Stream.of(customerId, classId, PriceOwner.NOBODY)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }

    /** What does this customer pay? {@code on} is today in the reseller's zone unless given, {@code asKnownAt} is now. */
    public record PriceRequest(
            @NotNull UUID customerId,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull PriceRequestItem> items,
            @Nullable LocalDate on,
            @Nullable Instant asKnownAt,
            @Nullable Boolean explain,
            @Nullable Audience audience) {

        /** Who reads the answer; a customer sees neither classes and lists nor who recorded a price. */
        public enum Audience {
            STAFF,
            CUSTOMER
        }

        /** One charge; the quantity is 1 unless given. */
        public record PriceRequestItem(
                @NotBlank @Size(max = 100) String sku,
                @NotNull Action action,
                @NotNull @Min(0) @Max(1200) Integer termMonths,
                @Nullable @Min(1) @Max(1_000_000) Integer quantity) {

            PriceQuestion question() {
                return new PriceQuestion(sku, action, termMonths, quantity == null ? 1 : quantity);
            }
        }

        /** What do these customers pay for one thing? {@code on} is today in the reseller's zone unless given. */
        public record CustomersPriceRequest(
                @NotEmpty @Size(max = 1_000) List<@NotNull UUID> customerIds,
                @NotNull @Valid PriceRequest.PriceRequestItem item,
                @Nullable LocalDate on,
                @Nullable Instant asKnownAt) {}
    }
}
