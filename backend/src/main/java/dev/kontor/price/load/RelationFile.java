package dev.kontor.price.load;

import dev.kontor.base.table.ImportErrors;
import dev.kontor.goods.catalog.ProductChange.NewCharge;
import dev.kontor.price.change.DraftItems.GivenPrice;
import dev.kontor.price.change.PriceItemsChange.PriceItemInput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The components of a relation text by product; every component remembers its line. */
final class RelationFile {

    private final String currency;
    private final ImportErrors errors;
    private final Map<String, Map<String, Component>> products = new LinkedHashMap<>();
    private int lines;

    private RelationFile(String currency, ImportErrors errors) {
        this.currency = currency;
        this.errors = errors;
    }

    /** Reads a text whose prices must be in this currency; what is wrong goes to the errors, by line. */
    static RelationFile of(Path path, String currency, ImportErrors errors) {
        RelationFile file = new RelationFile(currency, errors);
        TextLines.forEach(path, file::take);
        return file;
    }

    private record Component(@Nullable BigDecimal amount, int line) {}

    int lines() {
        return lines;
    }

    /** The products as the text names them. */
    List<String> keys() {
        return List.copyOf(products.keySet());
    }

    /** The prices that the components make; {@code skus} holds the SKU of every key that is known. */
    List<GivenPrice> prices(Map<String, String> skus) {
        List<GivenPrice> prices = new ArrayList<>();
        products.forEach((key, components) -> {
            String sku = skus.get(key);
            if (sku == null) {
                int line = components.values().iterator().next().line();
                errors.add(line, key, "unknown-product", "There is no product '%s'.".formatted(key));
            } else {
                add(sku, components, prices);
            }
        });
        return prices;
    }

    private void take(String text, int line) {
        lines++;
        Optional<RelationText.Line> read = RelationText.line(text);
        if (read.isEmpty()) {
            errors.add(line, null, "malformed-line", "A line is like COM_ANNUAL:10.00.");
            return;
        }
        String component = read.get().component();
        if (component.equals(RelationText.CURRENCY)) {
            takeCurrency(read.get(), line);
        } else if (component.equals(RelationText.SETUP)
                || component.equals(RelationText.ANNUAL)
                || RelationText.charge(component).isPresent()) {
            takeAmount(read.get(), line);
        } else {
            errors.add(line, component, "unknown-component", "There is no component '%s'.".formatted(component));
        }
    }

    private void takeCurrency(RelationText.Line read, int line) {
        if (!read.value().equals(currency)) {
            String detail = "The list is in %s; %s cannot be mixed in.".formatted(currency, read.value());
            errors.add(line, read.component(), "currency-mismatch", detail);
        }
        put(read, new Component(null, line));
    }

    private void takeAmount(RelationText.Line read, int line) {
        Optional<BigDecimal> amount = PriceColumns.amount(read.value());
        if (amount.isPresent()) {
            put(read, new Component(amount.get(), line));
        } else {
            String detail = "'%s' is not a price such as 12.50.".formatted(read.value());
            errors.add(line, read.component(), "not-a-price", detail);
        }
    }

    private void put(RelationText.Line read, Component component) {
        Component before = products.computeIfAbsent(read.key(), key -> new LinkedHashMap<>())
                .putIfAbsent(read.component(), component);
        if (before != null) {
            String detail = "Line %d says it already.".formatted(before.line());
            errors.add(component.line(), read.component(), "duplicate", detail);
        }
    }

    private void add(String sku, Map<String, Component> components, List<GivenPrice> prices) {
        Component setup = components.get(RelationText.SETUP);
        Component annual = components.get(RelationText.ANNUAL);
        if (annual != null && annual.amount() != null) {
            Optional<BigDecimal> once = setup == null ? Optional.empty() : Optional.ofNullable(setup.amount());
            int line = setup == null ? annual.line() : setup.line();
            RelationText.yearly(once, annual.amount())
                    .forEach((charge, amount) -> prices.add(
                            given(sku, charge, amount, amount.compareTo(annual.amount()) == 0 ? annual.line() : line)));
        } else if (setup != null) {
            String detail = "A registration is SETUP + ANNUAL; ANNUAL is missing.";
            errors.add(setup.line(), RelationText.SETUP, "missing-annual", detail);
        }
        components.forEach((name, component) -> RelationText.charge(name).ifPresent(charge -> {
            if (component.amount() != null) {
                prices.add(given(sku, charge, component.amount(), component.line()));
            }
        }));
    }

    private static GivenPrice given(String sku, NewCharge charge, BigDecimal amount, int line) {
        return new GivenPrice(new PriceItemInput(sku, charge.action(), charge.termMonths(), null, amount), line, null);
    }
}
