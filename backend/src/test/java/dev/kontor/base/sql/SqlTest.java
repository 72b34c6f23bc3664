package dev.kontor.base.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.site.Site;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Typed rows of the tenant, inside and outside of transactions. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SqlTest {

    private static final String NAMES =
            "select display_name from customer where reseller_id = :reseller order by display_name";

    /** Anybody's customers, if row-level security lets it: the reseller is compared, but with itself. */
    private static final String WRONG =
            "select c.display_name from customer c where c.reseller_id = any (array[c.reseller_id, :reseller])";

    @Inject
    Api api;

    @Inject
    Sql sql;

    @Inject
    DataSource database;

    @Inject
    EntityManager entityManager;

    Api.Tenant mine;
    Api.Tenant theirs;
    Desk desk;

    enum Colour {
        RED,
        GREEN
    }

    record Inner(UUID id, String name) {}

    record Everything(
            UUID someId,
            String name,
            @Nullable String gap,
            Colour colour,
            int number,
            @Nullable Integer noNumber,
            long large,
            boolean yes,
            BigDecimal amount,
            LocalDate day,
            Instant moment,
            List<String> words,
            List<UUID> ids,
            Map<String, String> fields,
            Money price,
            Inner inner,
            @Nullable Inner noInner) {}

    record Numbered(int number) {}

    record Span(@Nullable LocalDate from, @Nullable LocalDate until) {}

    record Dated(int number, Span span) {}

    record Beside(int id, @Nullable Dated dated) {}

    @BeforeEach
    void twoResellers() {
        mine = api.newTenant();
        theirs = api.newTenant();
        desk = new Desk(api, mine);
        desk.customer("Mine");
        new Desk(api, theirs).customer("Theirs");
    }

    @Test
    void readsRecordsByTheNamesOfTheirComponents() {
        Everything row = sql.query("""
                        select cast('00000000-0000-0000-0000-000000000001' as uuid) as some_id, 'n' as name, null as gap,
                               'GREEN' as colour, 7 as number, cast(null as int) as no_number,
                               5000000000 as large, true as yes, 1.50 as amount, date '2027-02-28' as day,
                               timestamptz '2027-01-01 12:00:00.000001+02' as moment, array['a', 'b'] as words,
                               array[cast('00000000-0000-0000-0000-000000000002' as uuid)] as ids,
                               jsonb '{"a": "b"}' as fields, 9.9900 as price_amount, 'USD' as price_currency,
                               cast('00000000-0000-0000-0000-000000000003' as uuid) as inner_id, 'i' as inner_name,
                               cast(null as uuid) as no_inner_id, null as no_inner_name""").one(Everything.class);
        assertThat(row)
                .isEqualTo(new Everything(
                        new UUID(0, 1),
                        "n",
                        null,
                        Colour.GREEN,
                        7,
                        null,
                        5_000_000_000L,
                        true,
                        new BigDecimal("1.50"),
                        LocalDate.of(2027, 2, 28),
                        Instant.parse("2027-01-01T10:00:00.000001Z"),
                        List.of("a", "b"),
                        List.of(new UUID(0, 2)),
                        Map.of("a", "b"),
                        Money.of("9.99", "USD"),
                        new Inner(new UUID(0, 3), "i"),
                        null));
    }

    @Test
    void recordThatIsOpenOnAllSidesIsThereAndOneWithoutItsOwnIsNot() {
        assertThat(sql.query("""
                        select 1 as id, 7 as dated_number, cast(null as date) as dated_span_from,
                               cast(null as date) as dated_span_until
                        union all select 2, null, null, null""").list(Beside.class))
                .containsExactly(new Beside(1, new Dated(7, new Span(null, null))), new Beside(2, null));
    }

    @Test
    void refusesToHalfFillARecord() {
        assertThatThrownBy(() -> sql.query("select cast(null as int) as number").one(Numbered.class))
                .hasMessageContaining("number");
        assertThatThrownBy(() -> sql.query("select 1 as other").one(Numbered.class))
                .hasMessageContaining("has no column number");
        assertThatThrownBy(() -> sql.query("select cast(null as uuid) as id, 'x' as name")
                        .one(Inner.class))
                .hasMessageContaining("id of Inner is null");
    }

    @Test
    void bindsValuesAndArraysWithGaps() {
        List<String> texts = Arrays.asList("a\"b\\", null, "{c, d}", "");
        assertThat(sql.query("select x is null from unnest(cast(:texts as text[])) x")
                        .array("texts", texts)
                        .list(Boolean.class))
                .containsExactly(false, true, false, false);
        assertThat(sql.query("select coalesce(x, '-') from unnest(cast(:texts as text[])) x")
                        .array("texts", texts)
                        .list(String.class))
                .containsExactly("a\"b\\", "-", "{c, d}", "");
        assertThat(sql.query("""
                        select cast(sum(n) as int) from unnest(cast(:numbers as numeric[]), cast(:days as date[])) as x (n, d)
                         where d is null or d = :day""")
                        .array("numbers", List.of(1, 2, 4))
                        .array("days", Arrays.asList(null, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2)))
                        .bind("day", LocalDate.of(2027, 1, 1))
                        .one(Integer.class))
                .isEqualTo(3);
        assertThat(sql.query("select id from reseller where id = any (:ids)")
                        .array("ids", List.of())
                        .exists())
                .isFalse();
        assertThat(sql.query("select :colour").bind("colour", Colour.RED).one(Colour.class))
                .isEqualTo(Colour.RED);
        assertThat(sql.query("select 1 where cast(:gap as text) is null")
                        .bind("gap", null)
                        .exists())
                .isTrue();
        assertThatThrownBy(() -> sql.query("select 1").bind("ids", List.of())).hasMessageContaining("array()");
    }

    @Test
    void groupsByTheFirstColumn() {
        String rows = "select * from (values (1, 'a'), (1, 'b'), (2, 'c')) v (number, name)";
        assertThat(sql.query(rows).map(Integer.class, String.class)).isEqualTo(Map.of(1, "b", 2, "c"));
        assertThat(sql.query(rows).groups(Integer.class, String.class))
                .isEqualTo(Map.of(1, List.of("a", "b"), 2, List.of("c")));
        assertThat(sql.query(rows).map(Integer.class, Numbered.class))
                .isEqualTo(Map.of(1, new Numbered(1), 2, new Numbered(2)));
    }

    @Test
    void takesOneRoundTripHoweverOften() throws Exception {
        try (OwnPool pool = OwnPool.of(database)) {
            Sql counted = pool.sql();
            for (int i = 0; i < 20; i++) {
                assertThat(AsTenant.run(mine, () -> counted.query(NAMES).list(String.class)))
                        .containsExactly("Mine");
                assertThat(pool.trips()).isEqualTo(1);
                assertThat(AsTenant.run(theirs, () -> counted.query(NAMES).list(String.class)))
                        .containsExactly("Theirs");
                assertThat(pool.trips()).isEqualTo(1);
            }
        }
    }

    /** The driver waits before an answer of unknown size as soon as it knows the statement; nothing may be lost by that. */
    @Test
    void keepsItsTenantWhenTheDriverWaits() throws Exception {
        try (OwnPool pool = OwnPool.of(database)) {
            for (int i = 0; i < 20; i++) {
                assertThat(AsTenant.run(
                                mine,
                                () -> pool.sql()
                                        .query("select concat(display_name, '!') from customer"
                                                + " where reseller_id = :reseller and kind = any (:kinds)")
                                        .array("kinds", List.of("COMPANY", "PERSON"))
                                        .list(String.class)))
                        .containsExactly("Mine!");
                assertThat(pool.trips()).isBetween(1, 3);
            }
        }
    }

    @Test
    void statementsThatGoTogetherAnswerInTheirOrderInOneTrip() throws Exception {
        try (OwnPool pool = OwnPool.of(database)) {
            Sql counted = pool.sql();
            for (int i = 0; i < 20; i++) {
                String read = AsTenant.run(
                        mine,
                        () -> counted.query(NAMES)
                                .then(counted.query("select 1 as number where :reseller is null"))
                                .then(counted.query("select * from (values (1, 2), (1, 3)) v (number, name)"))
                                .answers(answers -> answers.list(String.class)
                                        + answers.optional(Numbered.class).toString()
                                        + answers.groups(Integer.class, Integer.class)));
                assertThat(read).isEqualTo("[Mine]Optional.empty{1=[2, 3]}");
                assertThat(pool.trips()).isEqualTo(1);
            }
        }
    }

    @Test
    void statementsThatGoTogetherMeanTheSameByAName() {
        SqlStatement one = sql.query("select :n").bind("n", 1);
        assertThatThrownBy(() -> one.then(sql.query("select :n").bind("n", 2))).hasMessageContaining(":n");
    }

    private static final String REMARK =
            "update customer set remark = coalesce(remark, '') || :text where reseller_id = :reseller";

    private static List<String> remarks(Sql sql) {
        return sql.query("select remark from customer where reseller_id = :reseller")
                .list(String.class);
    }

    @Test
    void whatMayWaitIsReadBackByWhateverComesAfterIt() {
        AsTenant.run(
                mine,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    sql.query(REMARK).bind("text", "a").later();
                    assertThat(sql.query("select count(*) from reseller").count())
                            .isPositive();
                    assertThat(remarks(sql)).containsExactly("a");
                    sql.query(REMARK).bind("text", "b").later();
                    return sql.query("select * from site where reseller_id = :reseller")
                            .unchanged(Site.class);
                }));
        assertThat(AsTenant.run(mine, () -> remarks(sql))).containsExactly("ab");
        AsTenant.run(mine, () -> {
            sql.query(REMARK).bind("text", "c").later();
            return null;
        });
        assertThat(AsTenant.run(mine, () -> remarks(sql))).containsExactly("abc");
    }

    /** More than one statement can have of parameters, had they waited for each other. */
    @Test
    void whatWaitsNeverGrowsTooLarge() {
        String nobody = REMARK + " and id = cast(:id as uuid) and :a + :b + :c + :d + :e + :f + :g + :h < 0";
        AsTenant.run(
                mine,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    for (int i = 0; i < 7_000; i++) {
                        SqlStatement one = sql.query(nobody).bind("text", "x").bind("id", UUID.randomUUID());
                        Stream.of("a", "b", "c", "d", "e", "f", "g", "h").forEach(name -> one.bind(name, 1));
                        one.later();
                    }
                    sql.query(REMARK).bind("text", "last").later();
                    return null;
                }));
        assertThat(AsTenant.run(mine, () -> remarks(sql))).containsExactly("last");
    }

    @Test
    void aMistakeInWhatWaitsTakesTheTransactionBack() {
        assertThatThrownBy(() -> AsTenant.run(
                        mine,
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            sql.query(REMARK).bind("text", "a").update();
                            sql.query(REMARK + " and 1 / 0 = 1")
                                    .bind("text", "b")
                                    .later();
                            return null;
                        })))
                .isInstanceOf(RuntimeException.class);
        assertThat(AsTenant.run(
                        mine,
                        () -> sql.query("select 1 from customer where reseller_id = :reseller and remark is null")
                                .exists()))
                .isTrue();
    }

    @Test
    void recoversFromAFailure() throws Exception {
        try (OwnPool pool = OwnPool.of(database)) {
            assertThatThrownBy(() -> AsTenant.run(
                            mine,
                            () -> pool.sql()
                                    .query("select 1 / 0 where :reseller is not null")
                                    .count()))
                    .isInstanceOf(RuntimeException.class);
            assertThat(AsTenant.run(theirs, () -> pool.sql().query(NAMES).list(String.class)))
                    .containsExactly("Theirs");
        }
    }

    @Test
    void writesInATransactionOfItsOwn() {
        assertThat(AsTenant.run(
                        mine,
                        () -> sql.query(
                                        "update customer set remark = 'y' where reseller_id = :reseller returning remark")
                                .list(String.class)))
                .containsExactly("y");
        assertThat(AsTenant.run(
                        mine,
                        () -> sql.query("update customer set remark = null where reseller_id = :reseller")
                                .update()))
                .isEqualTo(1);
        assertThat(AsTenant.run(
                        mine,
                        () -> sql.query("select 1 from customer where reseller_id = :reseller and remark is not null")
                                .exists()))
                .isFalse();
    }

    @Test
    void showsNobodyElsesRowsEvenToAWrongStatement() {
        assertThat(AsTenant.run(mine, () -> sql.query(WRONG).list(String.class)))
                .containsExactly("Mine");
        assertThat(AsTenant.run(
                        mine,
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> sql.query(WRONG).list(String.class))))
                .containsExactly("Mine");
    }

    @Test
    void leavesNoTenantToTheNextUserOfTheConnection() throws Exception {
        try (OwnPool pool = OwnPool.of(database)) {
            assertThat(AsTenant.run(mine, () -> pool.sql().query(WRONG).exists()))
                    .isTrue();
            try (Connection same = pool.database().getConnection();
                    Statement statement = same.createStatement();
                    ResultSet tenant = statement.executeQuery("select current_tenant()")) {
                assertThat(tenant.next()).isTrue();
                assertThat(tenant.getObject(1)).isNull();
            }
        }
    }

    @Test
    void seesAndJoinsTheTransaction() {
        AsTenant.run(mine, () -> {
            QuarkusTransaction.begin();
            assertThat(sql.query("update customer set remark = 'x' where reseller_id = :reseller")
                            .update())
                    .isEqualTo(1);
            assertThat(sql.query("select remark from customer where reseller_id = :reseller")
                            .one(String.class))
                    .isEqualTo("x");
            QuarkusTransaction.rollback();
            return null;
        });
        assertThat(AsTenant.run(
                        mine,
                        () -> sql.query("select 1 from customer where reseller_id = :reseller and remark is not null")
                                .exists()))
                .isFalse();
    }

    @Test
    void followsTheActorWithinATransaction() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(AsTenant.run(mine, () -> sql.query(NAMES).list(String.class)))
                    .containsExactly("Mine");
            assertThat(AsTenant.run(theirs, () -> sql.query(NAMES).list(String.class)))
                    .containsExactly("Theirs");
        });
    }

    @Test
    void readsEntitiesInATransactionOnly() {
        new RegistrationDesk(api, mine);
        String all = "select * from site where reseller_id = :reseller";
        assertThat(AsTenant.run(
                        mine,
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> sql.query(all).unchanged(Site.class))))
                .isNotEmpty();
        assertThatThrownBy(() -> AsTenant.run(mine, () -> sql.query(all).unchanged(Site.class)))
                .hasMessageContaining("transaction");
    }

    @Test
    void refusesEveryStatementThatNamesNoReseller() throws SQLException {
        String anybodys = "select count(*) from customer";
        assertThatThrownBy(() -> sql.query(anybodys).count())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("customer without its reseller");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entityManager.createNativeQuery(anybodys).getResultList()))
                .isInstanceOf(IllegalStateException.class);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> connection.prepareStatement(anybodys)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> statement.executeQuery(anybodys)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void pagesAlongItsOrder() {
        desk.customer("Another");
        desk.customer("Zed");
        Order<?> order = Order.of("-name", List.of(SortKey.text("name", "c.sort_name")), "c.id");
        List<String> names = AsTenant.run(mine, () -> {
            Listing list = sql.listing("customer c", Conditions.of("c.reseller_id = :reseller"), order);
            String select = "select c.id, c.display_name, c.sort_name from customer c {page}";
            List<Named> first = list.rows(select, Named.class, 2, null);
            Named last = first.getLast();
            List<Named> next = list.rows(select, Named.class, 2, order.cursorAfter(last.sortName(), last.id()));
            assertThat(list.total()).isEqualTo(new Page.Total(3, null));
            return Stream.concat(first.stream(), next.stream())
                    .map(Named::displayName)
                    .toList();
        });
        assertThat(names).containsExactly("Zed", "Mine", "Another");
    }

    record Named(UUID id, String displayName, String sortName) {}
}
