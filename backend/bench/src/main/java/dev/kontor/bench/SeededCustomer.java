package dev.kontor.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer such as a German reseller has it; the same {@code n} is always the same customer. */
record SeededCustomer(
        int n, UUID id, boolean company, String firstName, String lastName, String name, String city, String postalCode) {

    static final String COLUMNS = """
            customer (reseller_id, id, number, kind, company_name, first_name, last_name, display_name, email, phone, line1,
             postal_code, city, country, language, currency, class_id, billing_type, debit_status, credit_limit, locks, tags,
             custom_fields, sort_name, sort_city, version, created_at, updated_at)""";

    // 75 names, so that 1.3 % of the customers are called Müller
    private static final List<String> LAST_NAMES = List.of(
            ("Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein"
                            + " Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner"
                            + " Krause Meier Lehmann Köhler Maier Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang"
                            + " Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler"
                            + " Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Schumacher"
                            + " Krämer Vogt Stein Jäger Otto Sommer Groß Seidel")
                    .split(" "));

    private static final List<String> FIRST_NAMES =
            List.of("Jürgen Anna Björn Käthe Peter Sabine Günter Jörg Monika Stefan Ömer Lena Thomas Zoë Klaus Heike".split(" "));
    private static final List<String> TRADES = List.of(
            "Maschinenbau Webdesign Bäckerei Logistik Elektrotechnik Verlag Gebäudereinigung Steuerberatung Möbelhaus Druckerei"
                    .split(" "));
    private static final List<String> FORMS = List.of("GmbH", "AG", "KG", "e.K.", "GmbH & Co. KG");
    private static final List<String> CITIES = List.of(
            "Köln München Düsseldorf Berlin Hamburg Nürnberg Göttingen Leipzig Saarbrücken Zürich Lübeck Dresden Würzburg Bremen"
                    .split(" "));

    static SeededCustomer of(int n) {
        Random random = new Random(n * 7_919L);
        String last = pick(LAST_NAMES, random);
        String first = pick(FIRST_NAMES, random);
        boolean company = random.nextInt(10) < 7;
        String name =
                company ? last + " " + pick(TRADES, random) + " " + pick(FORMS, random) : first + " " + last;
        String postalCode = "%05d".formatted(10_000 + random.nextInt(90_000));
        return new SeededCustomer(
                n, SeededText.id(moment(n), n), company, first, last, name, pick(CITIES, random), postalCode);
    }

    private static long moment(int n) {
        return Seeding.BEGAN + n * 30_000L;
    }

    /** As {@link #COLUMNS} name them. */
    @Nullable Object[] row(UUID reseller, @Nullable UUID classId) {
        String moment = Instant.ofEpochMilli(moment(n)).toString();
        return new @Nullable Object[] {
            reseller, id, number(), company ? "COMPANY" : "PERSON", company ? name : null, firstName, lastName, name, email(),
            phone(), street(), postalCode, city, "DE", "de", "EUR", classId, "BANK_TRANSFER",
            "INACTIVE", "500.0000", "{}", n % 10 == 0 ? "{VIP}" : "{}", "{}", SeededText.fold(name), SeededText.fold(city), 0,
            moment, moment
        };
    }

    List<String> words() {
        return SeededText.words(
                number(), name, firstName, lastName, email(), city, postalCode, street(), "Deutschland", "Germany", "Alemania",
                n % 10 == 0 ? "VIP" : "");
    }

    /** What it is found by beside words: the phone, the country and the tag. */
    List<String> markers() {
        String digits = phone().replaceAll("[^0-9]", "");
        List<String> markers = new ArrayList<>(
                List.of("#+" + digits, "#-" + new StringBuilder(digits).reverse(), "#+" + digits.substring(2)));
        if (n % 10 == 0) {
            markers.add("#tvip");
        }
        markers.add("#cde");
        return markers;
    }

    /** The same as a caller creates it. */
    String json(UUID classId) {
        return """
                {"kind":"%s",%s"number":"%s","firstName":"%s","lastName":"%s","email":"%s","phone":"%s","language":"de",\
                "currency":"EUR","classId":"%s","tags":[%s],\
                "address":{"line1":"%s","postalCode":"%s","city":"%s","country":"DE"}}""".formatted(company ? "COMPANY" : "PERSON", company ? "\"companyName\":\"" + name + "\"," : "", number(), firstName, lastName, email(), phone(), classId, n % 10 == 0 ? "\"VIP\"" : "", street(), postalCode, city);
    }

    private String street() {
        return "Hauptstraße " + (n % 180 + 1);
    }

    private String number() {
        return "K-%05d".formatted(n);
    }

    private String phone() {
        return "+49 221 %07d".formatted(n);
    }

    private String email() {
        return "kontakt" + n + "@firma" + n % 1_000 + ".example";
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
