package dev.kontor.customer.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.customer.customer.CustomerPart;
import dev.kontor.testing.ModuleMap;
import dev.kontor.testing.ScratchDatabase;
import dev.kontor.testing.SourceSql;
import dev.kontor.testing.TestDatabase;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whoever adds a column that names a customer has to say what becomes of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerPartsTest {

    /** Columns of other names that hold ids of customers beside those of other things. */
    private static final Set<String> OF_ANYTHING =
            Set.of("price_list.owner_id", "price_adjustment.owner_id", "accepted_finding.who");

    /** Something else than a customer: what a rule says of all of them, and the class of a site's newcomers. */
    private static final Set<String> OF_NOBODY = Set.of("association.notify_customer");

    /** Tables that get rows only together with one that refuses them. */
    private static final Set<String> BEHIND = Set.of(
            "customer_word",
            "customer_search",
            "customer_order_term",
            "customer_service",
            "customer_catalogue",
            "service_request_service",
            "accepted_finding");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @All
    List<CustomerPart> parts;

    @Test
    void everyColumnThatNamesACustomerBelongsToOnePart() throws SQLException {
        List<String> claimed = new ArrayList<>();
        parts.forEach(part -> claimed.addAll(claims(part)));
        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(claimed).containsAll(naming());
        assertThat(naming()).containsAll(claimed);
    }

    /** Conditions name the column by which the rows are the customer's. */
    private static List<String> claims(CustomerPart part) {
        return Stream.of(
                        part.rows().stream()
                                .flatMap(rows -> Stream.of("customer_id", "owner_id", "who")
                                        .filter(column -> rows.condition().contains("t." + column + " ="))
                                        .map(column -> rows.table() + "." + column)),
                        part.references().stream().map(reference -> reference.table() + "." + reference.column()),
                        part.kept().stream())
                .flatMap(claims -> claims)
                .toList();
    }

    private Set<String> naming() throws SQLException {
        Set<String> columns = new HashSet<>(OF_ANYTHING);
        columns.addAll(rows("""
                select s.relname || '.' || a.attname
                  from pg_constraint k
                  join pg_class s on s.oid = k.conrelid
                  join pg_class r on r.oid = k.confrelid and r.relname = 'customer'
                  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                 where k.contype = 'f' and a.attname <> 'reseller_id'"""));
        columns.addAll(rows("""
                select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0
                   and not a.attisdropped and c.relname not in ('customer', 'reseller') and a.attname like '%customer%'"""));
        columns.removeAll(OF_NOBODY);
        return columns;
    }

    /** What hangs on a row that goes would go with it, unseen. */
    @Test
    void whatRefersToRowsThatGoGoesBeforeThem() throws SQLException {
        List<String> order = parts.stream()
                .flatMap(part -> part.rows().stream())
                .map(CustomerPart.Rows::table)
                .toList();
        assertThat(order).doesNotHaveDuplicates();
        Map<String, Integer> place = order.stream().collect(Collectors.toMap(table -> table, order::indexOf));
        for (String pair : rows("""
                select distinct s.relname || ' ' || r.relname from pg_constraint k
                  join pg_class s on s.oid = k.conrelid join pg_class r on r.oid = k.confrelid
                 where k.contype = 'f' and s.oid <> r.oid""")) {
            String child = pair.split(" ")[0];
            String parent = pair.split(" ")[1];
            if (place.containsKey(parent)) {
                assertThat(place).as(pair).containsKey(child);
                assertThat(place.get(child)).as(pair).isLessThan(place.get(parent));
            }
        }
    }

    @Test
    void newRowsAskWhetherTheCustomerLives() throws SQLException {
        Set<String> asking = Set.copyOf(rows("select tablename from pg_policies where policyname = 'living'"));
        Set<String> named = parts.stream()
                .flatMap(part ->
                        claims(part).stream().filter(claim -> !part.kept().contains(claim)))
                .map(claim -> claim.substring(0, claim.indexOf('.')))
                .filter(table -> !BEHIND.contains(table))
                .collect(Collectors.toSet());
        assertThat(asking).containsAll(named).contains("customer");
    }

    @Test
    void partsNameTablesOfTheirOwnAndOfModulesBelow() {
        ModuleMap map = ModuleMap.read();
        Map<String, String> owners = SourceSql.owners();
        for (CustomerPart part : parts) {
            String module = ClientProxy.unwrap(part).getClass().getPackageName().substring("dev.kontor.".length());
            Stream.concat(part.rows().stream(), part.ending().stream())
                    .map(CustomerPart.Rows::table)
                    .forEach(table -> assertThat(map.mayUse(module, owners.get(table)))
                            .as(module + " names " + table)
                            .isTrue());
        }
    }

    private List<String> rows(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            return ScratchDatabase.column(connection, statement);
        }
    }
}
