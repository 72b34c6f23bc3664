package dev.kontor.bench;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is measured: the request and the goals, ratios in percent of the reference's throughput with 32 clients. */
enum Operation {
    RESOLVE("resolve 10 prices", 200, 60),
    RESOLVE_MANY("1 price, 1,000 customers", 200, 60),
    SHEET("whole price sheet", 200, 60),
    READ("customer by id", 200, 60),
    LIST("first page of 20 by name", 200, 60),
    SEARCH("search q=mül", 200, 80),
    CREATE("create a customer", 201, 70),
    REGISTER("take a registration", 202, 60),
    APPROVE("approve a request", 200, 60);

    private static final String[] ACTIONS = {"REGISTER\",\"termMonths\":12", "RENEW\",\"termMonths\":12", "TRANSFER\",\"termMonths\":0"};

    final String label;
    final int status;
    final int ratioGoal;

    Operation(String label, int status, int ratioGoal) {
        this.label = label;
        this.status = status;
        this.ratioGoal = ratioGoal;
    }

    /** The method and path below the API's root. */
    String target(Sample sample) {
        return switch (this) {
            case RESOLVE -> "POST /prices/resolve";
            case RESOLVE_MANY -> "POST /prices/resolve-customers";
            case SHEET -> "GET /customers/" + sample.customer() + "/prices/sheet";
            case READ -> "GET /customers/" + sample.customer();
            case LIST -> "GET /customers?limit=20";
            case SEARCH -> "GET /customers?q=m%C3%BCl&limit=20";
            case CREATE -> "POST /customers";
            case REGISTER -> "POST /public/sites/" + Visitor.KEY + "/registrations";
            case APPROVE -> "POST /requests/" + sample.request() + "/approval";
        };
    }

    @Nullable String body(Sample sample) {
        return switch (this) {
            case RESOLVE -> "{\"customerId\":\"" + sample.customer() + "\",\"items\":[" + items(sample) + "]}";
            case CREATE -> """
                    {"kind":"COMPANY","companyName":"Neukunde %1$s Handels GmbH","email":"info@neu%1$s.example",\
                    "phone":"+49 30 %1$s","language":"de","currency":"EUR","classId":"%2$s",\
                    "address":{"line1":"Allee 5","postalCode":"10115","city":"Berlin","country":"DE"}}""".formatted(ThreadLocalRandom.current().nextInt(100_000_000), sample.classId());
            case RESOLVE_MANY -> "{\"customerIds\":[" + sample.manyCustomers() + "],\"item\":{\"sku\":\""
                    + sample.sku(ThreadLocalRandom.current().nextInt(Seeding.PRODUCTS))
                    + "\",\"action\":\"RENEW\",\"termMonths\":12}}";
            case REGISTER -> Visitor.registration();
            case APPROVE -> "{}";
            case SHEET, READ, LIST, SEARCH -> null;
        };
    }

    private static String items(Sample sample) {
        int first = ThreadLocalRandom.current().nextInt(Seeding.PRODUCTS);
        return IntStream.range(0, 10)
                .mapToObj(i -> "{\"sku\":\"" + sample.sku(first + i * 71) + "\",\"action\":\"" + ACTIONS[i % 3] + "}")
                .collect(Collectors.joining(","));
    }
}
