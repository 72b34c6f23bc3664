package dev.kontor.holding.subscription;

import dev.kontor.base.shared.HostNames;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.table.ImportRow;
import dev.kontor.base.table.NearestNames;
import dev.kontor.base.wording.TableWords;
import dev.kontor.goods.catalog.ProductKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of a file over one stored subscription: what is mapped comes from the row, the rest stays. */
final class SubscriptionCells {

    private static final Set<String> YES = Set.of("true", "yes", "y", "ja", "j", "si", "s", "1", "x", "on", "wahr");
    private static final Set<String> NO = Set.of("false", "no", "n", "nein", "0", "off", "falsch", "falso");
    private static final Set<String> NUMBERS = Set.of("attributes.webspaceMb", "attributes.seats");
    private static final Set<String> TEXTS = Set.of(
            "attributes.techContact",
            "attributes.zoneContact",
            "attributes.server",
            "attributes.hostingPackage",
            "attributes.licenceKey");

    private static final BigDecimal MANY = BigDecimal.valueOf(1_000_000_000);

    private static final Map<String, ProductKind> KINDS = words(ProductKind.class, """
            DOMAIN=domains dominio dominios domainname tld
            HOSTING=webhosting webspace server hospedaje alojamiento hostingpaket
            LICENCE=license lizenz licencia software""");

    private static final Map<String, SubscriptionStatus> STATUSES = words(SubscriptionStatus.class, """
            ACTIVE=aktiv activo activa ok live running registered registriert
            SUSPENDED=gesperrt inaktiv inactive suspendido suspendida paused blocked bloqueado
            EXPIRED=abgelaufen caducado caducada expirado vencido
            CANCELLED=canceled gekundigt gekuendigt storniert cancelado cancelada terminated deleted geloscht baja""");

    private final ImportRow row;
    private final Set<String> mapped;
    private final @Nullable SubscriptionInput base;

    private final SubscriptionProducts.Known products;

    SubscriptionCells(
            ImportRow row, Set<String> mapped, @Nullable SubscriptionInput base, SubscriptionProducts.Known products) {
        this.products = products;
        this.row = row;
        this.mapped = mapped;
        this.base = base;
    }

    /** What kind of thing a row says it is, itself or by its product. */
    static Optional<ProductKind> kindOf(ImportRow row, SubscriptionProducts.Known products) {
        return Optional.ofNullable(row.text("kind"))
                .flatMap(text -> meant(ProductKind.class, KINDS, text))
                .or(() -> Optional.ofNullable(row.text("sku"))
                        .flatMap(products::named)
                        .map(SubscriptionProduct::kind));
    }

    /** Refuses the row where a cell is not understood. */
    SubscriptionInput read() {
        boolean saysProduct = mapped.contains("sku") || mapped.contains("productName");
        return new SubscriptionInput(
                text("externalId", SubscriptionInput::externalId),
                value("kind", this::kind, saysProduct ? input -> null : SubscriptionInput::kind),
                value("sku", this::sku, mapped.contains("productName") ? input -> null : SubscriptionInput::sku),
                text("productName", mapped.contains("sku") ? input -> null : SubscriptionInput::productName),
                identifier(),
                text("upstreamUser", SubscriptionInput::upstreamUser),
                text("plan", SubscriptionInput::plan),
                value("contractedOn", this::day, SubscriptionInput::contractedOn),
                value("expiresOn", this::day, SubscriptionInput::expiresOn),
                value("status", this::status, SubscriptionInput::status),
                attributes());
    }

    /** A domain that is spelled in another way stays as it is written. */
    private String identifier() {
        String said = text("identifier", SubscriptionInput::identifier);
        String known = base == null ? null : base.identifier();
        if (said == null) {
            return "";
        }
        return known != null && HostNames.key(said).equals(HostNames.key(known)) ? known : said;
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
        return NUMBERS.contains(field) ? number(field) : flag(field, text);
    }

    private @Nullable Integer number(String field) {
        String detail = "A whole number, such as 500.";
        BigDecimal number = row.number(field, "unknown-value", detail)
                .map(BigDecimal::stripTrailingZeros)
                .orElse(null);
        if (number != null && (number.scale() > 0 || number.signum() < 0 || number.compareTo(MANY) >= 0)) {
            row.refuse(field, "unknown-value", detail);
            return null;
        }
        return number == null ? null : number.intValue();
    }

    /** The SKU as the catalogue writes it. */
    private String sku(String field, String text) {
        Optional<String> known = products.named(text).map(SubscriptionProduct::sku);
        if (known.isEmpty()) {
            String detail = "There is no product '%s'.".formatted(text);
            row.refuse(field, "unknown-product", detail, NearestNames.of(text, products.skus()));
        }
        return known.orElse(text);
    }

    private @Nullable Boolean flag(String field, String text) {
        String word = SearchText.fold(text);
        return understood(
                field,
                YES.contains(word) || NO.contains(word) ? Optional.of(YES.contains(word)) : Optional.empty(),
                "Yes or no.");
    }

    private @Nullable LocalDate day(String field, String text) {
        return row.day(field).orElse(null);
    }

    private @Nullable ProductKind kind(String field, String text) {
        return choice(field, ProductKind.class, KINDS, text);
    }

    private @Nullable SubscriptionStatus status(String field, String text) {
        return choice(field, SubscriptionStatus.class, STATUSES, text);
    }

    private <E extends Enum<E>> @Nullable E choice(String field, Class<E> type, Map<String, E> words, String text) {
        Optional<E> found = meant(type, words, text);
        if (found.isEmpty()) {
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            row.refuse(field, "unknown-value", "One of %s.".formatted(String.join(", ", names)), names);
        }
        return found.orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> meant(Class<E> type, Map<String, E> words, String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(wanted))
                .findFirst()
                .or(() -> Optional.ofNullable(words.get(String.join("", SearchText.words(text)))))
                .or(() -> TableWords.meant(type, text));
    }

    private static <E extends Enum<E>> Map<String, E> words(Class<E> type, String lines) {
        Map<String, E> words = new HashMap<>();
        lines.lines().map(line -> line.split("=", 2)).forEach(line -> {
            for (String word : line[1].split(" ", 0)) {
                words.put(word, Enum.valueOf(type, line[0]));
            }
        });
        return words;
    }

    private @Nullable String text(String field, Function<SubscriptionInput, @Nullable String> stored) {
        return value(field, (name, text) -> text, stored);
    }

    private <T> @Nullable T value(String field, Reading<T> reading, Function<SubscriptionInput, @Nullable T> stored) {
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
