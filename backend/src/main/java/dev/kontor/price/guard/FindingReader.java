package dev.kontor.price.guard;

import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.Money;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import dev.kontor.price.guard.GuardPolicies.GuardPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Asks for findings, one statement per question whatever the scope, and says what they mean in words. */
@ApplicationScoped
class FindingReader {

    static final String ORDER = """
            case when f.code = any (cast(:blocking as text[])) then 0
                 when f.code = any (cast(:warning as text[])) then 1 else 2 end, f.code, t.sku, f.who, f.charges, f.currency""";

    // beside the rows, so that everything is found once
    private static final String COUNTS = """
            (select string_agg(concat_ws('=', c.code, c.findings, c.itself), ',')
               from (select code, count(*) as findings, count(*) filter (where customer_id is null) as itself
                       from finding group by code) c) as counts""";

    private final Sql sql;

    FindingReader(Sql sql) {
        this.sql = sql;
    }

    /** The last finding of a page. */
    record After(int rank, String code, String sku, UUID who, String labels, String currency) {

        void bind(SqlStatement asked) {
            asked.bind("rank", rank)
                    .bind("code", code)
                    .bind("sku", sku)
                    .bind("who", who)
                    .bind("labels", labels)
                    .bind("lastCurrency", currency);
        }
    }

    /** Some findings, and how many there are in all of each code; no counts without findings. */
    record Part(List<Found> found, Map<FindingCode, Count> counts) {}

    /** What tells one finding from another: a class has some in each of its currencies, a customer takes its own along. */
    record Key(
            FindingCode code,
            UUID who,
            UUID productId,
            String labels,
            @Nullable String currency) {

        static final String COLUMNS = """
                code, who, product_id, charges as labels,
                case when customer_id is null then cast(currency as text) end as currency""";

        static Key of(Found found) {
            return new Key(
                    found.code(),
                    found.who(),
                    found.productId(),
                    found.labels(),
                    found.customerId() == null ? found.currency() : null);
        }
    }

    /** How many findings a code has, and how many of them are about a list itself. */
    record Count(long findings, long itself) {}

    /** The worst first, then by code and product. */
    Part part(FindingQuery query, GuardPolicy policy, int limit) {
        String statement = query.sql() + "select " + Found.COLUMNS + ", " + COUNTS + " from finding f\n" + Found.JOINS
                + " order by " + ORDER + " limit :rows";
        SqlStatement asked = query.ask(sql, statement)
                .array("blocking", policy.codes(Severity.BLOCK))
                .array("warning", policy.codes(Severity.WARN))
                .bind("rows", limit);
        List<Row> rows = asked.list(Row.class);
        return new Part(
                rows.stream().map(Row::found).toList(),
                rows.isEmpty() ? Map.of() : counts(rows.getFirst().counts()));
    }

    /** A finding, and beside it how many there are of every code. */
    record Row(Found found, String counts) {}

    private static Map<FindingCode, Count> counts(String text) {
        Map<FindingCode, Count> counts = new EnumMap<>(FindingCode.class);
        for (String one : text.split(",", -1)) {
            String[] part = one.split("=", -1);
            counts.put(FindingCode.valueOf(part[0]), new Count(Long.parseLong(part[1]), Long.parseLong(part[2])));
        }
        return counts;
    }

    /** Findings at customers, and those at classes that another list can bring about. */
    Set<Key> keysBelow(FindingQuery query) {
        String statement = query.sql() + "select " + Key.COLUMNS + " from finding"
                + " where customer_id is not null or code = 'INCOMPLETE_CLASS'";
        return new HashSet<>(query.ask(sql, statement).list(Key.class));
    }

    /** All findings. */
    Set<Key> keys(FindingQuery query) {
        String statement = query.sql() + "select " + Key.COLUMNS + " from finding";
        return new HashSet<>(query.ask(sql, statement).list(Key.class));
    }

    /** The codes found at each charge of the lists that are asked for. */
    Map<UUID, List<FindingCode>> byCharge(FindingQuery query) {
        String statement = query.sql() + """
                select distinct s.charge_id, f.code
                  from finding f
                 cross join lateral unnest(string_to_array(f.charges, ',')) as x (label)
                  join sold s on s.product_id = f.product_id and x.label like s.label || '/%'
                 order by s.charge_id, f.code""";
        return query.ask(sql, statement).groups(UUID.class, FindingCode.class);
    }

    /** With what follows after prices that end, severity and words. */
    List<Finding> findings(List<Found> rows, GuardPolicy policy) {
        return findings(rows, policy, Map.of());
    }

    List<Finding> findings(List<Found> rows, GuardPolicy policy, Map<Found, FindingReview> reviews) {
        List<Found> expiring = rows.stream()
                .filter(found -> found.code() == FindingCode.EXPIRING)
                .toList();
        Map<Found, BigDecimal> following = expiring.isEmpty() ? Map.of() : following(expiring);
        return rows.stream()
                .map(found -> found.finding(
                        policy.severity(found.code()),
                        found.code() == FindingCode.EXPIRING ? following.get(found) : found.reference(),
                        reviews.get(found)))
                .toList();
    }

