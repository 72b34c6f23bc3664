package dev.kontor.app.demo;

import dev.kontor.customer.customer.Address;
import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customer.CustomerKind;
import dev.kontor.customer.request.RiskView;
import dev.kontor.customer.request.RiskView.RiskSeverity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who registered with the demo reseller and waits for approval. */
record DemoNewcomer(
        String company,
        String firstName,
        String lastName,
        String email,
        String city,
        String country,
        @Nullable String vatId,
        @Nullable String phone,
        String language,
        List<String> services,
        @Nullable String note,
        int hoursAgo,
        List<RiskView> risks) {

    // one is like a customer of the import, some are late, some are suspicious: what a desk has to tell apart
    static final List<DemoNewcomer> ALL = List.of(
            new DemoNewcomer(
                    "Nordlicht Hosting GmbH",
                    "Jana",
                    "Petersen",
                    "jana@nordlicht-hosting.example",
                    "Kiel",
                    "DE",
                    "DE811234567",
                    "+49 431 5550101",
                    "de",
                    List.of("ORDER", "CONTENT"),
                    "Wir betreuen etwa 400 Domains.",
                    2,
                    List.of()),
            new DemoNewcomer(
                    "Taller Web Sevilla S.L.",
                    "Lucía",
                    "Romero",
                    "lucia@tallerweb.example",
                    "Sevilla",
                    "ES",
                    "ESB12345674",
                    null,
                    "es",
                    List.of("ORDER"),
                    null,
                    9,
                    List.of()),
            new DemoNewcomer(
                    "Alfreds Futterkiste",
                    "Moritz",
                    "Anders",
                    "moritz.anders@futterkiste.example",
                    "Berlin",
                    "DE",
                    null,
                    "030-0074321",
                    "de",
                    List.of("ORDER"),
                    "Neuer Ansprechpartner",
                    21,
                    List.of()),
            new DemoNewcomer(
                    "Quick Domains",
                    "Sam",
                    "Stone",
                    "sam@quick-tempmail.example",
                    "Austin",
                    "US",
                    "PL1234567890",
                    null,
                    "en",
                    List.of("ORDER", "CONTENT", "EDI"),
                    null,
                    30,
                    List.of(
                            new RiskView(
                                    "DISPOSABLE_SOUNDING",
                                    RiskSeverity.MEDIUM,
                                    "The e-mail domain sounds like a disposable one."),
                            new RiskView(
                                    "COUNTRY_DIFFERS",
                                    RiskSeverity.MEDIUM,
                                    "The VAT id is from another country than the address."))),
            new DemoNewcomer(
                    "Kleeblatt Büro KG",
                    "Theo",
                    "Klee",
                    "theo@kleeblatt.example",
                    "Graz",
                    "AT",
                    "ATU12345675",
                    "+43 316 555010",
                    "de",
                    List.of("ORDER"),
                    null,
                    53,
                    List.of()),
            new DemoNewcomer(
                    "Blue Harbour Ltd",
                    "Ella",
                    "Reed",
                    "ella@blueharbour.example",
                    "Bristol",
                    "GB",
                    null,
                    "+44 117 496 0101",
                    "en",
                    List.of("ORDER", "EDI"),
                    "EDI is what matters to us.",
                    76,
                    List.of(new RiskView(
                            "MANY_FROM_ADDRESS",
                            RiskSeverity.MEDIUM,
                            "4 registrations came from the same network address within a day."))));

    CustomerInput customer(UUID classId, String currency, String siteName) {
        return new CustomerInput(
                null,
                null,
                CustomerKind.COMPANY,
                company,
                null,
                null,
                firstName,
                lastName,
                email,
                phone,
                null,
                null,
                null,
                new Address(null, null, null, city, null, country),
                null,
                vatId,
                null,
                null,
                language,
                currency,
                classId,
                null,
                siteName,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Map.of());
    }
}
