package dev.kontor.price.load;

import dev.kontor.base.shared.Money;
import dev.kontor.base.table.ImportRow;
import dev.kontor.goods.catalog.Action;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects customers' own prices from the rows of a file, as they are written there. */
final class CustomerPriceRows {

    static final String CUSTOMER = "customer";

    private static final Set<String> FIELDS = Set.of(
            CUSTOMER,
            PriceColumns.SKU,
            PriceColumns.ACTION,
            PriceColumns.TERM,
            PriceColumns.QUANTITY,
            PriceColumns.AMOUNT,
            PriceColumns.CURRENCY);
    private static final List<String> CUSTOMERS =
            List.of("customer", "customernumber", "customerno", "kundennummer", "kunde", "gln", "cliente");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}([.,]\\d{1,10})?");
    private static final int MAX_DECIMALS = 4;
    private static final int MAX_TERM = 120;
    private static final int MAX_QUANTITY = 1_000_000;

    private final String skuPrefix;
    private final List<Wanted> wanted = new ArrayList<>();

    CustomerPriceRows(@Nullable String skuPrefix) {
        this.skuPrefix = skuPrefix == null ? "" : skuPrefix;
    }

    /** A price of a customer; without action and term it is meant for the only charge of the product. */
    record Wanted(
            ImportRow row,
            String customer,
            String sku,
            @Nullable Action action,
            int termMonths,
            int minQuantity,
            BigDecimal amount,
            String currency) {}

    static boolean isField(String field) {
        return FIELDS.contains(field);
    }

    static Map<String, String> suggest(List<String> headers) {
        Map<String, String> suggested = PriceColumns.suggest(headers);
        suggested.values().removeIf(field -> !isField(field));
        for (String header : headers) {
            String plain = header.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}]", "");
            if (CUSTOMERS.contains(plain) && !suggested.containsValue(CUSTOMER)) {
                suggested.put(header, CUSTOMER);
            }
        }
        return suggested;
    }

    List<Wanted> wanted() {
        return wanted;
    }

    Set<String> customers() {
        Set<String> customers = new LinkedHashSet<>();
        wanted.forEach(one -> customers.add(one.customer()));
        return customers;
    }

    Set<String> skus() {
        Set<String> skus = new LinkedHashSet<>();
        wanted.forEach(one -> skus.add(one.sku()));
        return skus;
    }

    void take(ImportRow row) {
        String customer = required(row, CUSTOMER);
        String sku = required(row, PriceColumns.SKU);
        String currency = required(row, PriceColumns.CURRENCY);
        Optional<BigDecimal> amount = amount(row, required(row, PriceColumns.AMOUNT));
        String action = row.text(PriceColumns.ACTION);
        Optional<Action> known = action == null ? Optional.empty() : PriceColumns.action(action);
        if (action != null && known.isEmpty()) {
            String detail = "One of REGISTER, RENEW, TRANSFER, RESTORE, TRADE, SETUP, PURCHASE.";
            row.refuse(PriceColumns.ACTION, "unknown-action", detail);
            return;
        }
        int term = whole(row, PriceColumns.TERM, 0, MAX_TERM, 0);
        int quantity = whole(row, PriceColumns.QUANTITY, 1, MAX_QUANTITY, 1);
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
        if (!DECIMAL.matcher(text).matches()) {
            row.refuse(PriceColumns.AMOUNT, "not-a-price", "'%s' is not a price such as 12.50.".formatted(text));
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(text.replace(',', '.'));
        if (amount.stripTrailingZeros().scale() > MAX_DECIMALS) {
            row.refuse(PriceColumns.AMOUNT, "too-many-decimals", "A price has at most four decimals.");
            return Optional.empty();
        }
        if (amount.abs().compareTo(Money.LIMIT) >= 0) {
            row.refuse(PriceColumns.AMOUNT, "too-large", "A price is below 1,000,000,000,000.");
            return Optional.empty();
        }
        return Optional.of(amount);
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
}
