package dev.kontor.price.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.base.shared.Money;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.rule.Prices;
import dev.kontor.price.rule.Prices.PriceRequest;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for any prices: resolution is what a naive reading says, a reversal undoes, what was known stays. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PricePropertyTest {

    private static final LocalDate BEGIN = LocalDate.of(2090, 1, 1);
    private static final int DAYS = 20;
    private static final List<Integer> QUANTITIES = List.of(1, 4, 5, 10, 99);
    private static final List<PriceRequest.PriceRequestItem> QUESTIONS = QUANTITIES.stream()
            .map(quantity -> new PriceRequest.PriceRequestItem(".com", Action.RENEW, 12, quantity))
            .toList();

    @Inject
    Api api;

    @Inject
    Prices prices;

    /** A stored price as a test knows it: on these days, from this quantity. */
    private record Known(
            int quantity,
            BigDecimal amount,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        boolean applies(LocalDate day, int asked) {
            return quantity <= asked && (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 2027, 31_337})
    void resolutionIsWhatANaiveReadingSays(long seed) {
        Random random = new Random(seed);
        Shop shop = new Shop(random);
        List<Known> own = shop.write("/customers/" + shop.customer + "/price-overrides/", random);
        List<Known> ofClass = shop.writeOfClass(random);
        List<Known> standard = shop.write("/price-lists/" + shop.standard + "/entries/", random);
        BigDecimal classShare = shop.discount("/customer-classes/" + shop.desk.classId + "/adjustments", random);
        BigDecimal share = shop.discount("/customers/" + shop.customer + "/price-adjustments", random);
        shop.answers(null).forEach((asked, answer) -> {
            BigDecimal expected = naive(own, asked, BigDecimal.ONE);
            if (expected == null) {
                BigDecimal base = naive(ofClass, asked, BigDecimal.ONE);
                base = base == null ? naive(standard, asked, classShare) : base;
                expected = base == null ? null : base.multiply(share);
            }
            assertThat(answer)
                    .as("seed %d, %s: own %s, class %s, standard %s", seed, asked, own, ofClass, standard)
                    .isEqualTo(
                            expected == null
                                    ? "-"
                                    : expected.setScale(2, RoundingMode.HALF_UP).toPlainString());
        });
    }

    private static @Nullable BigDecimal naive(List<Known> prices, Asked asked, BigDecimal share) {
        Known best = null;
        for (Known price : prices) {
            if (price.applies(asked.day(), asked.quantity()) && (best == null || price.quantity() > best.quantity())) {
                best = price;
            }
        }
        return best == null ? null : best.amount().multiply(share);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 404, 90_210})
    void publishingAndRevertingIsTheIdentityAndWhatWasKnownStays(long seed) {
        Random random = new Random(seed);
        Shop shop = new Shop(random);
        shop.writeOfClass(random);
        Map<Instant, Map<Asked, String>> known = new LinkedHashMap<>();
        for (int round = 0; round < 3; round++) {
            Map<Asked, String> before = shop.answers(null);
            known.put(shop.known(), before);
            String change = shop.change(random);
            Response published = shop.changes.publish(change);
            published.then().statusCode(200);
            known.put(shop.known(), shop.answers(null));
            shop.changes.revert(change).then().statusCode(201);
            assertThat(shop.answers(null)).as("seed %d round %d", seed, round).isEqualTo(before);
            shop.changes.publish(shop.change(random)).then().statusCode(200);
        }
        known.forEach((moment, answers) -> assertThat(shop.answers(moment))
                .as("seed %d as known at %s", seed, moment)
                .isEqualTo(answers));
    }

    private record Asked(LocalDate day, int quantity) {}

    /** One reseller with .com, whose renewal has random prices. */
    private final class Shop {

        final Api.Tenant tenant = api.newTenant();
        final Desk desk = new Desk(api, tenant);
        final Changes changes = new Changes(api, tenant.ownerEmail());
        final String currency;
        final String customer;
        final String standard;

        /** Its class sells in dollars and in euros; everything is written in one of them and, for nobody, in the other. */
        Shop(Random random) {
            desk.currencies(desk.classId, "USD", "EUR").then().statusCode(200);
            currency = random.nextBoolean() ? "USD" : "EUR";
            customer = desk.customer("Alpha", currency);
            standard = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", currency));
        }

        /** In both currencies, of which the customer's counts. */
        List<Known> writeOfClass(Random random) {
            String path = "/customer-classes/" + desk.classId + "/prices/";
            write(path, random, currency.equals("USD") ? "EUR" : "USD");
            return write(path, random);
        }

        List<Known> write(String path, Random random) {
            return write(path, random, currency);
        }

        private List<Known> write(String path, Random random, String listed) {
            List<Known> prices = new ArrayList<>();
            List<Map<String, Object>> entries = new ArrayList<>();
            for (int quantity : List.of(1, 5, 10)) {
                int at = random.nextInt(8);
                while (at < DAYS) {
                    int until = at + 1 + random.nextInt(8);
                    Known price = new Known(
                            quantity,
                            BigDecimal.valueOf(100 + random.nextInt(900), 2),
                            at == 0 ? null : BEGIN.plusDays(at),
                            random.nextInt(5) == 0 ? null : BEGIN.plusDays(until));
                    prices.add(price);
                    entries.add(entry(price));
                    at = price.until() == null ? DAYS : until + random.nextInt(3);
                }
            }
            String query = "?overrideReason=Test" + (path.startsWith("/customer-classes") ? "&currency=" + listed : "");
            desk.put(path + desk.productId + query, Map.of("currency", listed, "entries", entries))
                    .then()
                    .statusCode(200);
            return prices;
        }

        private Map<String, Object> entry(Known price) {
            Map<String, Object> entry =
                    new HashMap<>(Desk.entry("RENEW", 12, price.amount().toPlainString()));
            entry.put("minQuantity", price.quantity());
            entry.put("validFrom", price.from() == null ? null : price.from().toString());
            entry.put("validUntil", price.until() == null ? null : price.until().toString());
            return entry;
        }

        BigDecimal discount(String path, Random random) {
            int percent = random.nextInt(60) - 30;
            desk.put(path, Map.of("items", List.of(Map.of("scope", "ALL", "percent", String.valueOf(percent)))))
                    .then()
                    .statusCode(200);
            return BigDecimal.valueOf(100L + percent, 2);
        }

        /** A draft for the renewal, on random days at a random quantity. */
        String change(Random random) {
            int from = random.nextInt(DAYS);
            Map<String, Object> wanted = new HashMap<>(Map.of("classId", desk.classId, "name", "Random"));
            wanted.put("currency", currency);
            wanted.put("effectiveFrom", BEGIN.plusDays(from).toString());
            wanted.put(
                    "effectiveUntil",
                    random.nextBoolean()
                            ? null
                            : BEGIN.plusDays(from + 1 + random.nextInt(8)).toString());
            String change = desk.created("/price-changes", wanted);
            List<Map<String, Object>> items = new ArrayList<>();
            for (int quantity : List.of(1, 5, 10)) {
                Map<String, Object> item = Changes.item(
                        "RENEW", 12, random.nextInt(4) == 0 ? null : "%d.50".formatted(1 + random.nextInt(9)));
                item.put("minQuantity", quantity);
                items.add(item);
            }
            changes.put(change, items).then().statusCode(200);
            return change;
        }

        /** A moment after everything that was published so far, by the clock that records it. */
        Instant known() {
            List<String> moments =
                    api.as(tenant).get("/price-changes?limit=100").path("items.publishedAt");
            return moments.stream().map(Instant::parse).max(Instant::compareTo).orElseThrow();
        }

        Map<Asked, String> answers(@Nullable Instant asKnownAt) {
            Map<Asked, String> answers = new HashMap<>();
            for (int day = -1; day <= DAYS; day++) {
                LocalDate on = BEGIN.plusDays(day);
                PriceRequest question =
                        new PriceRequest(UUID.fromString(customer), QUESTIONS, on, asKnownAt, false, null);
                // not by HTTP, which other tests do: these are more than a thousand questions
                List<ResolvedPrice> found =
                        AsTenant.run(tenant, () -> prices.resolve(question).prices());
                assertThat(found).hasSize(QUANTITIES.size());
                for (int i = 0; i < QUANTITIES.size(); i++) {
                    Money amount = found.get(i).unitPrice();
                    answers.put(
                            new Asked(on, QUANTITIES.get(i)),
                            amount == null ? "-" : amount.amount().setScale(2).toPlainString());
                }
            }
            return answers;
        }
    }
}
