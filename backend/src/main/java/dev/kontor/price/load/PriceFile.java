package dev.kontor.price.load;

import dev.kontor.base.table.FieldNames;
import dev.kontor.base.table.FieldNames.FieldKind;
import dev.kontor.base.table.FieldNames.FieldNeed;
import dev.kontor.base.table.ImportRow;
import dev.kontor.base.table.WrittenNumber;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ProductChange.NewCharge;
import dev.kontor.goods.catalog.SkuNames;
import dev.kontor.price.list.Period;
import dev.kontor.price.load.PriceImports.PriceImportOptions;
import dev.kontor.price.set.PriceSetChange.NewPriceEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a file of prices, and its prices by product; every price remembers its row and field. */
final class PriceFile {

    static final String SKU = "sku";
    static final String NAME = "name";
    static final String CURRENCY = "currency";
    static final String ACTION = "action";
    static final String TERM = "termMonths";
    static final String QUANTITY = "minQuantity";
    static final String AMOUNT = "amount";
    static final String FROM = "validFrom";
    static final String UNTIL = "validUntil";

    static final Map<String, List<String>> HEADERS = PriceHeaders.BY_FIELD;
    static final FieldNames NAMES = kinds(
                    FieldNames.of(HEADERS, field -> PriceHeaders.charge(field).isPresent()))
            .needing(FieldNeed.ALWAYS, SKU)
            .needing(FieldNeed.ONE_OF_THESE, AMOUNT)
            .needing(FieldNeed.ONE_OF_THESE, PriceHeaders.CHARGES)
            .labelled(PriceImports.WHAT);

    private static final Set<String> NUMBERS = Set.of(TERM, QUANTITY, AMOUNT);

    /** What says something only where each row has one price. */
    private static final Set<String> ALONE = Set.of(ACTION, TERM, AMOUNT);

    private static final int STORED_DECIMALS = 4;

    /** Less than this many of anything; what of it is too many is said with the price. */
    private static final int MANY = 9_999_999;

    static final String ACTIONS = "One of REGISTER, RENEW, TRANSFER, RESTORE, TRADE, SETUP, PURCHASE.";

    private final PriceImportOptions options;
    private final String listCurrency;
    private final Set<NewCharge> columnCharges = new LinkedHashSet<>();
    private final Map<String, Product> products = new LinkedHashMap<>();

    PriceFile(PriceImportOptions options, String listCurrency) {
        this.options = options;
        this.listCurrency = listCurrency;
        options.columns().values().forEach(field -> PriceHeaders.charge(field).ifPresent(columnCharges::add));
    }

    /** The fields of prices with what they hold. */
    static FieldNames kinds(FieldNames names) {
        return names.with(
                        FieldKind.NUMBER,
                        field -> NUMBERS.contains(field)
                                || PriceHeaders.charge(field).isPresent())
                .with(FieldKind.DAY, Set.of(FROM, UNTIL)::contains)
                .with(FieldKind.NAME, NAME::equals)
                .with(FieldKind.TYPED, Set.of(SKU, CURRENCY, ACTION, CustomerPriceFile.CUSTOMER)::contains)
                .choosing(ACTION, Action.class);
    }

    /** Refuses the file where columns are mapped that say nothing beside the others, or none that says a price. */
    static void checkColumns(Map<String, String> columns, Set<String> fields, ColumnRefusal refusal) {
        if (!columns.containsValue(SKU)) {
            refusal.refuse(null, "not-mapped", "No column is mapped to the product.");
        }
        boolean wide = columns.values().stream()
                .anyMatch(field -> PriceHeaders.charge(field).isPresent());
        if (!wide && (!fields.contains(ACTION) || !fields.contains(AMOUNT))) {
            refusal.refuse(
                    null,
                    "not-mapped",
                    "No column is mapped to a price: either one to a charge such as RENEW/12, or one to the action and one to the amount.");
        }
        columns.forEach((column, field) -> {
            if (wide && ALONE.contains(field)) {
                String detail = "'%s' goes to %s, which is not used beside columns for charges such as RENEW/12."
                        .formatted(column, field);
                refusal.refuse(column, "unused-column", detail);
            }
        });
    }

    /** Refuses a column, or the file as a whole. */
    interface ColumnRefusal {
        void refuse(@Nullable String column, String code, String detail);
    }

    /** The prices of one product, in the order of the file. */
    record Product(String sku, String name, List<Price> prices, Set<NewCharge> charges, ImportRow first) {}

    /** A price with the row and field that it came from. */
    record Price(ImportRow row, String field, NewPriceEntry entry) {}

    Map<String, Product> products() {
        return products;
    }

