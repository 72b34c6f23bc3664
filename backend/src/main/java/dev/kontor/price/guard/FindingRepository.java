package dev.kontor.price.guard;

import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Asks for findings; every question is one statement, whatever the scope. */
@ApplicationScoped
class FindingRepository {

    private static final String ORDER = """
            case when f.code = any (cast(:blocking as text[])) then 0
                 when f.code = any (cast(:warning as text[])) then 1 else 2 end, f.code, t.sku, f.who, f.charges""";

    // beside the rows, so that everything is found once
    private static final String COUNTS = """
            (select string_agg(concat_ws('=', c.code, c.findings, c.itself, c.customers), ',')
               from (select code, count(*) as findings, count(*) filter (where customer_id is null) as itself,
                            count(distinct customer_id) as customers
                       from finding group by code) c) as counts""";
    private static final int COUNTS_COLUMN = 18;

    private final TenantRows rows;

    FindingRepository(TenantRows rows) {
        this.rows = rows;
    }

    /** The last finding of a page. */
    record After(int rank, String code, String sku, UUID who, String labels) {}

    /** Some findings, and how many there are in all of each code; no counts without findings. */
    record Part(List<Found> found, Map<FindingCode, Count> counts) {

        long total() {
            return counts.values().stream().mapToLong(Count::findings).sum();
        }
    }

    /** What tells one finding from another. */
    record Key(FindingCode code, UUID who, UUID productId, String labels) {}

    /** How many findings a code has, how many of them are about a list itself, and at how many customers the others are. */
    record Count(long findings, long itself, long customers) {}

    /** The worst first, then by code and product. */
    Part part(FindingQuery query, GuardPolicy policy, @Nullable After after, int limit) {
        String where = after == null ? "" : " where (" + ORDER + ") > (:rank, :code, :sku, :who, :labels)";
        String sql = query.sql() + "select " + Found.COLUMNS + ", " + COUNTS + " from finding f\n" + Found.JOINS + where
                + " order by " + ORDER + " limit :rows";
        NativeQuery<Object[]> asked = query.bind(rows.query(sql))
                .setParameter("blocking", SqlArrays.of(policy.codes(Severity.BLOCK)))
                .setParameter("warning", SqlArrays.of(policy.codes(Severity.WARN)))
                .setParameter("rows", limit);
        if (after != null) {
            asked.setParameter("rank", after.rank())
                    .setParameter("code", after.code())
                    .setParameter("sku", after.sku())
                    .setParameter("who", after.who())
                    .setParameter("labels", after.labels());
        }
        List<Object[]> found = asked.list();
        return new Part(
                found.stream().map(Found::of).toList(),
                found.isEmpty() ? Map.of() : counts(found.getFirst()[COUNTS_COLUMN].toString()));
    }

    private static Map<FindingCode, Count> counts(String text) {
        Map<FindingCode, Count> counts = new EnumMap<>(FindingCode.class);
        for (String one : text.split(",", -1)) {
            String[] part = one.split("=", -1);
            counts.put(
                    FindingCode.valueOf(part[0]),
                    new Count(Long.parseLong(part[1]), Long.parseLong(part[2]), Long.parseLong(part[3])));
        }
        return counts;
    }

    Map<FindingCode, Count> counts(FindingQuery query) {
        Map<FindingCode, Count> counts = new EnumMap<>(FindingCode.class);
        String sql = query.sql() + """
                select code, count(*), count(*) filter (where customer_id is null), count(distinct customer_id)
                  from finding group by code""";
        query.bind(rows.query(sql))
                .list()
                .forEach(row -> counts.put(
                        FindingCode.valueOf(row[0].toString()),
                        new Count(
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).longValue(),
                                ((Number) row[3]).longValue())));
        return counts;
    }

    /** Findings at customers only. */
    Set<Key> keysOfCustomers(FindingQuery query) {
        Set<Key> keys = new HashSet<>();
        String sql = query.sql() + "select code, who, product_id, charges from finding where customer_id is not null";
        query.bind(rows.query(sql))
                .list()
                .forEach(row -> keys.add(new Key(
                        FindingCode.valueOf(row[0].toString()), (UUID) row[1], (UUID) row[2], row[3].toString())));
        return keys;
    }

    /** The codes found at each charge of the lists that are asked for. */
    Map<UUID, List<FindingCode>> byCharge(FindingQuery query) {
        Map<UUID, List<FindingCode>> codes = new HashMap<>();
        String sql = query.sql() + """
                select distinct s.charge_id, f.code
                  from finding f
                 cross join lateral unnest(string_to_array(f.charges, ',')) as x (label)
                  join sold s on s.product_id = f.product_id and x.label like s.label || '/%'
                 order by s.charge_id, f.code""";
        query.bind(rows.query(sql))
                .list()
                .forEach(row -> codes.computeIfAbsent((UUID) row[0], charge -> new ArrayList<>())
                        .add(FindingCode.valueOf(row[1].toString())));
        return codes;
    }

    /** What follows after prices that end, by their place in the list; what is not sold then is absent. */
    Map<Integer, BigDecimal> following(FindingQuery query, Collection<Found> expiring) {
        Map<Integer, BigDecimal> following = new HashMap<>();
        List<Found> ends = List.copyOf(expiring);
        String sql = PriceRelations.of(query.scope(), true, false) + """

                select e.place, round(b.amount * (100 + coalesce(a1.percent, a2.percent, a3.percent, 0)) * 0.01,
                                      coalesce(m.digits, 2))
                  from (select x.place, x.day, x.who, t.charge_id, t.product_id, t.category_id, s.class_id, s.currency
                          from unnest(cast(:places as int[]), cast(:ends as date[]), cast(:whos as uuid[]),
                                      cast(:from as uuid[]), cast(:at as uuid[])) as x (place, day, who, list_id, charge_id)
                          join sold t on t.charge_id = x.charge_id
                          join subject s on s.list_id = x.list_id) e
                  join class_price b on b.day = e.day and b.class_id = e.class_id and b.currency = e.currency
                   and b.charge_id = e.charge_id and b.quantities @> 1
                  left join minor m on m.currency = e.currency
                """
                + PriceRelations.adjustments("e", "e.who and e.who <> e.class_id");
        query.bind(rows.query(sql))
                .setParameter(
                        "places",
                        SqlArrays.of(IntStream.range(0, ends.size()).boxed().toList()))
                .setParameter(
                        "ends",
                        SqlArrays.of(ends.stream()
                                .map(Found::note)
                                .map(String::valueOf)
                                .toList()))
                .setParameter("whos", SqlArrays.of(ends.stream().map(Found::who).toList()))
                .setParameter(
                        "from",
                        SqlArrays.of(ends.stream()
                                .map(found -> String.valueOf(found.listId()))
                                .toList()))
                .setParameter(
                        "at", SqlArrays.of(ends.stream().map(Found::chargeId).toList()))
                .list()
                .forEach(row -> following.put(((Number) row[0]).intValue(), (BigDecimal) row[1]));
        return following;
    }
}