    /** What follows after prices that end; what is not sold then is absent. */
    private Map<Found, BigDecimal> following(List<Found> ends) {
        Set<UUID> lists =
                ends.stream().map(end -> Objects.requireNonNull(end.listId())).collect(Collectors.toSet());
        Set<LocalDate> days =
                ends.stream().map(end -> Objects.requireNonNull(end.until())).collect(Collectors.toSet());
        Set<UUID> charges = ends.stream().map(Found::chargeId).collect(Collectors.toSet());
        FindingQuery query =
                new FindingQuery(GuardScope.lists(lists), List.of(), days, charges, BigDecimal.ZERO, false);
        String statement = PriceRelations.of(query.scope(), true, false)
                + """
                select e.place, round(b.amount * (100 + coalesce(a1.percent, a2.percent, a3.percent, 0)) * 0.01,
                                      coalesce(m.digits, 2))
                  from (select x.place, x.day, x.who, t.charge_id, t.product_id, t.category_id, s.class_id, s.currency
                          from unnest(cast(:places as int[]), cast(:ends as date[]), cast(:whos as uuid[]),
                                      cast(:from as uuid[]), cast(:at as uuid[])) as x (place, day, who, list_id, charge_id)
                          join sold t on t.charge_id = x.charge_id
                          join subject s on s.list_id = x.list_id) e
                  join class_price b on b.day - e.day = 0 and b.class_id = e.class_id and b.currency = e.currency
                   and b.charge_id = e.charge_id and b.quantities @> 1
                  left join minor m on m.currency = e.currency
                """
                + PriceRelations.adjustments("e", "e.who and e.who <> e.class_id");
        Map<Found, BigDecimal> following = new HashMap<>();
        query.ask(sql, statement)
                .array("places", IntStream.range(0, ends.size()).boxed().toList())
                .array("ends", ends, Found::note)
                .array("whos", ends, Found::who)
                .array("from", ends, Found::listId)
                .array("at", ends, Found::chargeId)
                .map(Integer.class, BigDecimal.class)
                .forEach((place, amount) -> following.put(ends.get(place), amount));
        return following;
    }

    /**
     * A question for findings.
     *
     * @param codes which; must not be empty
     * @param charges only what touches these; all when empty
     * @param before as it was before the last change of the scope's list at these charges
     */
    record FindingQuery(
            GuardScope scope,
            Collection<FindingCode> codes,
            Set<LocalDate> days,
            Collection<UUID> charges,
            BigDecimal minimumMargin,
            boolean before) {

        private static final UUID NOBODY = new UUID(0, 0);
        private static final int USUAL_DIGITS = 2;
        private static final List<Currency> UNUSUAL = Currencies.all().stream()
                .filter(currency -> Money.minorUnit(currency.getCurrencyCode()) != USUAL_DIGITS)
                .toList();

        /** Nothing is asked for about written prices. */
        boolean isEmpty() {
            return codes.isEmpty() || days.isEmpty() || charges.isEmpty();
        }

        FindingQuery only(Collection<FindingCode> some) {
            return new FindingQuery(scope, some, days, charges, minimumMargin, before);
        }

        FindingQuery earlier() {
            return new FindingQuery(scope, codes, days, charges, minimumMargin, true);
        }

        /** Everything up to the CTE {@code finding}, to be followed by a select from it. */
        String sql() {
            boolean asked = !charges.isEmpty();
            boolean costs = codes.stream().anyMatch(FindingCode::aboutCosts);
            String relations = before ? PriceRelations.before(scope) : PriceRelations.of(scope, asked, costs);
            String renewals = codes.contains(FindingCode.NO_PRICE) ? FindingRules.renewals(scope) : "";
            String beside = FindingRules.laidBeside(codes) ? FindingRules.BESIDE : "";
            return relations + renewals + beside + FindingRules.of(codes, scope, asked) + "\n";
        }

        /** A statement that begins with the relations or findings of this question, with what they need. */
        SqlStatement ask(Sql sql, String statement) {
            SqlStatement asked = sql.query(statement)
                    .array("days", days)
                    .bind("nobody", NOBODY)
                    .array("currencies", UNUSUAL)
                    .array("digits", UNUSUAL, Currency::getDefaultFractionDigits);
            Map<String, Object> wanted = new HashMap<>(scope.parameters());
            wanted.put("asked", charges);
            wanted.put("margin", minimumMargin);
            wanted.forEach((name, value) -> {
                if (!statement.contains(":" + name)) {
                    return;
                }
                if (value instanceof Collection<?> values) {
                    asked.array(name, values);
                } else {
                    asked.bind(name, value);
                }
            });
            return asked;
        }
    }
}
