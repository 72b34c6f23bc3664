package dev.kontor.price.load;

import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.table.FieldNames;
import dev.kontor.base.table.FieldNames.FieldNeed;
import dev.kontor.base.table.FileImport.ImportStage;
import dev.kontor.base.table.ImportReport;
import dev.kontor.base.table.ImportRow;
import dev.kontor.base.table.WrittenNumber;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.price.change.PricePlan.PriceItem;
import dev.kontor.price.change.PricePublications.Batch;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The prices of a file by customer: first collected from its rows as they are written there, then looked up among the
 * customers and products that the file names. Refuses rows that name nothing, or twice the same.
 */
final class CustomerPriceFile implements ImportStage {

    static final String CUSTOMER = "customer";
    static final FieldNames NAMES = PriceFile.kinds(FieldNames.of(headers(), field -> false))
            .needing(FieldNeed.ALWAYS, CUSTOMER, PriceFile.SKU, PriceFile.AMOUNT, PriceFile.CURRENCY)
            .labelled(CustomerPriceImports.WHAT);
    private static final int MAX_TERM = 120;
    private static final int MAX_QUANTITY = 1_000_000;

    private final String skuPrefix;
    private final Function<CustomerPriceFile, Batch> storing;
    private final List<Wanted> wanted = new ArrayList<>();
    private final Map<PriceOwner, List<PriceItem>> prices = new LinkedHashMap<>();
    private final Map<Place, ImportRow> rows = new HashMap<>();
    private final Map<Priced, ImportRow> firstRows = new HashMap<>();
    private Map<String, List<PriceOwner>> customers = Map.of();
    private Map<String, ProductView> products = Map.of();

    /** {@code storing} stores the prices of all rows, unless one of them is refused. */
    CustomerPriceFile(@Nullable String skuPrefix, Function<CustomerPriceFile, Batch> storing) {
        this.skuPrefix = skuPrefix == null ? "" : skuPrefix;
        this.storing = storing;
    }

    /** A price of a customer; without action and term it is meant for the only charge of the product. */
    private record Wanted(
            ImportRow row,
            String customer,
            String sku,
            @Nullable Action action,
            int termMonths,
            int minQuantity,
            @Nullable BigDecimal amount,
            String currency) {

        /** Cells that say nothing are refused already. */
        boolean says(String field) {
            return row.text(field) != null && !row.isRefused(field);
        }

        <T> Optional<T> refused(String field, String code, String detail) {
            row.refuse(field, code, detail);
            return Optional.empty();
        }
    }

    private record Place(UUID customerId, UUID chargeId, int minQuantity) {}

    private record Priced(UUID customerId, UUID productId) {}

