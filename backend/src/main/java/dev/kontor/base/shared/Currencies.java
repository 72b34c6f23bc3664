package dev.kontor.base.shared;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies in which something can be sold: ISO 4217 without funds, metals and testing codes. */
public final class Currencies {

    private static final List<Currency> ALL = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .filter(currency -> !currency.getCurrencyCode().startsWith("X")
                    || Set.of("XAF", "XCD", "XOF", "XPF", "XCG").contains(currency.getCurrencyCode()))
            .sorted(Comparator.comparing(Currency::getCurrencyCode))
            .toList();

    private static final Set<String> CODES =
            ALL.stream().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    public static List<Currency> all() {
        return ALL;
    }

    public static boolean exists(String code) {
        return CODES.contains(code);
    }
}
