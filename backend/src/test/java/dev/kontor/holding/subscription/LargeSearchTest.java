package dev.kontor.holding.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of thousands of rows are looked for in other ways than rare ones; the answer is that of a plain filter. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeSearchTest {

    private static final int ROWS = 27_000;
    private static final int PAGE = 40;

    /** Of 27,000 rows: all, half, most but none of the first, few, and few at the end. */
    private static final Map<String, IntPredicate> WORDS = Map.of(
            "held", row -> true,
            "even", row -> row % 2 == 0,
            "late", row -> row >= 5_500,
            "rare", row -> row % 500 == 0,
            "last", row -> row >= ROWS - 30);

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void manyRowsOnce() {
        if (tenant != null) {
            return;
        }
        tenant = api.newTenant();
        StringBuilder file = new StringBuilder("Domain;Plan;Product\n");
        for (int row = 0; row < ROWS; row++) {
            file.append(identifier(row)).append(';').append(plan(row)).append(";Thing\n");
        }
        api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "held.csv", file.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("options", """
                        {"columns":{"Domain":"identifier","Plan":"plan","Product":"productName"},"defaults":{"kind":"SERVICE"},"dryRun":false}""", "application/json")
                .post("/subscriptions/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(ROWS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "held",
                "even",
                "late",
                "rare",
                "last",
                "even late",
                "even rare",
                "held late",
                "held even",
                "late rare",
                "held last",
                "even last",
                "rare last",
                "held even late rare"
            })
    void findsWhatAPlainFilterFinds(String q) {
        List<String> expected = IntStream.range(0, ROWS)
                .filter(row -> List.of(q.split(" ")).stream()
                        .allMatch(word -> WORDS.get(word).test(row)))
                .mapToObj(LargeSearchTest::identifier)
                .toList();
        assertThat(twoPages(q, "identifier", expected.size())).isEqualTo(start(expected));
        assertThat(twoPages(q, "-identifier", expected.size())).isEqualTo(start(expected.reversed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ow1", "w26", "w0001", "ow1 w11"})
    void findsPartsOfWordsAnywhere(String q) {
        List<String> expected = IntStream.range(0, ROWS)
                .mapToObj(LargeSearchTest::identifier)
                .filter(identifier -> List.of(q.split(" ")).stream().allMatch(identifier::contains))
                .toList();
        assertThat(twoPages("*" + q, "identifier", expected.size())).isEqualTo(start(expected));
        assertThat(twoPages("*" + q, "-identifier", expected.size())).isEqualTo(start(expected.reversed()));
    }

    private List<String> twoPages(String q, String sort, int total) {
        Response first = page(q, sort, Map.of());
        Integer exact = first.path("total.exact");
        if (exact == null) {
            assertThat(first.<Integer>path("total.atLeast")).isBetween(1, total);
        } else {
            assertThat(exact).isEqualTo(total);
        }
        List<String> identifiers = new ArrayList<>(first.<List<String>>path("items.identifier"));
        String next = first.path("nextCursor");
        if (next != null) {
            identifiers.addAll(page(q, sort, Map.of("cursor", next)).<List<String>>path("items.identifier"));
        }
        return identifiers;
    }

    private Response page(String q, String sort, Map<String, String> cursor) {
        return api.as(tenant)
                .queryParam("q", q)
                .queryParam("sort", sort)
                .queryParam("limit", PAGE)
                .queryParams(cursor)
                .get("/subscriptions");
    }

    private static List<String> start(List<String> identifiers) {
        return identifiers.stream().limit(2 * PAGE).toList();
    }

    private static String identifier(int row) {
        return String.format(Locale.ROOT, "row%05d", row);
    }

    private static String plan(int row) {
        return WORDS.entrySet().stream()
                .filter(word -> word.getValue().test(row))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
