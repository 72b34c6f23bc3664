package dev.kontor.base.search;

import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a list by words, phone numbers and dates in any of its columns. Few matches become a list of ids, many stay
 * conditions; {@link FoundRows} reads lists by either.
 */
@ApplicationScoped
public class Search {

    /** A term that finds up to so many rows is looked up, and the rows are sorted. */
    private static final int FEW = 20_000;

    /** Looking up another term as well is faster than testing rows for it up to here. */
    private static final int MANY = 100_000;

    /** Up to so many rows are tested one by one to name all matches. */
    private static final int TESTED = 2_000;

    private final Sql sql;

    Search(Sql sql) {
        this.sql = sql;
    }

    /** Rows that have every word at the start of a word, or else anywhere; with * at the start, anywhere. */
    public Found find(@Nullable String q, SearchTarget target, LocalDate today) {
        return find(q, List.of(), target, today);
    }

    /** The same among the rows that have all the markers. */
    public Found find(@Nullable String q, List<String> markers, SearchTarget target, LocalDate today) {
        String typed = q == null ? "" : q.strip();
        SearchQuestion question = question(typed, false, markers, target, today);
        if (question.isEmpty()) {
            return Found.everything(question);
        }
        SearchQuestion numbers = question(typed, true, markers, target, today);
        if (typed.startsWith("*")) {
            return byParts(question);
        }
        Found found = numbers.terms().equals(question.terms()) ? Found.only(question, List.of()) : byTerms(numbers);
        found = found.isNothing() ? byTerms(question) : found;
        return found.isNothing() ? byParts(question) : found;
    }

    private SearchQuestion question(
            String typed, boolean phones, List<String> markers, SearchTarget target, LocalDate today) {
        List<SearchTerm> terms = new ArrayList<>(SearchTerm.of(typed, phones));
        markers.forEach(marker -> terms.add(SearchTerm.marker(marker)));
        return new SearchQuestion(target, terms, named(target, terms), today, typed, List.of());
    }

    private Found byTerms(SearchQuestion question) {
        if (question.terms().size() == 1 && question.target().isPlain()) {
            return narrow(question, Found.lookedUp(question, List.of(0), true));
        }
        List<Long> sizes = sizes(question);
        List<Integer> rarestFirst = IntStream.range(0, sizes.size())
                .boxed()
                .sorted(Comparator.comparing(sizes::get))
                .toList();
        long fewest = sizes.get(rarestFirst.getFirst());
        List<Integer> lookedUp = rarestFirst.stream()
                .filter(term -> sizes.get(term) <= (fewest <= TESTED ? fewest : enough(question)))
                .toList();
        Found found = Found.lookedUp(question, lookedUp.isEmpty() ? rarestFirst.subList(0, 1) : lookedUp, fewest > FEW);
        return found.isLarge() || (found.isTested() && fewest > TESTED) ? found : narrow(question, found);
    }

    private Found narrow(SearchQuestion question, Found found) {
        String matches = found.isTested()
                ? "select t.id from %s t where t.reseller_id = :reseller%s%s"
                        .formatted(question.target().table(), found.lookup(), found.otherTests())
                : "select c.id from (" + found.lookedUpIds() + ") c";
        int most = question.target().most();
        // those of many would be sent for nothing
        SqlStatement query = query(question, """
                with matched as materialized (%s limit %d), size as (select count(*) as n from matched)
                select matched.id, false as many, %s as exact from matched cross join size where size.n <= %4$d
                union all select null, true, %3$s from size where size.n > %4$d""".formatted(matches, most + 1, exact(question), most));
        found.settings().forEach(query::setting);
        List<Match> some = query.list(Match.class);
        if (some.stream().anyMatch(Match::many)) {
            return some.getFirst().exact() ? found : found.withoutExact();
        }
        List<UUID> ids = some.stream()
                .flatMap(match -> Stream.ofNullable(match.id()))
                .distinct()
                .toList();
        Found named = Found.only(question, ids);
        return some.stream().anyMatch(Match::exact) ? named : named.withoutExact();
    }

    /** Whether there is a row that is what is typed; where nobody asks, there may be. */
    private static String exact(SearchQuestion question) {
        SearchTarget target = question.target();
        return target.exact().isEmpty() || question.typed().isEmpty()
                ? "true"
                : "(select exists (select 1 from %s t where t.reseller_id = :reseller and (%s)))"
                        .formatted(target.table(), target.exact());
    }

    /** One that is found, or that there are many; and whether one may be exactly what is typed. */
    private record Match(@Nullable UUID id, boolean many, boolean exact) {}

    private Found byParts(SearchQuestion question) {
        SearchQuestion parts = question.inParts();
        if (parts.parts().isEmpty()) {
            return byTerms(question);
        }
        return narrow(parts, Found.lookedUp(parts, parts.parts(), true));
    }

    /** How many rows each term finds, counted no further than matters. */
    private List<Long> sizes(SearchQuestion question) {
        List<String> counted = new ArrayList<>();
        int limit = (question.terms().size() == 1 ? FEW : enough(question)) + 1;
        for (int i = 0; i < question.terms().size(); i++) {
            counted.add("select %d, count(*) from (select 1 from (%s) r limit %d) n"
                    .formatted(i, question.size(i, limit), limit));
        }
        return List.copyOf(query(question, String.join(" union all ", counted) + " order by 1")
                .map(Integer.class, Long.class)
                .values());
    }

    private static int enough(SearchQuestion question) {
        return question.target().isPlain() ? FEW : MANY;
    }

    private SqlStatement query(SearchQuestion question, String statement) {
        return sql.query(statement).bind(question.addParameters(Conditions.of("true"), statement));
    }

    /** Of few things with names those that have a word: by the numbers of term and source. */
    private Map<String, List<UUID>> named(SearchTarget target, List<SearchTerm> terms) {
        Map<String, List<UUID>> named = new HashMap<>();
        for (int source = 0; source < target.words().size(); source++) {
            if (target.words().get(source) instanceof WordSource.Named names && !terms.isEmpty()) {
                addNamed(named, names, source, terms);
            }
        }
        return named;
    }

    private void addNamed(Map<String, List<UUID>> named, WordSource.Named names, int source, List<SearchTerm> terms) {
        List<Integer> numbers = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i) instanceof SearchTerm.Word word && !word.text().isEmpty()) {
                numbers.add(i);
                patterns.add("% " + word.text() + "%");
            }
        }
        sql.query("""
                        with named as materialized (%s)
                        select w.number, n.id
                          from unnest(cast(:numbers as int[]), cast(:patterns as text[])) as w (number, pattern)
                          join named n on n.text like w.pattern""".formatted(names.names()))
                .array("numbers", numbers)
                .array("patterns", patterns)
                .groups(Integer.class, UUID.class)
                .forEach((term, ids) -> named.put(term + "_" + source, ids));
    }
}
