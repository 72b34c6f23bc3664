package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.access.right.Right;
import dev.kontor.testing.Contract;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the committed contract must say of every operation. That it equals the code is compared after packaging. */
class OpenApiTest {

    /** Rights that decide within operations which name another one. */
    private static final Set<Right> BESIDE_OTHERS =
            Set.of(Right.COSTS_READ, Right.COSTS_WRITE, Right.PRICES_BACKDATE, Right.PRICES_OVERRIDE_GUARD);

    /** Flags within, possessive quantifiers, anchors and classes of Java, a brace that closes nothing. */
    private static final String NOT_ECMA =
            "\\(\\?[^:=!<]|[*+?}]\\+|\\\\[AzZGQEhHVRXpP]|&&|(?<!\\\\)(?<!\\{\\d{1,5})(?<!\\{\\d{0,5},\\d{0,5})}";

    JsonNode contract = Contract.document();
    List<JsonNode> operations =
            Contract.operations().stream().map(Contract.Operation::node).toList();

    @Test
    void everyOperationNamesOneRight() {
        Set<String> known = Arrays.stream(Right.values()).map(Right::code).collect(Collectors.toSet());
        known.addAll(Set.of("public", "signed-in"));
        assertThat(operations)
                .allSatisfy(operation ->
                        assertThat(known).contains(operation.path("x-right").asText()));
    }

    /** So that every operation is walked: by the isolation test of the staff or of the portal, or it owns nothing. */
    @Test
    void everyOperationIsOfOneWorld() {
        assertThat(Contract.operations())
                .allSatisfy(operation -> assertThat(Stream.of(
                                        operation.isOpen(),
                                        operation.isOfStaff(),
                                        operation.isOfCustomers(),
                                        operation.isOfOperator())
                                .filter(yes -> yes))
                        .as(operation.toString())
                        .hasSize(1));
        assertThat(Contract.operations().stream().filter(Contract.Operation::isOpen))
                .allSatisfy(operation -> assertThat(operation.path())
                        .containsAnyOf("/auth/", "/public/", "/setup", "/about")
                        .doesNotContain("{id}"));
    }

    @Test
    void everyRightIsUsedByAnOperation() {
        Set<String> used = operations.stream()
                .map(operation -> operation.get("x-right").asText())
                .collect(Collectors.toSet());
        Set<String> known = Arrays.stream(Right.values())
                .filter(right -> !BESIDE_OTHERS.contains(right))
                .map(Right::code)
                .collect(Collectors.toSet());
        assertThat(used).containsAll(known);
    }

