package dev.kontor.bench;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer such as a German reseller has it; the same {@code n} is always the same customer. */
record SeededCustomer(
        int n, UUID id, boolean company, String firstName, String lastName, String name, String city, String postalCode) {

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
                n, SeededText.id(Seeding.BEGAN + n * 60_000L, n), company, first, last, name, pick(CITIES, random), postalCode);
    }

    static Stream<SeededCustomer> all() {
        return java.util.stream.IntStream.rangeClosed(1, Seeding.CUSTOMERS).mapToObj(SeededCustomer::of);
    }

    @Nullable Object[] row(UUID reseller, UUID classId) {
        String moment = java.time.Instant.ofEpochMilli(Seeding.BEGAN + n * 60_000L).toString();
        return new @Nullable Object[] {
            reseller, id, number(), company ? "COMPANY" : "PERSON", company ? name : null, firstName, lastName, name, email(),
            phone(), "Hauptstraße " + (n % 180 + 1), postalCode, city, "DE", "de", "EUR", classId, "BANK_TRANSFER",
            "INACTIVE", "500.0000", "{}", n % 10 == 0 ? "{VIP}" : "{}", "{}", SeededText.fold(name), SeededText.fold(city), 0,
            moment, moment
        };
    }

    List<String> words() {
        String digits = phone().replaceAll("[^0-9]", "");
        return SeededText.words(
                number(), name, firstName, lastName, email(), phone(), digits, city, postalCode, n % 10 == 0 ? "vip" : "");
    }

    /** What filters look for beside words: the country and the tag. */
    List<String> markers() {
        return n % 10 == 0 ? List.of("#cde", "#tvip") : List.of("#cde");
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
