package dev.kontor.customer.customer;

import dev.kontor.base.shared.SearchText;
import dev.kontor.base.shared.SqlArrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds customers by words. Few matches become a list of ids; many stay a condition that is probed while the list is
 * read in its order, so that nothing is ever sorted.
 */
@ApplicationScoped
class CustomerSearch {

    /** Up to so many matches are ids. */
    static final int NARROW = 1_000;

    // a customer may match with several of its words, so twice as many rows are read before giving up
    private static final int ROWS = 2 * NARROW + 1;
    private static final int DRIVER_ROWS = 20_000;
    private static final int MAX_WORDS = 8;
    private static final int MIN_PART = 3;

    private final EntityManager entityManager;

    CustomerSearch(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What a search came to: everything, a list of ids, or conditions to probe. */
    record Matches(@Nullable List<UUID> ids, List<Range> words, List<String> parts) {

        static final Matches ALL = new Matches(null, List.of(), List.of());

        boolean isAll() {
            return ids == null && words.isEmpty() && parts.isEmpty();
        }
    }

    /** Words from {@code low} to below {@code high}; {@code probe} is what then stands in the text of the customer. */
    record Range(String low, String high, String probe) {

        static Range prefix(String word) {
            return new Range(word, word + Character.toString(Character.MAX_CODE_POINT), " " + word);
        }

        static Range marker(String marker) {
            return new Range(marker, marker + "\u0001", "|" + marker + "|");
        }

        boolean isMarker() {
            return CustomerWords.isMarker(low);
        }
    }

    /** Customers that have every word of {@code q} at the start of a word, or else anywhere, and all the markers. */
    Matches find(UUID reseller, String q, List<String> markers) {
        List<String> words = SearchText.words(q).stream()
                .limit(MAX_WORDS)
                .map(CustomerWords::word)
                .toList();
        List<Range> exact = markers.stream().map(Range::marker).toList();
        if (words.isEmpty() && exact.isEmpty()) {
            return Matches.ALL;
        }
        if (!q.startsWith("*")) {
            Matches matches = byWords(reseller, ranges(words, exact));
            if (matches.ids() == null || !matches.ids().isEmpty() || words.isEmpty()) {
                return matches;
            }
        }
        return byParts(reseller, words, exact);
    }

    private Matches byWords(UUID reseller, List<Range> ranges) {
        List<Range> ordered = new ArrayList<>(ranges);
        if (ranges.size() > 1) {
            List<Long> counts = counts(reseller, ranges);
            ordered.sort(java.util.Comparator.comparing(range -> counts.get(ranges.indexOf(range))));
            if (counts.stream().allMatch(count -> count > DRIVER_ROWS)) {
                return new Matches(null, ordered, List.of());
            }
        }
        return narrow(wordRows(reseller, ordered), new Matches(null, ordered, List.of()));
    }

    private Matches byParts(UUID reseller, List<String> words, List<Range> exact) {
        List<String> parts = words.stream()
                .filter(word -> word.length() >= MIN_PART)
                .map(word -> "%" + word + "%")
                .toList();
        List<String> small =
                words.stream().filter(word -> word.length() < MIN_PART).toList();
        List<Range> ranges = ranges(small, exact);
        if (parts.isEmpty()) {
            return byWords(reseller, ranges);
        }
        return narrow(partRows(reseller, parts, ranges), new Matches(null, ranges, parts));
    }

    private static Matches narrow(List<UUID> rows, Matches broad) {
        Set<UUID> ids = new LinkedHashSet<>(rows);
        return rows.size() < ROWS && ids.size() <= NARROW ? new Matches(List.copyOf(ids), List.of(), List.of()) : broad;
    }

    private List<Long> counts(UUID reseller, List<Range> ranges) {
        StringBuilder sql = new StringBuilder("select array[");
        for (int i = 0; i < ranges.size(); i++) {
            sql.append(i == 0 ? "" : ", ").append("""
                    (select count(*) from (select 1 from customer_word
                      where reseller_id = :reseller and word >= :low%1$d and word < :high%1$d limit %2$d) t)""".formatted(i, DRIVER_ROWS + 1));
        }
        Query query = entityManager.createNativeQuery(sql.append("]").toString(), Long[].class);
        query.setParameter("reseller", reseller);
        for (int i = 0; i < ranges.size(); i++) {
            query.setParameter("low" + i, ranges.get(i).low());
            query.setParameter("high" + i, ranges.get(i).high());
        }
        return List.of((Long[]) query.getSingleResult());
    }

    @SuppressWarnings("unchecked")
    private List<UUID> wordRows(UUID reseller, List<Range> ranges) {
        String sql =
                """
                select w.customer_id
                  from (select customer_id from customer_word
                         where reseller_id = :reseller and word >= :low and word < :high limit %d) w
                 where true%s limit %d""".formatted(DRIVER_ROWS, probe(ranges.subList(1, ranges.size()), List.of(), "w.customer_id"), ROWS);
        Query query = entityManager
                .createNativeQuery(sql, UUID.class)
                .setParameter("reseller", reseller)
                .setParameter("low", ranges.getFirst().low())
                .setParameter("high", ranges.getFirst().high());
        bind(query::setParameter, ranges.subList(1, ranges.size()), List.of());
        return query.getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> partRows(UUID reseller, List<String> parts, List<Range> ranges) {
        // a generic plan does not know how rare a part is and would read the whole table
        entityManager
                .createNativeQuery("set local plan_cache_mode = force_custom_plan")
                .executeUpdate();
        String sql = "select s.customer_id from customer_search s where s.reseller_id = :reseller and "
                + conditions(ranges, parts) + " limit " + ROWS;
        Query query = entityManager.createNativeQuery(sql, UUID.class).setParameter("reseller", reseller);
        bind(query::setParameter, ranges, parts);
        return query.getResultList();
    }

    /** A condition on a customer's id that is looked up row by row: the planner must not turn it into a join. */
    static String probe(List<Range> ranges, List<String> parts, String id) {
        return ranges.isEmpty() && parts.isEmpty()
                ? ""
                : " and (select " + conditions(ranges, parts)
                        + " from customer_search s where s.reseller_id = :reseller and s.customer_id = " + id + ")";
    }

    private static String conditions(List<Range> ranges, List<String> parts) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            conditions.add("strpos(s.%s, :probe%d) > 0".formatted(ranges.get(i).isMarker() ? "markers" : "text", i));
        }
        if (!parts.isEmpty()) {
            conditions.add("s.text like all (cast(:parts as text[]))");
        }
        return String.join(" and ", conditions);
    }

    static void bind(BiConsumer<String, Object> parameters, List<Range> ranges, List<String> parts) {
        for (int i = 0; i < ranges.size(); i++) {
            parameters.accept("probe" + i, ranges.get(i).probe());
        }
        if (!parts.isEmpty()) {
            parameters.accept("parts", SqlArrays.of(parts));
        }
    }

    private static List<Range> ranges(List<String> words, List<Range> exact) {
        List<Range> ranges = new ArrayList<>(exact);
        words.forEach(word -> ranges.add(Range.prefix(word)));
        return ranges;
    }
}
