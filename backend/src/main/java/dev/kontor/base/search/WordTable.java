package dev.kontor.base.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two tables of a module with the words of its rows: word by word, and all words of a row as one text, each after a blank. What
 * is searched are the views of the present reseller's rows, behind which the planner uses every index (decision 0029).
 *
 * @param id the column of both that names the row
 * @param markers whether the second has the column {@code markers}, too
 */
public record WordTable(String words, String texts, String id, boolean markers) {

    /** What the view of a table of words is called, as {@code walled} makes it. */
    private static final String OWN = "own_";

    /** Selects the ids of rows with a word in one of the ranges of a term, some more than once. */
    String ids(int term, List<Range> ranges) {
        return usable(ranges).stream()
                .map(range ->
                        "select %s as id from %s where reseller_id = :reseller and word >= :low%3$d_%4$d and word < :high%3$d_%4$d"
                                .formatted(id, OWN + words, term, range))
                .collect(Collectors.joining(" union all "));
    }

    /** Whether the row with this id has such a word: looked up row by row, the planner must not turn it into a join. */
    String has(String owner, int term, List<Range> ranges) {
        String found = usable(ranges).stream()
                .map(range -> "strpos(x.%s, :probe%d_%d) > 0"
                        .formatted(ranges.get(range).isMarker() ? "markers" : "text", term, range))
                .collect(Collectors.joining(" or "));
        return "(select %s from %s x where x.reseller_id = :reseller and x.%s = %s)"
                .formatted(found, OWN + texts, id, owner);
    }

    /** All words and markers that a row of the texts, which is called so, says that it has: an array. */
    String stored(String row) {
        String words = "string_to_array(ltrim(%s.text), ' ')".formatted(row);
        return markers ? words + " || string_to_array(trim(both '|' from %s.markers), '|')".formatted(row) : words;
    }

    boolean hasAny(List<Range> ranges) {
        return !usable(ranges).isEmpty();
    }

    private List<Integer> usable(List<Range> ranges) {
        return IntStream.range(0, ranges.size())
                .filter(range -> markers || !ranges.get(range).isMarker())
                .boxed()
                .toList();
    }

    /** Selects the ids of rows that have all these parts of words, each a condition of its own as their index needs it. */
    String idsOfParts(List<Integer> terms) {
        return "select x.%s as id from %s x where x.reseller_id = :reseller%s".formatted(id, OWN + texts, likes(terms));
    }

    String hasParts(String owner, List<Integer> terms) {
        return "exists (select 1 from %s x where x.reseller_id = :reseller and x.%s = %s%s)"
                .formatted(OWN + texts, id, owner, likes(terms));
    }

    private static String likes(List<Integer> terms) {
        List<String> likes = new ArrayList<>();
        terms.forEach(term -> likes.add(" and x.text like :part" + term));
        return String.join("", likes);
    }
}
