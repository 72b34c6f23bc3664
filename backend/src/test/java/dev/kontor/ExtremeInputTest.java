package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kontor.testing.Api;
import dev.kontor.testing.Contract;
import dev.kontor.testing.Everything;
import dev.kontor.testing.Examples;
import dev.kontor.testing.Extremes;
import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks every place of the contract that takes a value, with values that no column holds: whatever is wrong with a request
 * is said to the caller, and before it comes to the database.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExtremeInputTest {

    /** What a client writes that knows nothing of encodings. */
    private static final List<String> RAW = List.of("%00", "a%00b", "%ED%A0%80", "%C0%80", "%FF", "%E2%80%AE");

    /** The last line, which none of our own should leave anything to. */
    private static final String BY_THE_DATABASE = "not-storable";

    private static final ObjectMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Inject
    Api api;

    @Inject
    Everything everything;

    Api.Tenant tenant;
    Everything.Rows rows;
    Examples examples;
    final List<String> faults = new ArrayList<>();

    @BeforeEach
    void oneOfEverything() {
        tenant = api.newTenant();
        rows = everything.in(tenant, "Alfreds Futterkiste");
        String site = api.as(tenant).get("/sites").path("items[0].key");
        examples = new Examples(name ->
                name.equals("key") ? site : rows.ids().getOrDefault(name, "00000000-0000-0000-0000-000000000000"));
        api.newCustomerLogin(tenant, rows.id("/customers"), "anna@alfreds.example");
    }

    @Test
    void noParameterBreaksAnOperation() {
        for (Contract.Operation operation : operations()) {
            for (JsonNode parameter : operation.parameters()) {
                for (String text : inAddress(parameter)) {
                    Response answer = operation.send(as(operation), examples, parameter, text);
                    check(operation, parameter.get("name").asText(), text, answer);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noBodyBreaksAnOperation() {
        for (Contract.Operation operation : operations()) {
            for (Examples.Variation one : examples.variations(operation.body(), Extremes::of)) {
                Response answer = operation.send(as(operation), examples, json(one.body()));
                check(operation, one.pointer(), one.body(), answer);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** What deletes comes last, so that the others have something to work with. */
    private static List<Contract.Operation> operations() {
        return Contract.operations().stream()
                .filter(operation -> !operation.isOfOperator())
                .sorted(Comparator.comparing(operation -> operation.verb().equals("delete")))
                .toList();
    }

    private RequestSpecification as(Contract.Operation operation) {
        if (operation.isOpen()) {
            return api.anonymous().header("Origin", RegistrationDesk.ORIGIN);
        }
        return operation.isOfCustomers() ? api.asCustomer(tenant, "anna@alfreds.example") : api.as(tenant);
    }

    private void check(Contract.Operation operation, String place, Object value, Response answer) {
        boolean byTheDatabase = answer.asString().contains('"' + BY_THE_DATABASE + '"');
        if (answer.statusCode() >= 500 || byTheDatabase) {
            String text = String.valueOf(value);
            faults.add("%s %s %s: %d %s"
                    .formatted(
                            operation,
                            place,
                            text.substring(0, Math.min(text.length(), 200)),
                            answer.statusCode(),
                            answer.asString()));
        }
    }

    private static List<String> inAddress(JsonNode parameter) {
        List<String> values = new ArrayList<>();
        if (Extremes.kind(Contract.schema(parameter.get("schema"))).equals("string")) {
            values.addAll(RAW);
        }
        Extremes.of(parameter.get("name").asText(), Contract.schema(parameter.get("schema"))).stream()
                .map(String::valueOf)
                .map(text -> text.substring(0, Math.min(text.length(), 3_000)))
                .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)))
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .distinct()
                .forEach(values::add);
        if (parameter.get("in").asText().equals("path")) {
            values.removeIf(String::isEmpty);
        }
        return values;
    }

    private static String json(Object body) {
        try {
            return ASCII.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