    @Test
    void everyOperationDocumentsItsProblems() {
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.get("responses").has("400")).isTrue();
            assertThat(operation.get("responses").has("503")).isTrue();
            boolean open = operation.get("x-right").asText().equals("public");
            assertThat(operation.get("responses").has("401")).isEqualTo(!open);
        });
    }

    @Test
    void everyRefusalSaysWhenToComeAgain() {
        JsonNode responses = contract.at("/components/responses");
        assertThat(Stream.of("429", "503").map(status -> responses.at("/Problem" + status + "/headers")))
                .allSatisfy(headers -> assertThat(headers.has("Retry-After")).isTrue());
        assertThat(operations)
                .allSatisfy(operation ->
                        assertThat(operation.get("responses").has("429")).isTrue())
                .allSatisfy(operation ->
                        assertThat(operation.get("responses").has("500")).isTrue());
    }

    /** What meets a state may be refused by it, and what is asked with values by those. */
    @Test
    void everyOperationDocumentsWhatItMeets() {
        assertThat(Contract.operations()).allSatisfy(operation -> {
            JsonNode responses = operation.node().get("responses");
            boolean state = !operation.isRead() || operation.path().contains("}/");
            boolean asked = operation.parameters().stream()
                    .anyMatch(one -> one.get("in").asText().equals("query"));
            assertThat(responses.has("409")).as(operation.toString()).isEqualTo(state);
            assertThat(responses.has("422")).as(operation.toString()).isEqualTo(state || asked);
        });
    }

    @Test
    void everyOperationHasItsAreaAndSaysWhoMayAskIt() {
        Set<String> areas =
                contract.get("tags").findValuesAsText("name").stream().collect(Collectors.toSet());
        assertThat(contract.get("servers")).isNotEmpty();
        assertThat(Contract.operations()).allSatisfy(operation -> {
            assertThat(operation.node().get("tags")).hasSize(1);
            assertThat(areas).contains(operation.node().at("/tags/0").asText());
            assertThat(operation.node().get("security")).hasSize(operation.isOpen() ? 0 : 1);
        });
    }

    @Test
    void whatIsMadeSaysWhereAndWhatHasAVersionSaysWhich() {
        assertThat(Contract.operations())
                .allSatisfy(operation -> operation
                        .node()
                        .get("responses")
                        .properties()
                        .forEach(answer -> {
                            JsonNode content = answer.getValue().at("/content/application~1json/schema");
                            // the version of a row; texts that people accept have numbers, too
                            JsonNode version = Contract.schema(content).at("/properties/version/format");
                            JsonNode headers = answer.getValue().path("headers");
                            if (version.asText().equals("int64")) {
                                assertThat(headers.has("ETag"))
                                        .as(operation.toString())
                                        .isTrue();
                            }
                            assertThat(headers.has("Location"))
                                    .as(operation.toString())
                                    .isEqualTo(answer.getKey().equals("201"));
                        }));
    }

    /** Those of validation are meant to be whole; generated programs read them as ECMAScript with the flag u. */
    @Test
    void everyPatternIsOneOfEcmaScript() {
        assertThat(contract.findValuesAsText("pattern")).hasSizeGreaterThan(100).allSatisfy(pattern -> {
            assertThat(pattern)
                    .satisfiesAnyOf(
                            one -> assertThat(one).isEqualTo("\\S"),
                            one -> assertThat(one).startsWith("^"));
            assertThat(pattern).doesNotContainPattern(NOT_ECMA);
        });
    }

    @Test
    void creationsAnswer201() {
        assertThat(operations.stream()
                        .filter(operation ->
                                operation.get("operationId").asText().startsWith("create")))
                .allSatisfy(operation ->
                        assertThat(operation.get("responses").has("201")).isTrue());
    }

    @Test
    void moneyIsTextAndSecretsAreWrittenOnly() {
        JsonNode schemas = contract.get("components").get("schemas");
        assertThat(schemas.at("/Money/properties/amount/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/Secret/type").asText()).isEqualTo("string");
        assertThat(contract.toString()).doesNotContain("\"type\":\"number\"");
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        assertThat(operations)
                .allSatisfy(
                        operation -> assertThat(operation.path("description").asText())
                                .as(operation.get("operationId").asText())
                                .hasSizeGreaterThan(10)
                                .endsWith("."));
    }

    /** As those that a person sees have hints. */
    @Test
    void membersWhoseNamesDoNotSayItAreExplained() {
        long explained = contract.at("/components/schemas").findValues("properties").stream()
                .flatMap(members -> members.properties().stream())
                .filter(member -> member.getValue().has("description"))
                .count();
        assertThat(explained).isGreaterThan(500);
        assertThat(contract.at("/components/schemas/CustomerInput/properties/externalId/description")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void theVersionIsNeededWhereItsAbsenceIsRefused() {
        assertThat(Contract.operations()).allSatisfy(operation -> {
            boolean needed = operation.parameters().stream()
                    .filter(one -> one.get("name").asText().equals("If-Match"))
                    .anyMatch(one -> one.path("required").asBoolean());
            assertThat(operation.node().get("responses").has("428"))
                    .as(operation.toString())
                    .isEqualTo(needed);
        });
    }

    @Test
    void aPatchNeedsNothing() {
        JsonNode body = contract.at(
                "/paths/~1api~1v1~1customers~1{id}/patch/requestBody/content/application~1merge-patch+json/schema");
        assertThat(body.get("$ref").asText()).endsWith("/CustomerPatch");
        assertThat(Contract.schema(body).has("required")).isFalse();
        assertThat(Contract.schema(body).get("properties"))
                .isEqualTo(contract.at("/components/schemas/CustomerInput/properties"));
    }

    @Test
    void listsThatAreFilesTooSaySo() {
        assertThat(List.of("customers", "associations", "subscriptions", "me~1prices"))
                .allSatisfy(list -> assertThat(contract.at("/paths/~1api~1v1~1" + list + "/get/responses/200/content")
                                .properties())
                        .extracting(content -> content.getKey())
                        .contains("application/json", "text/csv"));
    }

    @Test
    void whatMayBeAbsentSaysSo() {
        JsonNode price = contract.at("/components/schemas/ResolvedPrice");
        assertThat(price.get("required").toString()).contains("unitPrice");
        assertThat(price.at("/properties/unitPrice/anyOf/1/type").asText()).isEqualTo("null");
        assertThat(contract.at("/components/schemas/PriceRequest/required").toString())
                .doesNotContain("asKnownAt");
    }
}
