package dev.kontor.base.admission;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which operations go first when there is more to do than can be done, and how long they wait for their turn. */
public enum Urgency {
    /** Without it nobody can do anything. */
    CRITICAL(
            Duration.ofSeconds(2),
            "POST /api/v1/auth/(login|refresh|logout)",
            "POST /api/v1/portal/auth/(login|refresh|logout)",
            "POST /api/v1/me/requests",
            "POST /api/v1/prices/resolve"),
    NORMAL(Duration.ofMillis(1_500)),
    /** Files and whatever changes or reads very many rows. */
    BULK(
            Duration.ofSeconds(5),
            "POST /api/v1/customer-price-imports",
            "POST /api/v1/.+/imports",
            "POST /api/v1/.+:batch-[a-z]+",
            "POST /api/v1/[a-z]+/file",
            "POST /api/v1/associations/renewals(/preview)?",
            "POST /api/v1/customers/moves(/preview)?",
            "POST /api/v1/customer-classes/[^/]+/copies",
            "POST /api/v1/price-changes/[^/]+/(edits|publication|reversal)",
            "GET /api/v1/price-changes/[^/]+/preview(/customers)?",
            "POST /api/v1/prices/resolve-customers");

    private final Duration patience;
    private final List<Pattern> operations;

    Urgency(Duration patience, String... operations) {
        this.patience = patience;
        this.operations = Stream.of(operations).map(Pattern::compile).toList();
    }

    /** Of an operation, by its verb and its path or the template of it. */
    public static Urgency of(String verb, String path) {
        String operation = verb + " " + path;
        return Stream.of(CRITICAL, BULK)
                .filter(urgency -> urgency.isOf(operation))
                .findFirst()
                .orElse(NORMAL);
    }

    /** As the contract calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Duration patience() {
        return patience;
    }

    private boolean isOf(String operation) {
        return operations.stream()
                .anyMatch(pattern -> pattern.matcher(operation).matches());
    }
}
