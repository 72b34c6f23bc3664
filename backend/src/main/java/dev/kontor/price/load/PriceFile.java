package dev.kontor.price.load;

import dev.kontor.base.table.FieldNames;
import dev.kontor.base.table.ImportRow;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ProductChange.NewCharge;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.load.PriceImports.PriceImportOptions;
import dev.kontor.price.set.PriceSetChange.NewPriceEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    static final Map<String, List<String>> HEADERS = headers();
    static final FieldNames NAMES =
            FieldNames.of(HEADERS, field -> charge(field).isPresent());

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}([.,]\\d{1,10})?");
    private static final Pattern CHARGE = Pattern.compile("([A-Z]+)/(\\d{1,3})");
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
        options.columns().values().forEach(field -> charge(field).ifPresent(columnCharges::add));
    }

    /** The prices of one product, in the order of the file. */
    record Product(String sku, String name, List<Price> prices, Set<NewCharge> charges) {}

    /** A price with the row and field that it came from. */
    record Price(ImportRow row, String field, NewPriceEntry entry) {}

    Map<String, Product> products() {
        return products;
    }

    void take(ImportRow row) {
        String text = row.required(SKU).orElse(null);
        if (text == null) {
            return;
        }
        String currency = row.text(CURRENCY);
        if (currency != null && !currency.equals(listCurrency)) {
            String detail = "The list is in %s; %s cannot be mixed in.".formatted(listCurrency, currency);
            row.refuse(CURRENCY, "currency-mismatch", detail);
            return;
        }
        String sku = (options.skuPrefix() == null ? "" : options.skuPrefix()) + text;
        String name = row.text(NAME);
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
        Optional<Action> action = Optional.ofNullable(row.text(ACTION)).flatMap(PriceFile::action);
        Optional<Integer> term = whole(row, TERM, 0, MANY, 0);
        if (action.isEmpty()) {
            row.refuse(ACTION, "unknown-action", ACTIONS);
        } else if (term.isPresent()) {
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
            product.prices().add(new Price(row, field, entry));
        }
    }

    private @Nullable BigDecimal amount(ImportRow row, String field) {
        BigDecimal amount = given(row, field).orElse(null);
        if (amount != null && Boolean.TRUE.equals(options.roundAmounts()) && amount.scale() > STORED_DECIMALS) {
            amount = amount.setScale(STORED_DECIMALS, RoundingMode.HALF_UP);
        }
        boolean unknown = amount != null && amount.signum() == 0 && Boolean.TRUE.equals(options.zeroMeansUnknown());
        return unknown ? null : amount;
    }

    /** The price in a cell, if it has one. */
    static Optional<BigDecimal> given(ImportRow row, String field) {
        return row.read(field, PriceFile::amount, "not-a-price", "'%s' is not a price such as 12.50.");
    }

    /** The number in a cell; nothing when it is none between the two. */
    static Optional<Integer> whole(ImportRow row, String field, int least, int most, int otherwise) {
        if (row.text(field) == null) {
            return Optional.of(otherwise);
        }
        return row.read(
                field,
                text -> Optional.of(text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1)
                        .filter(number -> number >= least && number <= most),
                "not-a-number",
                "'%%s' is not a whole number from %d to %d.".formatted(least, most));
    }

    static Map<String, ProductView> bySku(Products products, Collection<String> skus) {
        return skus.isEmpty()
                ? Map.of()
                : products.bySkus(skus).stream().collect(Collectors.toMap(ProductView::sku, Function.identity()));
    }

    /** The charge of a field such as {@code RENEW/12}. */
    static Optional<NewCharge> charge(String field) {
        Matcher matcher = CHARGE.matcher(field);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return action(matcher.group(1)).map(action -> new NewCharge(action, Integer.valueOf(matcher.group(2))));
    }

    static Optional<Action> action(String text) {
        for (Action action : Action.values()) {
            if (action.name().equals(text.toUpperCase(Locale.ROOT))) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** A price with a point or a comma; empty when it is none. */
    static Optional<BigDecimal> amount(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    private static Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(SKU, List.of("sku", "tld", "product", "productid", "artikelnummer", "producto", "productnumber"));
        headers.put(NAME, List.of("name", "productname", "bezeichnung", "nombre"));
        headers.put(CURRENCY, List.of("currency", "währung", "moneda"));
        headers.put(ACTION, List.of("action", "aktion", "acción"));
        headers.put(TERM, List.of("term", "termmonths", "laufzeit", "plazo"));
        headers.put(QUANTITY, List.of("minquantity", "quantity", "abmenge", "menge", "cantidad"));
        headers.put(AMOUNT, List.of("amount", "price", "preis", "betrag", "precio", "importe"));
        headers.put(FROM, List.of("validfrom", "gültigab", "gültigvon", "desde", "asof"));
        headers.put(UNTIL, List.of("validuntil", "validto", "gültigbis", "hasta"));
        headers.put("REGISTER/12", List.of("register", "registration", "registrierung", "registro", "register/12"));
        headers.put("RENEW/12", List.of("renew", "renewal", "verlängerung", "renovación", "renew/12"));
        headers.put("TRANSFER/0", List.of("transfer", "traslado", "transfer/0"));
        headers.put("RESTORE/0", List.of("restore", "wiederherstellung", "restauración", "restore/0"));
        headers.put("PURCHASE/0", List.of("unitprice", "listprice", "einzelpreis", "purchase/0"));
        return headers;
    }
}
