package dev.kontor.price.load;

import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.table.FieldNames;
import dev.kontor.base.table.ImportRow;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.price.change.PricePlan.PriceItem;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.PriceOwner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The prices of a file by customer: first collected from its rows as they are written there, then looked up among the
 * customers and products that the file names. Refuses rows that name nothing, or twice the same.
 */
final class CustomerPriceFile {

    private static final String CUSTOMER = "customer";
    static final FieldNames NAMES = FieldNames.of(headers(), field -> false);
    private static final int MAX_TERM = 120;
    private static final int MAX_QUANTITY = 1_000_000;

    private final String skuPrefix;
    private final List<Wanted> wanted = new ArrayList<>();
    private final Map<PriceOwner, List<PriceItem>> prices = new LinkedHashMap<>();
    private final Map<Place, ImportRow> rows = new HashMap<>();
    private final Map<Priced, ImportRow> firstRows = new HashMap<>();
    private Map<String, List<PriceOwner>> customers = Map.of();
    private Map<String, ProductView> products = Map.of();

    CustomerPriceFile(@Nullable String skuPrefix) {
        this.skuPrefix = skuPrefix == null ? "" : skuPrefix;
    }

    /** A price of a customer; without action and term it is meant for the only charge of the product. */
    private record Wanted(
            ImportRow row,
            String customer,
            String sku,
            @Nullable Action action,
            int termMonths,
            int minQuantity,
            BigDecimal amount,
            String currency) {}

    private record Place(UUID customerId, UUID chargeId, int minQuantity) {}

    private record Priced(UUID customerId, UUID productId) {}

