package dev.kontor.holding.subscription;

import dev.kontor.base.search.TypedDate;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.FileImport.ImportStage;
import dev.kontor.base.table.FileKeys;
import dev.kontor.base.table.ImportReport;
import dev.kontor.base.table.ImportRow;
import dev.kontor.goods.catalog.ProductKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Subscriptions of a file on their way to the stage: a few statements for all rows that come together. */
final class SubscriptionBatch implements ImportStage {

    private final SubscriptionLoad load;
    private final FileImport file;
    private final Set<String> mapped;
    private final FileKeys keys;
    private int created;
    private int updated;
    private int unchanged;

    SubscriptionBatch(SubscriptionLoad load, FileImport file) {
        this.load = load;
        this.file = file;
        this.mapped = file.mapping().fields();
        this.keys = FileKeys.of(file.rows(), List.of("externalId"));
    }

    @Override
    public void take(List<ImportRow> rows) {
        Map<String, Subscription> stored = load.existing(texts(rows, "externalId"));
        SubscriptionProducts.Known products = load.products(texts(rows, "sku"), stored.values());
        List<SubscriptionLoad.Change> changes = new ArrayList<>();
        for (ImportRow row : rows) {
            SubscriptionLoad.Change change = read(row, stored.get(row.text("externalId")), products);
            if (change != null) {
                count(change);
                changes.add(change);
            }
        }
        changes.removeIf(change -> change.changes().isEmpty());
        if (file.isStoring() && !changes.isEmpty()) {
            file.store(() -> load.store(changes));
        }
    }

    @Override
    public ImportReport.Counts counts(int all, int skipped) {
        if (file.isStoring() && created >= FileImport.MANY) {
            load.analyze();
        }
        return new ImportReport.Counts(all, created, updated, unchanged, skipped);
    }

    private void count(SubscriptionLoad.Change change) {
        if (change.before() == null) {
            created++;
        } else if (change.changes().isEmpty()) {
            unchanged++;
        } else {
            updated++;
        }
    }

    private SubscriptionLoad.@Nullable Change read(
            ImportRow row, @Nullable Subscription before, SubscriptionProducts.Known products) {
        int known = file.errorCount();
        keys.refuseRepeated(row);
        SubscriptionInput base = before == null ? null : SubscriptionLoad.input(before, products);
        SubscriptionInput input = new RowReading(row, mapped, base).read();
        SubscriptionProduct product = products.of(input).orElse(null);
        if (file.errorCount() == known) {
            for (FieldError error : load.errors(input, product)) {
                row.refuse(error.pointer().substring(1).replace('/', '.'), error.code(), error.detail());
            }
        }
        return file.errorCount() > known || product == null ? null : load.change(before, input, product);
    }

    private static List<String> texts(List<ImportRow> rows, String field) {
        return rows.stream()
                .map(row -> row.text(field))
                .filter(Objects::nonNull)
                .toList();
    }

    /** One row of a file over one stored subscription: what is mapped comes from the row, the rest stays. */
    private static final class RowReading {

        private static final Set<String> YES = Set.of("true", "yes", "ja", "si", "1", "x", "on");
        private static final Set<String> NO = Set.of("false", "no", "nein", "0", "off");
        private static final Set<String> NUMBERS = Set.of("attributes.webspaceMb", "attributes.seats");
        private static final Set<String> TEXTS = Set.of(
                "attributes.techContact",
                "attributes.zoneContact",
                "attributes.server",
                "attributes.hostingPackage",
                "attributes.licenceKey");

        private final ImportRow row;
        private final Set<String> mapped;
        private final @Nullable SubscriptionInput base;

        RowReading(ImportRow row, Set<String> mapped, @Nullable SubscriptionInput base) {
            this.row = row;
            this.mapped = mapped;
            this.base = base;
        }

