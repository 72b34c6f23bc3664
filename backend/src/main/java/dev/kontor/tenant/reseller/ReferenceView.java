package dev.kontor.tenant.reseller;

import java.util.List;

/** Currencies (ISO 4217), countries (ISO 3166-1) and time zones. */
public record ReferenceView(List<CurrencyView> currencies, List<CountryView> countries, List<String> timeZones) {

    /** A currency with its decimal places. */
    public record CurrencyView(String code, String name, int minorUnit) {}

    /** A country in the language asked for. */
    public record CountryView(String code, String name) {}
}
