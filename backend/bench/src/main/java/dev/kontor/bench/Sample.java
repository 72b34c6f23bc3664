package dev.kontor.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Whom and what the requests ask for. */
record Sample(List<UUID> customers, List<String> skus, UUID classId, Iterator<UUID> requests) {

    static Sample read(String jdbcUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres")) {
            return new Sample(
                    Sql.column(connection, UUID.class, "select id from customer where class_id is not null order by id"),
                    Sql.column(connection, String.class, "select sku from product order by sku"),
                    Sql.column(connection, UUID.class, "select id from customer_class order by name").getFirst(),
                    Sql.column(connection, UUID.class, "select id from service_request where status = 'OPEN' order by id")
                            .iterator());
        }
    }

    UUID customer() {
        return customers.get(ThreadLocalRandom.current().nextInt(customers.size()));
    }

    /** An open request, each only once. */
    UUID request() {
        synchronized (requests) {
            return requests.next();
        }
    }

    /** A thousand, as JSON strings. */
    String manyCustomers() {
        int first = ThreadLocalRandom.current().nextInt(customers.size() - 1_000);
        return customers.subList(first, first + 1_000).stream()
                .map(id -> '"' + id.toString() + '"')
                .collect(Collectors.joining(","));
    }

    String sku(int n) {
        return skus.get(n % skus.size());
    }
}
