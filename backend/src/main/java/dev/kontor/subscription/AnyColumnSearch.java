package dev.kontor.subscription;

import dev.kontor.customer.CustomerMatches;
import dev.kontor.reseller.ResellerDay;
import dev.kontor.shared.SqlArrays;
import dev.kontor.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows by words and dates in any of their columns, those of their product and customer, too. Few matches become a
 * list of ids, many stay conditions; {@link FoundRows} reads lists by either.
 */
@ApplicationScoped
public class AnyColumnSearch {

    /** Up to so many matches are ids. */
    private static final int NARROW = 1_000;

    // a row may be found by several words, so twice as many are read before giving up
    private static final int ROWS = 2 * NARROW + 1;
    private static final int DRIVER_ROWS = 5_000;
    private static final int MIN_PART = 3;

    /** How much there is to read for a word, whatever is looked for; more than the limit is not counted. */
    private static final String SIZE_OF_WORD = """
            select 1 from subscription_word where reseller_id = :reseller and word >= :low%1$d and word < :high%1$d
            union all select 1 from (%2$s limit %3$d) w
            union all select 1 from (%2$s limit %3$d) w
              join association a on a.reseller_id = :reseller and a.customer_id = w.customer_id
            union all select 1 from unnest(cast(:products%1$d as uuid[])) p (id)
              join subscription s on s.reseller_id = :reseller and s.product_id = p.id
            union all select 1 from unnest(cast(:products%1$d as uuid[])) p (id)
              join association a on a.reseller_id = :reseller and a.product_id = p.id""";

    private static final String SIZE_OF_DAYS = """
            select 1 from subscription where reseller_id = :reseller and sort_expires >= :from%1$d and sort_expires < :until%1$d
            union all
            select 1 from subscription where reseller_id = :reseller and sort_contracted >= :from%1$d and sort_contracted < :until%1$d
            union all select 1 from association where reseller_id = :reseller and starts_on >= :from%1$d and starts_on < :until%1$d
            union all select 1 from association where reseller_id = :reseller and last_on >= :from%1$d and last_on < :until%1$d
            union all select 1 from association where reseller_id = :reseller and renews_on >= :from%1$d and renews_on < :until%1$d""";

    private final EntityManager entityManager;
    private final TenantRows rows;
    private final ResellerDay day;

    AnyColumnSearch(EntityManager entityManager, TenantRows rows, ResellerDay day) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.day = day;
    }

    /** Rows that have every word at the start of a word, or else anywhere; with * at the start, anywhere. */
    @Transactional
    public Found find(@Nullable String q, SearchTarget target) {
        List<SearchTerm> terms = q == null || q.isBlank() ? List.of() : SearchTerm.of(q);
        if (terms.isEmpty()) {
            return Found.asked(target, terms, Map.of(), day.today());
        }
        Found broad = Found.asked(target, terms, products(terms), day.today());
        boolean parts = String.valueOf(q).startsWith("*");
        Found found = parts ? broad : byTerms(broad);
        return parts || found.isNothing() ? byParts(found) : found;
    }

    private Found byTerms(Found broad) {
        List<Long> sizes = sizes(broad);
        int driver = IntStream.range(0, sizes.size())
                .boxed()
                .min(Comparator.comparing(sizes::get))
                .orElseThrow();
        boolean large = sizes.get(driver) > DRIVER_ROWS;
        return large ? broad.drivenBy(driver, true) : narrow(broad.drivenBy(driver, false), idRows(broad, driver));
    }

    private Found byParts(Found broad) {
        List<String> parts = broad.terms().stream()
                .filter(term ->
                        term instanceof SearchTerm.Word word && word.text().length() >= MIN_PART)
                .map(term -> "%" + ((SearchTerm.Word) term).text() + "%")
                .toList();
        if (parts.size() < broad.terms().size()) {
            return broad.only(List.of());
        }
        // a generic plan does not know how rare a part is and would read the whole table
        entityManager
                .createNativeQuery("set local plan_cache_mode = force_custom_plan")
                .executeUpdate();
        List<Object[]> found = query(
                        broad, "select p.id, 1 from (" + broad.target().ofParts() + " limit " + NARROW + ") p")
                .setParameter("parts", SqlArrays.of(parts))
                .list();
        return broad.only(ids(found));
    }

    private static Found narrow(Found broad, List<UUID> found) {
        Set<UUID> distinct = new LinkedHashSet<>(found);
        return found.size() < ROWS && distinct.size() <= NARROW ? broad.only(List.copyOf(distinct)) : broad;
    }

    private List<Long> sizes(Found broad) {
        List<String> counted = new ArrayList<>();
        int limit = DRIVER_ROWS + 1;
        for (int i = 0; i < broad.terms().size(); i++) {
            String size = broad.terms().get(i) instanceof SearchTerm.Word
                    ? SIZE_OF_WORD.formatted(i, CustomerMatches.withWord(i), limit)
                    : SIZE_OF_DAYS.formatted(i);
            counted.add("select %d, count(*) from (select 1 from (%s) r limit %d) n".formatted(i, size, limit));
        }
        List<Long> sizes = new ArrayList<>();
        query(broad, String.join(" union all ", counted) + " order by 1")
                .list()
                .forEach(row -> sizes.add((Long) row[1]));
        return sizes;
    }

    private List<UUID> idRows(Found broad, int driver) {
        String others = broad.tests(driver);
        String rest = others.isEmpty()
                ? ""
                : " join %s t on t.reseller_id = :reseller and t.id = c.id where true%s"
                        .formatted(broad.target().table(), others);
        return ids(query(broad, "select c.id, 1 from (" + broad.candidates(driver) + ") c" + rest + " limit " + ROWS)
                .list());
    }

    private NativeQuery<Object[]> query(Found broad, String sql) {
        NativeQuery<Object[]> query = rows.query(sql);
        broad.bind(query);
        return query;
    }

    private static List<UUID> ids(List<Object[]> found) {
        return found.stream().map(row -> (UUID) row[0]).toList();
    }

    /** Products by the number of the term whose word is in their name or SKU. */
    private Map<Integer, List<UUID>> products(List<SearchTerm> terms) {
        List<Integer> numbers = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i) instanceof SearchTerm.Word word) {
                numbers.add(i);
                patterns.add("% " + word.text() + "%");
            }
        }
        Map<Integer, List<UUID>> products = new HashMap<>();
        rows.query("""
                        with named as materialized (
                          select id, ' ' || regexp_replace(sort_name || ' ' || lower(sku), '[^[:alnum:]]+', ' ', 'g') as text
                            from product where reseller_id = :reseller)
                        select w.number, n.id
                          from unnest(cast(:numbers as int[]), cast(:patterns as text[])) as w (number, pattern)
                          join named n on n.text like w.pattern""")
                .setParameter("numbers", SqlArrays.of(numbers))
                .setParameter("patterns", SqlArrays.of(patterns))
                .list()
                .forEach(row -> products.computeIfAbsent((Integer) row[0], number -> new ArrayList<>())
                        .add((UUID) row[1]));
        return products;
    }
}