    private static Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(
                CUSTOMER,
                List.of(
                        "customernumber",
                        "customerno",
                        "customer code",
                        "client",
                        "kundennummer",
                        "kundennr",
                        "kdnr",
                        "kunde",
                        "gln",
                        "cliente",
                        "número de cliente",
                        "código de cliente"));
        List.of(
                        PriceFile.SKU,
                        PriceFile.ACTION,
                        PriceFile.TERM,
                        PriceFile.QUANTITY,
                        PriceFile.AMOUNT,
                        PriceFile.CURRENCY)
                .forEach(field -> headers.put(field, PriceFile.HEADERS.getOrDefault(field, List.of())));
        return headers;
    }

    Set<String> customers() {
        return wanted.stream().map(Wanted::customer).collect(Collectors.toSet());
    }

    Set<String> skus() {
        return wanted.stream().map(Wanted::sku).collect(Collectors.toSet());
    }

    @Override
    public void take(List<ImportRow> rows) {
        rows.forEach(this::take);
    }

    @Override
    public ImportReport.Counts counts(int rows, int skipped) {
        Batch stored = storing.apply(this);
        int updated = Math.min(stored.added(), stored.closed());
        int unchanged = Math.max(0, wanted.size() - stored.added());
        return new ImportReport.Counts(rows, stored.added() - updated, updated, unchanged, 0, skipped);
    }

    private void take(ImportRow row) {
        String customer = row.required(CUSTOMER).orElse("");
        String sku = row.required(PriceFile.SKU).orElse("");
        String currency = row.required(PriceFile.CURRENCY).orElse("");
        Action action = row.read(PriceFile.ACTION, PriceHeaders::action, "unknown-action", PriceFile.ACTIONS)
                .orElse(null);
        int term = PriceFile.whole(row, PriceFile.TERM, 0, MAX_TERM, 0).orElse(0);
        int quantity =
                PriceFile.whole(row, PriceFile.QUANTITY, 1, MAX_QUANTITY, 1).orElse(1);
        wanted.add(new Wanted(row, customer, skuPrefix + sku, action, term, quantity, amount(row, currency), currency));
    }

    private static @Nullable BigDecimal amount(ImportRow row, String currency) {
        row.required(PriceFile.AMOUNT);
        String code = WrittenNumber.currency(currency).orElse(currency);
        BigDecimal amount = PriceFile.given(row, PriceFile.AMOUNT, code).orElse(null);
        List<FieldError> errors = new ArrayList<>();
        Amounts.check(amount, code, "", errors);
        errors.forEach(error -> row.refuse(PriceFile.AMOUNT, error.code(), error.detail()));
        return amount;
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
        Optional<PriceOwner> customer = wanted.says(CUSTOMER) ? customer(wanted) : Optional.empty();
        Optional<ChargeView> charge = wanted.says(PriceFile.SKU) ? charge(wanted) : Optional.empty();
        BigDecimal amount = wanted.amount();
        if (customer.isEmpty()
                || charge.isEmpty()
                || amount == null
                || !wanted.row().isFine()) {
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
                .add(new PriceItem(place.chargeId(), place.minQuantity(), amount));
    }

    private Optional<PriceOwner> customer(Wanted wanted) {
        List<PriceOwner> found = customers.getOrDefault(wanted.customer(), List.of());
        if (found.isEmpty()) {
            String detail = "No customer has the number or GLN '%s'.".formatted(wanted.customer());
            return wanted.refused(CUSTOMER, "unknown-customer", detail);
        }
        if (found.size() > 1) {
            String detail = "%d customers have the GLN '%s'.".formatted(found.size(), wanted.customer());
            return wanted.refused(CUSTOMER, "ambiguous-customer", detail);
        }
        String currency = found.getFirst().currency();
        if (wanted.says(PriceFile.CURRENCY) && !WrittenNumber.isCurrency(wanted.currency(), currency)) {
            String detail = "This customer pays in %s; %s cannot be mixed in.".formatted(currency, wanted.currency());
            return wanted.refused(PriceFile.CURRENCY, "currency-mismatch", detail);
        }
        return Optional.of(found.getFirst());
    }

    private Optional<ChargeView> charge(Wanted wanted) {
        ProductView product = products.get(wanted.sku());
        if (product == null) {
            String detail = "There is no product '%s'.".formatted(wanted.sku());
            return wanted.refused(PriceFile.SKU, "unknown-product", detail);
        }
        if (wanted.row().isRefused(PriceFile.ACTION) || wanted.row().isRefused(PriceFile.TERM)) {
            return Optional.empty();
        }
        List<ChargeView> charges = product.charges().stream()
                .filter(charge -> wanted.action() == null
                        || (charge.action() == wanted.action() && charge.termMonths() == wanted.termMonths()))
                .toList();
        if (charges.size() == 1) {
            return Optional.of(charges.getFirst());
        }
        return wanted.action() == null
                ? wanted.refused(
                        PriceFile.ACTION, "which-charge", "%s has several charges; say which.".formatted(wanted.sku()))
                : wanted.refused(
                        PriceFile.ACTION,
                        "unknown-charge",
                        "%s has no charge %s/%d.".formatted(wanted.sku(), wanted.action(), wanted.termMonths()));
    }
}