    private static Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new HashMap<>(PriceFile.HEADERS);
        headers.keySet()
                .retainAll(Set.of(
                        PriceFile.SKU,
                        PriceFile.ACTION,
                        PriceFile.TERM,
                        PriceFile.QUANTITY,
                        PriceFile.AMOUNT,
                        PriceFile.CURRENCY));
        headers.put(CUSTOMER, List.of("customernumber", "customerno", "kundennummer", "kunde", "gln", "cliente"));
        return headers;
    }

    /** How many prices there are. */
    int size() {
        return wanted.size();
    }

    Set<String> customers() {
        return wanted.stream().map(Wanted::customer).collect(Collectors.toSet());
    }

    Set<String> skus() {
        return wanted.stream().map(Wanted::sku).collect(Collectors.toSet());
    }

    void take(ImportRow row) {
        String customer = required(row, CUSTOMER);
        String sku = required(row, PriceFile.SKU);
        String currency = required(row, PriceFile.CURRENCY);
        Optional<BigDecimal> amount = amount(row, required(row, PriceFile.AMOUNT));
        String action = row.text(PriceFile.ACTION);
        Optional<Action> known = action == null ? Optional.empty() : PriceFile.action(action);
        if (action != null && known.isEmpty()) {
            String detail = "One of REGISTER, RENEW, TRANSFER, RESTORE, TRADE, SETUP, PURCHASE.";
            row.refuse(PriceFile.ACTION, "unknown-action", detail);
            return;
        }
        int term = whole(row, PriceFile.TERM, 0, MAX_TERM, 0);
        int quantity = whole(row, PriceFile.QUANTITY, 1, MAX_QUANTITY, 1);
        if (customer != null && sku != null && currency != null && amount.isPresent() && term >= 0 && quantity > 0) {
            wanted.add(new Wanted(
                    row, customer, skuPrefix + sku, known.orElse(null), term, quantity, amount.get(), currency));
        }
    }

    private static @Nullable String required(ImportRow row, String field) {
        String text = row.text(field);
        if (text == null) {
            row.refuse(field, "required", "The cell is empty or no column is mapped to it.");
        }
        return text;
    }

    private static Optional<BigDecimal> amount(ImportRow row, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> amount = PriceFile.amount(text);
        if (amount.isEmpty()) {
            row.refuse(PriceFile.AMOUNT, "not-a-price", "'%s' is not a price such as 12.50.".formatted(text));
            return amount;
        }
        List<FieldError> errors = new ArrayList<>();
        Amounts.check(amount.get(), "", errors);
        errors.forEach(error -> row.refuse(PriceFile.AMOUNT, error.code(), error.detail()));
        return errors.isEmpty() ? amount : Optional.empty();
    }

    /** The number of a cell, or -1 when it is none between the two. */
    private static int whole(ImportRow row, String field, int least, int most, int otherwise) {
        String text = row.text(field);
        if (text == null) {
            return otherwise;
        }
        int number = text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            row.refuse(field, "not-a-number", "A whole number from %d to %d is expected.".formatted(least, most));
            return -1;
        }
        return number;
    }

    /** What is wanted of the charges of these products, by whose it is; what is not found is refused. */
    Map<PriceOwner, List<PriceItem>> prices(Map<String, List<PriceOwner>> byName, Map<String, ProductView> bySku) {
        customers = byName;
        products = bySku;
        wanted.forEach(this::find);
        return prices;
    }

    /** The first row with a price of this customer and product. */
    Optional<ImportRow> row(UUID customerId, UUID productId) {
        return Optional.ofNullable(firstRows.get(new Priced(customerId, productId)));
    }

    private void find(Wanted wanted) {
        Optional<PriceOwner> customer = customer(wanted);
        Optional<ChargeView> charge = charge(wanted);
        if (customer.isEmpty() || charge.isEmpty()) {
            return;
        }
        Place place = new Place(customer.get().id(), charge.get().id(), wanted.minQuantity());
        ImportRow before = rows.putIfAbsent(place, wanted.row());
        if (before != null) {
            String detail = "Row %d has a price for the same charge.".formatted(before.number());
            wanted.row().refuse(PriceFile.SKU, "duplicate", detail);
            return;
        }
        UUID product = Objects.requireNonNull(products.get(wanted.sku())).id();
        firstRows.putIfAbsent(new Priced(customer.get().id(), product), wanted.row());
        prices.computeIfAbsent(customer.get(), owner -> new ArrayList<>())
                .add(new PriceItem(place.chargeId(), place.minQuantity(), wanted.amount()));
    }

    private Optional<PriceOwner> customer(Wanted wanted) {
        List<PriceOwner> found = customers.getOrDefault(wanted.customer(), List.of());
        if (found.isEmpty()) {
            String detail = "No customer has the number or GLN '%s'.".formatted(wanted.customer());
            wanted.row().refuse(CUSTOMER, "unknown-customer", detail);
            return Optional.empty();
        }
        if (found.size() > 1) {
            String detail = "%d customers have the GLN '%s'.".formatted(found.size(), wanted.customer());
            wanted.row().refuse(CUSTOMER, "ambiguous-customer", detail);
            return Optional.empty();
        }
        PriceOwner customer = found.getFirst();
        if (!customer.currency().equals(wanted.currency())) {
            String detail = "This customer pays in %s; %s cannot be mixed in."
                    .formatted(customer.currency(), wanted.currency());
            wanted.row().refuse(PriceFile.CURRENCY, "currency-mismatch", detail);
            return Optional.empty();
        }
        return Optional.of(customer);
    }

    private Optional<ChargeView> charge(Wanted wanted) {
        ProductView product = products.get(wanted.sku());
        if (product == null) {
            String detail = "There is no product '%s'.".formatted(wanted.sku());
            wanted.row().refuse(PriceFile.SKU, "unknown-product", detail);
            return Optional.empty();
        }
        List<ChargeView> charges = product.charges().stream()
                .filter(charge -> wanted.action() == null
                        || (charge.action() == wanted.action() && charge.termMonths() == wanted.termMonths()))
                .toList();
        if (charges.size() == 1) {
            return Optional.of(charges.getFirst());
        }
        String detail = wanted.action() == null
                ? "%s has several charges; say which.".formatted(wanted.sku())
                : "%s has no charge %s/%d.".formatted(wanted.sku(), wanted.action(), wanted.termMonths());
        wanted.row().refuse(PriceFile.ACTION, wanted.action() == null ? "which-charge" : "unknown-charge", detail);
        return Optional.empty();
    }
}
