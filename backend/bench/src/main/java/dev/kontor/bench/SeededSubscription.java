package dev.kontor.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A domain that the reseller holds upstream; the same {@code n} is always the same one. */
record SeededSubscription(int n) {

    static final String COLUMNS = """
            subscription (reseller_id, id, external_id, kind, product_id, name, identifier, upstream_user, plan, contracted_on,
             expires_on, status, attributes, sort_identifier, sort_product, version, created_at, updated_at)""";

    private static final LocalDate CONTRACTED = LocalDate.of(2024, 1, 1);
    private static final LocalDate EXPIRES = LocalDate.of(2027, 1, 1);

    UUID id() {
        return SeededText.id(Seeding.BEGAN + n * 30_000L, -n);
    }

    /** As {@link #COLUMNS} name them; {@code sku} and {@code product} belong to the product. */
    @Nullable Object[] row(UUID reseller, UUID product, String sku) {
        String moment = Instant.ofEpochMilli(Seeding.BEGAN + n * 30_000L).toString();
        return new @Nullable Object[] {
            reseller, id(), externalId(), "DOMAIN", product, "Domain " + sku, identifier(sku), user(), plan(),
            CONTRACTED.plusDays(n % 700), EXPIRES.plusDays(n % 700), "ACTIVE", "{}", identifier(sku), "domain " + sku, 0, moment, moment
        };
    }

    List<String> words(String sku) {
        return SeededText.words(identifier(sku), externalId(), user(), plan());
    }

    private String identifier(String sku) {
        return "shop" + n + sku;
    }

    private String externalId() {
        return "UP-" + n;
    }

    private String user() {
        return "u" + n % 5_000;
    }

    private String plan() {
        return n % 10 == 0 ? "Premium" : "Basic";
    }
}
