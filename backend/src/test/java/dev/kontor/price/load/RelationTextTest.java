package dev.kontor.price.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.table.FileReading;
import dev.kontor.base.table.ImportError;
import dev.kontor.base.table.ImportErrors;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ProductChange.NewCharge;
import dev.kontor.price.change.DraftItems.GivenPrice;
import dev.kontor.price.change.PriceChanges.PriceItemsChange.PriceItemInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RelationTextTest {

    private static final String K = """
            COM_SETUP:-5.00
            COM_ANNUAL:10.00
            COM_TRANSFER:10.00
            COM_RESTORE:50.00
            COM_CURRENCY:USD
            """;

    @TempDir
    Path folder;

    final ImportErrors errors = new ImportErrors();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void writesTheTextThatUsersKnow() {
        StringBuilder text = new StringBuilder();
        Relations.write(
                text,
                ".com",
                "USD",
                Map.of(
                        new NewCharge(Action.REGISTER, 12), new BigDecimal("5.0000"),
                        new NewCharge(Action.RENEW, 12), new BigDecimal("10.0000"),
                        new NewCharge(Action.TRANSFER, 0), new BigDecimal("10.0000"),
                        new NewCharge(Action.RESTORE, 0), new BigDecimal("50.0000")));
        assertThat(text.toString()).isEqualTo(K);
    }

    @Test
    void registrationIsSetupPlusAnnual() {
        assertThat(read(K, Map.of("COM", ".com")))
                .containsExactlyInAnyOrder(
                        ".com REGISTER/12 5.00 @1",
                        ".com RENEW/12 10.00 @2",
                        ".com TRANSFER/0 10.00 @3",
                        ".com RESTORE/0 50.00 @4");
        assertThat(errors.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COM_ANNUAL:9.00|COM_CURRENCY:EUR, 2, currency-mismatch",
        "COM_SETUP:1.00|COM_TRANSFER:2.00, 1, missing-annual",
        "COM_ANNUAL:1.00|COM_ANNUAL:1.00, 2, duplicate",
        "COM_ANNUAL:1.00||NET_ANNUAL:1.00, 3, unknown-product",
        "COM_ANNUAL:NaN, 1, not-a-price",
        "COM_ANNUAL:, 1, not-a-price",
        "COM_YEARLY:1.00, 1, unknown-component",
        "COM:1.00, 1, malformed-line",
        "a remark, 1, malformed-line"
    })
    void namesTheLineThatIsWrong(String text, int line, String code) {
        read(text.replace('|', '\n'), Map.of("COM", ".com"));
        assertThat(errors.list())
                .extracting(ImportError::row, ImportError::code)
                .contains(org.assertj.core.groups.Tuple.tuple(line, code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "PRICE_CLASS_DOMAIN_COM_ANNUAL:9.00",
                "price_class_domain_com_annual: 9.00",
                "com_annual = 9.00",
                "COM_ANNUAL\u00a0:\u00a09,00",
                "COM_ANNUAL=$9.00",
                "COM_ANNUAL\t9.00",
                "  COM_ANNUAL:9.00 USD   // as agreed",
            })
    void isUnderstoodAsRegistriesAndPeopleWriteIt(String line) {
        assertThat(read("// prices of 2027\n# and on\n\n" + line, Map.of("COM", ".com")))
                .hasSize(1)
                .allMatch(price -> price.startsWith(".com RENEW/12 9"));
        assertThat(errors.list()).isEmpty();
    }

    @Test
    void oneLineProvesWhatAnotherMeans() {
        assertThat(read("COM_ANNUAL:1.299\nCOM_TRANSFER:10,50", Map.of("COM", ".com")))
                .containsExactly(".com RENEW/12 1299 @1", ".com TRANSFER/0 10.50 @2");
        assertThat(read("COM_ANNUAL:1.299\nCOM_TRANSFER:10.50", Map.of("COM", ".com")))
                .containsExactly(".com RENEW/12 1.299 @1", ".com TRANSFER/0 10.50 @2");
        assertThat(errors.list()).isEmpty();
        read("COM_ANNUAL:1.299\nCOM_TRANSFER:10", Map.of("COM", ".com"));
        assertThat(errors.list()).extracting(ImportError::code).containsExactly("ambiguous-number");
        assertThat(errors.list()).extracting(ImportError::row).containsExactly(1);
    }

    @Test
    void anotherCurrencyBesideAnAmountIsRefused() {
        read("COM_ANNUAL:9.00 €", Map.of("COM", ".com"));
        assertThat(errors.list()).extracting(ImportError::code).containsExactly("currency-mismatch");
    }

    @Test
    void threeDecimalsAreWrittenSoThatTheyAreNoGroup() {
        StringBuilder text = new StringBuilder();
        Relations.write(text, ".com", "USD", Map.of(new NewCharge(Action.RENEW, 12), new BigDecimal("1.2990")));
        assertThat(text.toString()).isEqualTo("COM_ANNUAL:1.2990\nCOM_CURRENCY:USD\n");
    }

    @Test
    void skuMayHoldUnderscoresAndColons() {
        assertThat(read("WEB_S:1_ANNUAL:3.00", Map.of("WEB_S:1", "web_s:1")))
                .containsExactly("web_s:1 RENEW/12 3.00 @1");
    }

    @Test
    void tooLongOrTooManyLinesAreRefusedByNumber() throws IOException {
        Path many = folder.resolve("many.txt");
        Files.write(
                many,
                IntStream.rangeClosed(1, 100_001)
                        .mapToObj(i -> "T" + i + "_ANNUAL:1.00")
                        .toList());
        assertThatThrownBy(() -> RelationFile.of(many, FileReading.USUAL, "USD", errors))
                .isInstanceOf(Problem.Invalid.class)
                .hasMessage("Line 100001 is one too many: a text may have 100,000.")
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("too-many-lines"));
        assertThatThrownBy(() -> read("A_ANNUAL:1\n" + "x".repeat(70_000), Map.of()))
                .hasMessage("Line 2 has more than 1,000 characters.")
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("line-too-long"));
        Path broken = folder.resolve("broken.txt");
        Files.write(broken, new byte[] {'A', '\n', (byte) 0xC3, (byte) 0x28});
        assertThatThrownBy(() -> RelationFile.of(broken, FileReading.USUAL, "USD", errors))
                .hasMessageContaining("not UTF-8")
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("not-utf-8"));
    }

    @Test
    void fiftyThousandLinesAreRead() {
        StringBuilder text = new StringBuilder();
        Map<String, String> skus = new HashMap<>();
        for (int i = 0; i < 12_500; i++) {
            skus.put("T" + i, ".t" + i);
            text.append("T%d_SETUP:1.00%nT%d_ANNUAL:2.00%nT%d_RESTORE:9.00%nT%d_CURRENCY:USD%n".formatted(i, i, i, i));
        }
        assertThat(read(text.toString(), skus)).hasSize(37_500);
        assertThat(errors.count()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgain(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        Map<String, String> skus = new TreeMap<>();
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            String sku = (random.nextBoolean() ? "." : "") + "t_" + i + (random.nextBoolean() ? ".x/y" : "");
            skus.put(Relations.key(sku), sku);
            Map<NewCharge, BigDecimal> prices = prices(random);
            prices.forEach((charge, amount) ->
                    expected.put(sku + " " + charge.action() + "/" + charge.termMonths(), amount.stripTrailingZeros()));
            Relations.write(text, sku, "USD", prices);
        }
        Map<String, BigDecimal> actual = new TreeMap<>();
        for (GivenPrice price : prices(text.toString(), skus)) {
            PriceItemInput item = price.item();
            actual.put(
                    item.sku() + " " + item.action() + "/" + item.termMonths(),
                    item.amount().stripTrailingZeros());
        }
        assertThat(errors.list()).as("seed " + seed).isEmpty();
        assertThat(actual).as("seed " + seed).isEqualTo(expected);
    }

    private static Map<NewCharge, BigDecimal> prices(Random random) {
        Map<NewCharge, BigDecimal> prices = new HashMap<>();
        for (Action action : Action.values()) {
            for (int term : new int[] {0, 12, 24}) {
                if (random.nextInt(3) == 0) {
                    prices.put(new NewCharge(action, term), BigDecimal.valueOf(random.nextInt(2_000_000), 4));
                }
            }
        }
        return prices;
    }

    private List<String> read(String text, Map<String, String> skus) {
        return prices(text, skus).stream()
                .map(price -> "%s %s/%d %s @%d"
                        .formatted(
                                price.item().sku(),
                                price.item().action(),
                                price.item().termMonths(),
                                price.item().amount(),
                                price.row()))
                .toList();
    }

    private List<GivenPrice> prices(String text, Map<String, String> skus) {
        try {
            Path file = Files.write(folder.resolve("relations.txt"), text.getBytes(StandardCharsets.UTF_8));
            return RelationFile.of(file, FileReading.USUAL, "USD", errors).prices(skus);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