        /** Refuses the row where a cell is not understood. */
        SubscriptionInput read() {
            boolean saysProduct = mapped.contains("sku") || mapped.contains("productName");
            return new SubscriptionInput(
                    text("externalId", SubscriptionInput::externalId),
                    value("kind", this::kind, saysProduct ? input -> null : SubscriptionInput::kind),
                    text("sku", mapped.contains("productName") ? input -> null : SubscriptionInput::sku),
                    text("productName", mapped.contains("sku") ? input -> null : SubscriptionInput::productName),
                    String.valueOf(Optional.ofNullable(text("identifier", SubscriptionInput::identifier))
                            .orElse("")),
                    text("upstreamUser", SubscriptionInput::upstreamUser),
                    text("plan", SubscriptionInput::plan),
                    value("contractedOn", this::day, SubscriptionInput::contractedOn),
                    value("expiresOn", this::day, SubscriptionInput::expiresOn),
                    value("status", this::status, SubscriptionInput::status),
                    attributes());
        }

        private SubscriptionAttributes attributes() {
            Map<String, Object> values = base == null
                    ? new LinkedHashMap<>()
                    : new LinkedHashMap<>(base.attributes().values());
            for (String field : FileFields.attributes()) {
                if (mapped.contains(field)) {
                    String name = field.substring(FileFields.ATTRIBUTE.length());
                    Object value = attribute(field);
                    if (value == null) {
                        values.remove(name);
                    } else {
                        values.put(name, value);
                    }
                }
            }
            return SubscriptionAttributes.of(values);
        }

        private @Nullable Object attribute(String field) {
            String text = row.text(field);
            if (text == null || TEXTS.contains(field)) {
                return text;
            }
            if (field.endsWith("nameServers")) {
                return Arrays.stream(text.split("[;,\\s]+"))
                        .filter(part -> !part.isEmpty())
                        .toList();
            }
            return NUMBERS.contains(field) ? number(field, text) : flag(field, text);
        }

        private @Nullable Integer number(String field, String text) {
            return understood(
                    field,
                    text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                    "A whole number, such as 500.");
        }

        private @Nullable Boolean flag(String field, String text) {
            String word = SearchText.fold(text);
            return understood(
                    field,
                    YES.contains(word) || NO.contains(word) ? Optional.of(YES.contains(word)) : Optional.empty(),
                    "Yes or no.");
        }

        private @Nullable LocalDate day(String field, String text) {
            return understood(field, TypedDate.day(text), "A day, such as 2027-01-31.");
        }

        private @Nullable ProductKind kind(String field, String text) {
            return choice(field, ProductKind.class, text);
        }

        private @Nullable SubscriptionStatus status(String field, String text) {
            return choice(field, SubscriptionStatus.class, text);
        }

        private <E extends Enum<E>> @Nullable E choice(String field, Class<E> type, String text) {
            String wanted = text.strip().toUpperCase(Locale.ROOT);
            Optional<E> found = Arrays.stream(type.getEnumConstants())
                    .filter(value -> value.name().equals(wanted))
                    .findFirst();
            return understood(field, found, "One of %s.".formatted(Arrays.toString(type.getEnumConstants())));
        }

        private @Nullable String text(String field, Function<SubscriptionInput, @Nullable String> stored) {
            return value(field, (name, text) -> text, stored);
        }

        private <T> @Nullable T value(
                String field, Reading<T> reading, Function<SubscriptionInput, @Nullable T> stored) {
            if (!mapped.contains(field)) {
                return base == null ? null : stored.apply(base);
            }
            String text = row.text(field);
            return text == null ? null : reading.of(field, text);
        }

        private <T> @Nullable T understood(String field, Optional<T> value, String expected) {
            if (value.isEmpty()) {
                row.refuse(field, "unknown-value", expected);
            }
            return value.orElse(null);
        }

        /** How a text becomes a value of the field. */
        private interface Reading<T> {
            @Nullable
            T of(String field, String text);
        }
    }
}
