package dev.kontor.price.load;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.table.ColumnFormat;
import dev.kontor.base.table.FileReading;
import dev.kontor.base.table.ImportErrors;
import dev.kontor.base.table.WrittenNumber;
import dev.kontor.goods.catalog.ProductChange.NewCharge;
import dev.kontor.price.change.DraftItems.GivenPrice;
import dev.kontor.price.change.PriceChanges.PriceItemsChange.PriceItemInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** The components of a relation text by product; every component remembers its line. */
final class RelationFile {

    private final FileReading reading;
    private final String currency;
    private final ImportErrors errors;
    private final Set<ColumnFormat> proofs = EnumSet.noneOf(ColumnFormat.class);
    private final Map<String, Map<String, Component>> products = new LinkedHashMap<>();
    private int lines;

    private RelationFile(FileReading reading, String currency, ImportErrors errors) {
        this.reading = reading;
        this.currency = currency;
        this.errors = errors;
    }

    /** Reads a text whose prices must be in this currency; what is wrong goes to the errors, by line. */
    static RelationFile of(Path path, FileReading reading, String currency, ImportErrors errors) {
        RelationFile file = new RelationFile(reading, currency, errors);
        TextLines.forEach(path, reading.charset().orElse(StandardCharsets.UTF_8), file::take);
        file.decide();
        return file;
    }

    /** What a line says; the amount is decided when all lines are known. */
    private static final class Component {

        private final int line;
        private final @Nullable WrittenNumber written;
        private @Nullable BigDecimal amount;

        Component(@Nullable WrittenNumber written, int line) {
            this.written = written;
            this.line = line;
        }

        @Nullable
        BigDecimal amount() {
            return amount;
        }

        int line() {
            return line;
        }
    }

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

    /** 12.50 in one line says what 1.299 is in another. */
    private void decide() {
        ColumnFormat format = reading.format(FileReading.ALL_COLUMNS)
                .orElse(proofs.size() == 1 ? proofs.iterator().next() : null);
        products.forEach((key, components) -> components.forEach((name, component) -> {
            WrittenNumber written = component.written;
            if (written != null) {
                component.amount = written.value(format).orElse(null);
                if (component.amount == null) {
                    String detail = "The amount has three digits after its only sign: say whether they are decimals.";
                    errors.add(component.line(), name, "ambiguous-number", detail);
                }
            }
        }));
    }

    private void take(String line, int number) {
        String text = Relations.withoutComment(line);
        if (!text.isEmpty()) {
            takeText(text, number);
        }
    }

    private void takeText(String text, int line) {
        lines++;
        Optional<Relations.Line> read = Relations.line(text);
        if (read.isEmpty()) {
            errors.add(line, null, "malformed-line", "A line is like COM_ANNUAL:10.00.");
            return;
        }
        String component = read.get().component();
        if (component.equals(Relations.CURRENCY)) {
            takeCurrency(read.get(), line);
        } else if (component.equals(Relations.SETUP)
                || component.equals(Relations.ANNUAL)
                || Relations.charge(component).isPresent()) {
            takeAmount(read.get(), line);
        } else {
            errors.add(line, component, "unknown-component", "There is no component '%s'.".formatted(component));
        }
    }

    private void takeCurrency(Relations.Line read, int line) {
        if (!WrittenNumber.isCurrency(read.value(), currency)) {
            String detail = "The list is in %s; %s cannot be mixed in.".formatted(currency, read.value());
            errors.add(line, read.component(), "currency-mismatch", detail);
        }
        put(read, new Component(null, line));
    }

    private void takeAmount(Relations.Line read, int line) {
        Optional<WrittenNumber> amount = WrittenNumber.of(read.value());
        if (amount.isEmpty()) {
            String detail = "'%s' is not a price such as 12.50.".formatted(read.value());
            errors.add(line, read.component(), "not-a-price", detail);
        } else if (!amount.get().isIn(currency)) {
            String detail = "'%s' is not in %s.".formatted(read.value(), currency);
            errors.add(line, read.component(), "currency-mismatch", detail);
        } else {
            amount.get().proof().ifPresent(proofs::add);
            put(read, new Component(amount.get(), line));
        }
    }

    private void put(Relations.Line read, Component component) {
        Component before = products.computeIfAbsent(read.key(), key -> new LinkedHashMap<>())
                .putIfAbsent(read.component(), component);
        if (before != null) {
            String detail = "Line %d says it already.".formatted(before.line());
            errors.add(component.line(), read.component(), "duplicate", detail);
        }
    }

    private void add(String sku, Map<String, Component> components, List<GivenPrice> prices) {
        Component setup = components.get(Relations.SETUP);
        Component annual = components.get(Relations.ANNUAL);
        if (annual != null && annual.amount() != null) {
            Optional<BigDecimal> once = setup == null ? Optional.empty() : Optional.ofNullable(setup.amount());
            int line = setup == null ? annual.line() : setup.line();
            Relations.yearly(once, annual.amount())
                    .forEach((charge, amount) -> prices.add(
                            given(sku, charge, amount, amount.compareTo(annual.amount()) == 0 ? annual.line() : line)));
        } else if (setup != null) {
            String detail = "A registration is SETUP + ANNUAL; ANNUAL is missing.";
            errors.add(setup.line(), Relations.SETUP, "missing-annual", detail);
        }
        components.forEach((name, component) -> Relations.charge(name).ifPresent(charge -> {
            if (component.amount() != null) {
                prices.add(given(sku, charge, component.amount(), component.line()));
            }
        }));
    }

    private static GivenPrice given(String sku, NewCharge charge, BigDecimal amount, int line) {
        return new GivenPrice(new PriceItemInput(sku, charge.action(), charge.termMonths(), null, amount), line, null);
    }

    /** The lines of a text, one at a time: memory does not grow with the file, nor with a line. */
    static final class TextLines {

        static final int MAX_LINES = 100_000;
        static final int MAX_LENGTH = 1_000;

        private static final char BYTE_ORDER_MARK = '\uFEFF';

        private TextLines() {}

        /** Lines that are not blank, with their numbers; 422 naming the line where the text cannot be read. */
        static void forEach(Path path, Charset encoding, ObjIntConsumer<String> each) {
            int number = 1;
            StringBuilder line = new StringBuilder();
            try (Reader text = open(path, encoding)) {
                for (int c = text.read(); c >= 0; c = text.read()) {
                    if (c == '\n') {
                        give(line, number++, each);
                    } else if (c != BYTE_ORDER_MARK || number > 1 || !line.isEmpty()) {
                        line.append((char) c);
                    }
                    check(line, number);
                }
                give(line, number, each);
            } catch (CharacterCodingException e) {
                throw refused("not-utf-8", "Line %d has characters that are not %s.".formatted(number, encoding));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void give(StringBuilder line, int number, ObjIntConsumer<String> each) {
            String text = line.toString().strip();
            line.setLength(0);
            if (!text.isEmpty()) {
                each.accept(text, number);
            }
        }

        private static void check(StringBuilder line, int number) {
            if (line.length() > MAX_LENGTH) {
                throw refused("line-too-long", "Line %d has more than 1,000 characters.".formatted(number));
            }
            if (number > MAX_LINES && !line.isEmpty()) {
                throw refused("too-many-lines", "Line %d is one too many: a text may have 100,000.".formatted(number));
            }
        }

        private static Reader open(Path path, Charset encoding) throws IOException {
            return new BufferedReader(new InputStreamReader(
                    Files.newInputStream(path),
                    encoding.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        }

        private static Problem refused(String code, String detail) {
            return new Problem.Invalid("/file", code, detail);
        }
    }
}
