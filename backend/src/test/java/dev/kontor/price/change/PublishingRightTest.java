package dev.kontor.price.change;

import static dev.kontor.price.change.Changes.item;
import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kontor.access.right.Role;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.list.PriceClock;
import dev.kontor.testing.Api;
import dev.kontor.testing.Contract;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TenantTransaction;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No price becomes valid without the right to publish, whichever way it comes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublishingRightTest {

    private static final JavaClasses KONTOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kontor");

    /** What writes the rows that prices are made of, and how. */
    private static final Pattern WRITES =
            Pattern.compile("(insert into|update|delete from|merge into)\\s+(price_entry|price_adjustment)\\b");

    private static final Map<String, String> WRITERS = Map.of(
            "StoredPrices", "asks the clock of prices for its moment",
            "Adjustments", "asks the clock of prices for its moment",
            "PriceLists", "takes the prices of a customer or class away together with it");

    /** Operations that publish to look at what that does, and take it back. */
    private static final Set<String> TAKEN_BACK = Set.of(
            "listPriceChangeItems",
            "listPreviewCustomers",
            "previewPriceChange",
            "importPriceChange",
            "previewPriceImport",
            "previewPriceAdjustments",
            "previewClassAdjustments");

    private static final String FILE_COLUMNS = "{\"sku\":\"sku\",\"action\":\"action\",\"term\":\"termMonths\","
            + "\"price\":\"amount\",\"currency\":\"currency\",\"customer\":\"customer\"}";

    @Inject
    Api api;

    @Inject
    Sql sql;

    Api.Tenant tenant;
    Desk desk;
    Changes changes;
    String customer;
    String list;

    @BeforeEach
    void oneOfEveryPrice() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        changes = new Changes(api, tenant.ownerEmail());
        customer = desk.customer("Alfreds Futterkiste");
        list = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        desk.override(customer, set("9.00")).then().statusCode(200);
        desk.put("/price-lists/" + list + "/entries/" + desk.productId, set("20.00"))
                .then()
                .statusCode(200);
        desk.put("/customer-classes/" + desk.classId + "/adjustments", discount("-1"))
                .then()
                .statusCode(200);
    }

    @Test
    void everyWriterOfPricesIsKnown() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            Set<String> writers = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> WRITES.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(writers).isEqualTo(WRITERS.keySet());
        }
    }

    /** Whoever adds an operation that makes prices valid adds to this test how it is refused. */
    @Test
    void everyWayToThemIsTried() {
        assertThat(operationsThatReach("publish")).isEqualTo(new TreeSet<>(ways().keySet()));
        assertThat(operationsThatReach("attempt")).isEqualTo(new TreeSet<>(TAKEN_BACK));
    }

    @Test
    void theContractSaysSo() {
        assertThat(Contract.operations().stream()
                        .filter(operation -> operation.right().equals(PriceClock.PUBLISH)
                                || operation
                                        .node()
                                        .path("x-also-right")
                                        .asText()
                                        .equals(PriceClock.PUBLISH))
                        .map(Contract.Operation::id))
                .containsExactlyInAnyOrderElementsOf(ways().keySet());
    }

    @Test
    void noWayIsOpenWithoutTheRight() {
        Set<String> rights = new TreeSet<>(Role.OWNER.codes());
        rights.remove(PriceClock.PUBLISH);
        String without = desk.key(rights.toArray(String[]::new));
        ways().forEach((operation, way) -> {
            List<String> before = prices();
            refused(way.apply(api.withToken(without)), 403, "missing-right");
            assertThat(prices()).as(operation).isEqualTo(before);
        });
    }

    /** Otherwise the refusals above prove nothing. */
    @Test
    void everyWayIsOpenWithTheRight() {
        ways().forEach((operation, way) -> {
            List<String> before = prices();
            assertThat(way.apply(api.as(tenant)).statusCode()).as(operation).isBetween(200, 204);
            assertThat(prices()).as(operation).isNotEqualTo(before);
        });
    }

    @Test
    void whoMayReadPricesStillLooksAtWhatADraftWouldDo() {
        String draft = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "12.00")));
        String clerk = desk.user("CLERK");
        List<String> before = prices();
        for (String path : List.of("/items", "/preview", "/preview/customers")) {
            api.as(clerk).get("/price-changes/" + draft + path).then().statusCode(200);
        }
        assertThat(prices()).isEqualTo(before);
    }

    /** Each does something that it did not do before; those that take prices away come last. */
    private Map<String, Function<RequestSpecification, Response>> ways() {
        String own = "/customers/" + customer + "/price-overrides/" + desk.productId;
        String ofClass = "/customer-classes/" + desk.classId + "/prices/" + desk.productId;
        String ofList = "/price-lists/" + list + "/entries/" + desk.productId;
        Map<String, Function<RequestSpecification, Response>> ways = new LinkedHashMap<>();
        ways.put(
                "writePriceOverride",
                as -> desk.asRead(as.body(set("8.00")), own).put(own));
        ways.put(
                "writeClassPriceSet",
                as -> desk.asRead(as.body(set("7.00")), ofClass).put(ofClass));
        ways.put(
                "writePriceListEntries",
                as -> desk.asRead(as.body(set("19.00")), ofList).put(ofList));
        ways.put("replacePriceAdjustments", as -> adjust(as, "-5", "/customers/" + customer + "/price-adjustments"));
        ways.put(
                "replaceClassAdjustments",
                as -> adjust(as, "-6", "/customer-classes/" + desk.classId + "/adjustments"));
        ways.put(
                "importPrices",
                as -> upload(as, "/price-lists/" + list + "/imports", "sku,action,term,price,currency\n", ""));
        ways.put(
                "importCustomerPrices",
                as -> upload(
                        as,
                        "/customer-price-imports",
                        "sku,action,term,price,currency,customer\n",
                        "," + api.as(tenant).get("/customers/" + customer).path("number")));
        ways.put("publishPriceChange", this::publish);
        ways.put("revertPriceChange", this::revert);
        ways.put(
                "createClassCopy",
                as -> as.body(Map.of("name", "Copy", "withAdjustments", true))
                        .post("/customer-classes/" + desk.classId + "/copies"));
        ways.put("deletePriceOverride", as -> desk.asRead(as, own).delete(own));
        ways.put("deleteClassPriceSet", as -> desk.asRead(as, ofClass).delete(ofClass));
        ways.put("deletePriceListEntries", as -> desk.asRead(as, ofList).delete(ofList));
        return ways;
    }

    private Response publish(RequestSpecification as) {
        String draft = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "6.50")));
        return as.body(Map.of("fingerprint", changes.preview(draft).path("fingerprint")))
                .post("/price-changes/" + draft + "/publication");
    }

    private Response revert(RequestSpecification as) {
        String change = api.as(tenant)
                .get("/price-changes?status=PUBLISHED&customerId=" + customer)
                .path("items[0].id");
        return as.body(Map.of("reason", "wrong")).post("/price-changes/" + change + "/reversal");
    }

    private static Response upload(RequestSpecification as, String path, String headers, String more) {
        StringBuilder file = new StringBuilder(headers);
        for (String charge : List.of("REGISTER,12", "RENEW,12", "TRANSFER,0", "RESTORE,0")) {
            file.append(".com,")
                    .append(charge)
                    .append(",18.00,USD")
                    .append(more)
                    .append('\n');
        }
        String options = "{\"columns\":%s,\"dryRun\":false}".formatted(columns(headers));
        return as.contentType(ContentType.MULTIPART)
                .multiPart("file", "x.csv", file.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("options", options, "application/json")
                .post(path);
    }

    private static String columns(String headers) {
        return headers.contains("customer") ? FILE_COLUMNS : FILE_COLUMNS.replace(",\"customer\":\"customer\"", "");
    }

    private static Map<String, Object> set(String amount) {
        return Map.of("currency", "USD", "entries", Desk.entries(amount, amount, amount, amount));
    }

    private Response adjust(RequestSpecification as, String percent, String path) {
        return as.header("If-Match", api.as(tenant).get(path).header("ETag"))
                .body(discount(percent))
                .put(path);
    }

    private static Map<String, Object> discount(String percent) {
        return Map.of("items", List.of(Map.of("scope", "ALL", "percent", percent)));
    }

    /** Every row that a price is made of, and whether it still holds. */
    private List<String> prices() {
        return TenantTransaction.run(tenant, () -> sql.query("""
                        select cast(e.id as text) || e.amount || coalesce(cast(e.superseded_at as text), '') as price
                          from price_entry e where e.reseller_id = :reseller
                        union all
                        select cast(a.id as text) || a.percent || coalesce(cast(a.superseded_at as text), '')
                          from price_adjustment a where a.reseller_id = :reseller
                         order by price""").list(String.class));
    }

    /** The operations from which a method of the clock of prices is called, however far away. */
    private static Set<String> operationsThatReach(String moment) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>(KONTOR.get(PriceClock.class).getCodeUnits().stream()
                .filter(method -> method.getName().equals(moment))
                .toList());
        while (!next.isEmpty()) {
            JavaCodeUnit method = next.pop();
            if (seen.add(method)) {
                callers(method)
                        .filter(caller -> !caller.getOwner().equals(method.getOwner()) || !isClock(method))
                        .forEach(next::push);
            }
        }
        Set<String> operations =
                Contract.operations().stream().map(Contract.Operation::id).collect(Collectors.toSet());
        return seen.stream()
                .filter(method -> method.getOwner().getSimpleName().endsWith("Resource"))
                .map(JavaCodeUnit::getName)
                .filter(operations::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A publication is an attempt that stays; one is not the way to the other. */
    private static boolean isClock(JavaCodeUnit method) {
        return method.getOwner().isEquivalentTo(PriceClock.class);
    }

    /** What a class does as one of many, such as the stage of an import, it does for whoever makes it. */
    private static Stream<JavaCodeUnit> callers(JavaCodeUnit method) {
        Stream<JavaCodeUnit> direct = method.getAccessesToSelf().stream().map(JavaAccess::getOrigin);
        boolean byInterface = method.getOwner().getAllRawInterfaces().stream()
                .filter(type -> type.getPackageName().startsWith("dev.kontor"))
                .anyMatch(type -> declares(type, method));
        return byInterface
                ? Stream.concat(
                        direct,
                        method.getOwner().getConstructors().stream()
                                .flatMap(made -> made.getAccessesToSelf().stream())
                                .map(JavaAccess::getOrigin))
                : direct;
    }

    private static boolean declares(JavaClass type, JavaCodeUnit method) {
        return type.getMethods().stream().anyMatch(one -> one.getName().equals(method.getName()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
