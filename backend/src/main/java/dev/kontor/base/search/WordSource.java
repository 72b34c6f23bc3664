package dev.kontor.base.search;

import java.util.List;
import java.util.Map;

/** From where the rows {@code t} of a list have words. */
public sealed interface WordSource {

    /** From the words of other rows, or of the row itself. */
    record Indexed(WordTable words, String rows, String owner, String test) implements WordSource {}

    /** From few things with names, all of which are looked through: products, classes. */
    record Named(String names, String rows, String test) implements WordSource {}

    /** From what a column says by a code: the words for it in every language. */
    record Coded(String test, Map<String, List<String>> words) implements WordSource {}

    /** The row's own words. */
    static WordSource own(WordTable words) {
        return new Indexed(words, "", "t.id", "%s");
    }

    /**
     * The words of one other row.
     *
     * @param rows selects {@code id}s of rows that belong to {@code w.id}
     * @param owner the column of {@code t} that names the other one
     */
    static WordSource of(WordTable words, String rows, String owner) {
        return new Indexed(words, rows, owner, "%s");
    }

    /**
     * The words of others, one of which has to have them.
     *
     * @param owner names the other one inside the test
     * @param test a condition on {@code t} around {@code %s}, which asks about the owner
     */
    static WordSource ofAny(WordTable words, String rows, String owner, String test) {
        return new Indexed(words, rows, owner, test);
    }

    /**
     * The names of few things.
     *
     * @param names selects the id and the text of all of them, every word after a blank
     * @param rows selects {@code id}s of rows that belong to {@code w.id}
     * @param test a condition on {@code t} around {@code %s}, which selects the ids of those with the word
     */
    static WordSource named(String names, String rows, String test) {
        return new Named(names, rows, test);
    }

    /**
     * Codes by their words.
     *
     * @param test a condition on {@code t} around {@code %s}, an array of codes
     */
    static WordSource coded(String test, Map<String, List<String>> words) {
        return new Coded(test, words);
    }
}