    void take(ImportRow row) {
        String text = row.required(SKU).orElse(null);
        String currency = row.text(CURRENCY);
        if (currency != null && !WrittenNumber.isCurrency(currency, listCurrency)) {
            String detail = "The list is in %s; %s cannot be mixed in.".formatted(listCurrency, currency);
            row.refuse(CURRENCY, "currency-mismatch", detail);
        }
        String sku = (options.skuPrefix() == null ? "" : options.skuPrefix()) + text;
        // without a name it belongs to nothing, but what else is wrong with it is told all the same
        Product product = text == null
                ? product(sku, row)
                : products.computeIfAbsent(SkuNames.key(sku), key -> product(sku, row));
        if (columnCharges.isEmpty()) {
            takePrice(row, product);
        } else {
            columnCharges.forEach(charge -> add(row, product, charge, charge.action() + "/" + charge.termMonths()));
        }
    }

    private Product product(String sku, ImportRow row) {
        String name = row.text(NAME);
        return new Product(sku, name == null ? sku : name, new ArrayList<>(), new LinkedHashSet<>(columnCharges), row);
    }

    private void takePrice(ImportRow row, Product product) {
        Optional<Action> action = row.read(ACTION, PriceHeaders::action, "unknown-action", ACTIONS);
        Optional<Integer> term = whole(row, TERM, 0, MANY, 0);
        if (row.text(ACTION) == null) {
            row.refuse(ACTION, "unknown-action", ACTIONS);
        }
        if (action.isPresent() && term.isPresent()) {
            NewCharge charge = new NewCharge(action.get(), term.get());
            product.charges().add(charge);
            add(row, product, charge, AMOUNT);
        }
    }

    private void add(ImportRow row, Product product, NewCharge charge, String field) {
        BigDecimal amount = amount(row, field);
        Optional<Integer> quantity = whole(row, QUANTITY, 0, MANY, 1);
        LocalDate from = row.day(FROM).orElse(options.validFrom());
        LocalDate until = row.day(UNTIL).orElse(null);
        if (amount != null && quantity.isPresent()) {
            NewPriceEntry entry =
                    new NewPriceEntry(charge.action(), charge.termMonths(), quantity.get(), amount, from, until);
            Price price = new Price(row, field, entry);
            refuseSameDays(price, product);
            product.prices().add(price);
        }
    }

    /** Two rows may say one charge for different days; without an end each lasts until the next begins. */
    private static void refuseSameDays(Price price, Product product) {
        NewPriceEntry entry = price.entry();
        for (Price other : product.prices()) {
            NewPriceEntry before = other.entry();
            boolean same = before.action() == entry.action()
                    && before.termMonths().equals(entry.termMonths())
                    && Objects.equals(before.minQuantity(), entry.minQuantity());
            if (same && isSameTime(before, entry)) {
                String detail = "Row %d has a price for the same days."
                        .formatted(other.row().number());
                price.row().refuse(price.field(), "overlap", detail);
                return;
            }
        }
    }

    private static boolean isSameTime(NewPriceEntry one, NewPriceEntry other) {
        Period first = new Period(one.validFrom(), one.validUntil());
        Period second = new Period(other.validFrom(), other.validUntil());
        boolean follows = !Objects.equals(one.validFrom(), other.validFrom())
                && (startsLater(second, first) ? first.until() == null : second.until() == null);
        return first.overlaps(second) && !follows;
    }

    private static boolean startsLater(Period period, Period other) {
        return period.from() != null && (other.from() == null || period.from().isAfter(other.from()));
    }

    private @Nullable BigDecimal amount(ImportRow row, String field) {
        BigDecimal amount = given(row, field, listCurrency).orElse(null);
        if (amount != null && Boolean.TRUE.equals(options.roundAmounts()) && amount.scale() > STORED_DECIMALS) {
            amount = amount.setScale(STORED_DECIMALS, RoundingMode.HALF_UP);
        }
        boolean unknown = amount != null && amount.signum() == 0 && Boolean.TRUE.equals(options.zeroMeansUnknown());
        return unknown ? null : amount;
    }

    /** The price in a cell, if it has one. */
    static Optional<BigDecimal> given(ImportRow row, String field, String currency) {
        return row.amount(field, currency, "not-a-price", "'%s' is not a price such as 12.50.");
    }

    /** The number in a cell; nothing when it is none between the two. */
    static Optional<Integer> whole(ImportRow row, String field, int least, int most, int otherwise) {
        if (row.text(field) == null) {
            return Optional.of(otherwise);
        }
        String detail = "'%%s' is not a whole number from %d to %d.".formatted(least, most);
        return row.number(field, "not-a-number", detail)
                .map(number -> number.stripTrailingZeros())
                .filter(number -> {
                    boolean fits = number.scale() <= 0
                            && number.compareTo(BigDecimal.valueOf(least)) >= 0
                            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
                    if (!fits) {
                        row.refuse(field, "not-a-number", detail.formatted(row.text(field)));
                    }
                    return fits;
                })
                .map(BigDecimal::intValue);
    }
}
