package dev.kontor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whatever a test is answered, the contract says that the operation answers so. */
final class DocumentedAnswers implements Filter {

    /** Those that depend on what an operation does; the others depend on how it is asked. */
    private static final Set<Integer> OF_OPERATIONS = Set.of(409, 410, 412, 422, 428);

    /** The paths with the fewest parameters first, as the server looks for them. */
    private static final Map<String, Pattern> PATHS = new TreeMap<>();

    static {
        Contract.operations()
                .forEach(operation -> PATHS.put(
                        operation.path(), Pattern.compile(operation.path().replaceAll("\\{[^}]+}", "[^/]+"))));
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification wanted, FilterContext context) {
        Response response = context.next(request, wanted);
        if (OF_OPERATIONS.contains(response.statusCode())) {
            operation(request)
                    .ifPresent(operation -> assertThat(
                                    operation.node().get("responses").has("" + response.statusCode()))
                            .as("%s answers %d: %s", operation, response.statusCode(), response.asString())
                            .isTrue());
        }
        return response;
    }

    private static Optional<Contract.Operation> operation(FilterableRequestSpecification request) {
        // not every test asks with what a URI may be made of
        String path = request.getURI().replaceFirst("^\\w+://[^/]+", "").replaceFirst("[?#].*", "");
        String verb = request.getMethod().toLowerCase(Locale.ROOT);
        Optional<String> known = PATHS.containsKey(path)
                ? Optional.of(path)
                : PATHS.entrySet().stream()
                        .filter(one -> one.getValue().matcher(path).matches())
                        .min((a, b) -> parameters(a.getKey()) - parameters(b.getKey()))
                        .map(Map.Entry::getKey);
        return known.flatMap(found -> Contract.operations().stream()
                .filter(one -> one.path().equals(found) && one.verb().equals(verb))
                .findFirst());
    }

    private static int parameters(String path) {
        return path.split("\\{", -1).length;
    }
}
