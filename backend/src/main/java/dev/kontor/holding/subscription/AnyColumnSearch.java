package dev.kontor.holding.subscription;

import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.customer.customer.CustomerMatches;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final int NARROW = 5_000;

    // a row may be found in several ways, so twice as many are read before giving up
    private static final int ROWS = 2 * NARROW + 1;

    /** A term that finds up to so many rows is looked up, and the rows are sorted. */
    private static final int FEW = 20_000;

    /** Looking up another term as well is faster than testing rows for it up to here. */
    private static final int MANY = 100_000;

    /** Up to so many rows are tested one by one to name all matches. */
    private static final int TESTED = 2_000;

    private static final int MIN_PART = 3;

    /** How much there is to read for a word, whatever is looked for; more than the limit is not counted. */
    private static final String SIZE_OF_WORD = """
            select 1 from subscription_word where reseller_id = :reseller and word >= :low%1$d and word < :high%1$d
            union all select 1 from (%2$s limit %3$d) w
            union all select 1 from (%2$s limit %3$d) w cross join lateral (
              select 1 from association a where a.reseller_id = :reseller and a.customer_id = w.customer_id offset 0) a
            union all select 1 from unnest(cast(:products%1$d as uuid[])) p (id) cross join lateral (
              select 1 from subscription s where s.reseller_id = :reseller and s.product_id = p.id offset 0) s
            union all select 1 from unnest(cast(:products%1$d as uuid[])) p (id) cross join lateral (
              select 1 from association a where a.reseller_id = :reseller and a.product_id = p.id offset 0) a""";

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
        SearchQuestion question = new SearchQuestion(target, terms, products(terms), day.today(), false);
        if (terms.isEmpty()) {
            return Found.everything(question);
        }
        if (String.valueOf(q).startsWith("*")) {
            return byParts(question);
        }
        Found found = byTerms(question);
        return found.isNothing() ? byParts(question) : found;
    }

    private Found byTerms(SearchQuestion question) {
        List<Long> sizes = sizes(question);
        List<Integer> rarestFirst = IntStream.range(0, sizes.size())
                .boxed()
                .sorted(Comparator.comparing(sizes::get))
                .toList();
        long fewest = sizes.get(rarestFirst.getFirst());
        List<Integer> lookedUp = rarestFirst.stream()
                .filter(term -> sizes.get(term) <= (fewest <= TESTED ? fewest : MANY))
                .toList();
        Found found = Found.lookedUp(question, lookedUp.isEmpty() ? rarestFirst.subList(0, 1) : lookedUp, fewest > FEW);
        return found.isLarge() || (found.isTested() && fewest > TESTED) ? found : narrow(question, found);
    }

    private Found narrow(SearchQuestion question, Found found) {
        String matches = found.isTested()
                ? "select t.id, 1 from %s t where t.reseller_id = :reseller%s%s"
                        .formatted(question.target().table(), found.lookup(), found.otherTests())
                : "select c.id, 1 from (" + found.lookedUpIds() + ") c";
        List<Object[]> some = query(question, matches + " limit " + ROWS).list();
        List<UUID> ids = some.stream().map(row -> (UUID) row[0]).distinct().toList();
        return some.size() < ROWS && ids.size() <= NARROW ? Found.only(question, ids) : found;
    }

    private Found byParts(SearchQuestion question) {
        boolean allWords = question.terms().stream()
                .allMatch(term ->
                        term instanceof SearchTerm.Word word && word.text().length() >= MIN_PART);
        if (!allWords) {
            return Found.only(question, List.of());
        }
        // a generic plan does not know how rare a part is and would read the whole table
        entityManager
                .createNativeQuery("set local plan_cache_mode = force_custom_plan")
                .executeUpdate();
        SearchQuestion parts = question.inParts();
        return narrow(parts, Found.lookedUp(parts, parts.allTerms(), true));
    }

    /** How many rows each term finds, counted no further than matters. */
    private List<Long> sizes(SearchQuestion question) {
        List<String> counted = new ArrayList<>();
        int limit = (question.terms().size() == 1 ? FEW : MANY) + 1;
        for (int i = 0; i < question.terms().size(); i++) {
            String size = question.terms().get(i) instanceof SearchTerm.Word
                    ? SIZE_OF_WORD.formatted(i, CustomerMatches.withWord(i), limit)
                    : SIZE_OF_DAYS.formatted(i);
            counted.add("select %d, count(*) from (select 1 from (%s) r limit %d) n".formatted(i, size, limit));
        }
        List<Long> sizes = new ArrayList<>();
        query(question, String.join(" union all ", counted) + " order by 1")
                .list()
                .forEach(row -> sizes.add((Long) row[1]));
        return sizes;
    }

    private NativeQuery<Object[]> query(SearchQuestion question, String sql) {
        NativeQuery<Object[]> query = rows.query(sql);
        question.bind(query);
        return query;
    }

    /** Products by the number of the term whose word is in their name or SKU. */
    private Map<Integer, List<UUID>> products(List<SearchTerm> terms) {
        if (terms.isEmpty()) {
            return Map.of();
        }
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
