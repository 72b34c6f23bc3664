package dev.kontor.holding.subscription;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a search over any column finds, told by SQL. Parameters of a term end with its number: words lie from {@code
 * :low0} to below {@code :high0}, {@code :probe0} is a blank and the beginning of the word, {@code :products0} are the
 * products whose names have it, days lie from {@code :from0} to below {@code :until0}. {@code :today} is there, too.
 */
public interface SearchTarget {

    /** The table whose rows are found. */
    String table();

    /** Selects ids of rows that a word may find, each by an index: {@code offset 0} keeps the planner from scanning a table. */
    List<String> ofWord(int number);

    /** Selects ids of rows with a date among the days. */
    List<String> ofDays(int number);

    /** Whether the row {@code t} has the word. */
    String hasWord(int number);

    /** Whether the row {@code t} has a date among the days. */
    String hasDays(int number);

    /** Selects ids of rows whose subscription has {@code :part0} and so on, as many as there are terms. */
    String ofParts(int terms);

    /** Whether the subscription of the row {@code t} has them. */
    String hasParts(int terms);

    /** That the text {@code x} has them, each by itself as the index of parts needs it; begins with "and". */
    static String likeParts(int terms) {
        return IntStream.range(0, terms)
                .mapToObj(" and x.text like :part%d"::formatted)
                .collect(Collectors.joining());
    }
}
