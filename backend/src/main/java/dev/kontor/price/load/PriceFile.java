package dev.kontor.price.load;

import dev.kontor.base.table.ImportRow;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ProductChange.NewCharge;
import dev.kontor.price.set.PriceSetChange.NewPriceEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the prices of a file by product; every price remembers its row and field. */
final class PriceFile {

    private static final int STORED_DECIMALS = 4;

    private final PriceImportOptions options;
    private final String listCurrency;
    private final Set<NewCharge> columnCharges = new LinkedHashSet<>();
    private final Map<String, Product> products = new LinkedHashMap<>();

    PriceFile(PriceImportOptions options, String listCurrency) {
        this.options = options;
        this.listCurrency = listCurrency;
        options.columns().values().forEach(field -> PriceColumns.charge(field).ifPresent(columnCharges::add));
    }

    /** The prices of one product, in the order of the file. */
    record Product(String sku, String name, List<Price> prices, Set<NewCharge> charges) {}

    /** A price with the row and field that it came from. */
    record Price(ImportRow row, String field, NewPriceEntry entry) {}

    Map<String, Product> products() {
        return products;
    }

    void take(ImportRow row) {
        String text = row.text(PriceColumns.SKU);
        if (text == null) {
            row.refuse(PriceColumns.SKU, "required", "The row has no product.");
            return;
        }
        String currency = row.text(PriceColumns.CURRENCY);
        if (currency != null && !currency.equals(listCurrency)) {
            String detail = "The list is in %s; %s cannot be mixed in.".formatted(listCurrency, currency);
            row.refuse(PriceColumns.CURRENCY, "currency-mismatch", detail);
            return;
        }
        String sku = (options.skuPrefix() == null ? "" : options.skuPrefix()) + text;
        String name = row.text(PriceColumns.NAME);
        Product product = products.computeIfAbsent(
                sku,
                key -> new Product(
                        key, name == null ? key : name, new ArrayList<>(), new LinkedHashSet<>(columnCharges)));
        if (columnCharges.isEmpty()) {
            takePrice(row, product);
        } else {
            columnCharges.forEach(charge -> add(row, product, charge, charge.action() + "/" + charge.termMonths()));
        }
    }

    private void takePrice(ImportRow row, Product product) {
        Optional<Action> action =
                Optional.ofNullable(row.text(PriceColumns.ACTION)).flatMap(PriceColumns::action);
        Integer term = whole(row, PriceColumns.TERM, 0);
        if (action.isEmpty()) {
            row.refuse(
                    PriceColumns.ACTION,
                    "unknown-action",
                    "One of REGISTER, RENEW, TRANSFER, RESTORE, TRADE, SETUP, PURCHASE.");
        } else if (term != null) {
            NewCharge charge = new NewCharge(action.get(), term);
            product.charges().add(charge);
            add(row, product, charge, PriceColumns.AMOUNT);
        }
    }

    private void add(ImportRow row, Product product, NewCharge charge, String field) {
        BigDecimal amount = amount(row, field);
        Integer quantity = whole(row, PriceColumns.QUANTITY, 1);
        LocalDate from = day(row, PriceColumns.FROM, options.validFrom());
        LocalDate until = day(row, PriceColumns.UNTIL, null);
        if (amount != null && quantity != null) {
            NewPriceEntry entry =
                    new NewPriceEntry(charge.action(), charge.termMonths(), quantity, amount, from, until);
            product.prices().add(new Price(row, field, entry));
        }
    }

    private @Nullable BigDecimal amount(ImportRow row, String field) {
        String text = row.text(field);
        if (text == null) {
            return null;
        }
        BigDecimal amount = PriceColumns.amount(text).orElse(null);
        if (amount == null) {
            row.refuse(field, "not-a-price", "'%s' is not a price such as 12.50.".formatted(text));
            return null;
        }
        if (Boolean.TRUE.equals(options.roundAmounts()) && amount.scale() > STORED_DECIMALS) {
            amount = amount.setScale(STORED_DECIMALS, RoundingMode.HALF_UP);
        }
        return amount.signum() == 0 && Boolean.TRUE.equals(options.zeroMeansUnknown()) ? null : amount;
    }

    private static @Nullable Integer whole(ImportRow row, String field, int otherwise) {
        String text = row.text(field);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,7}")) {
            row.refuse(field, "not-a-number", "'%s' is not a whole number.".formatted(text));
            return null;
        }
        return Integer.valueOf(text);
    }

    private static @Nullable LocalDate day(ImportRow row, String field, @Nullable LocalDate otherwise) {
        String text = row.text(field);
        if (text == null) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            row.refuse(field, "not-a-day", "'%s' is not a day such as 2026-01-31.".formatted(text));
            return otherwise;
        }
    }
}
