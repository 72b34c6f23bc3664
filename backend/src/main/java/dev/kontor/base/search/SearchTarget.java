package dev.kontor.base.search;

import java.util.List;

/**
 * A list whose rows are found by what is typed. Conditions and selections are SQL that names the tenant {@code :reseller} and
 * the tenant's present day {@code :today}.
 *
 * @param words parts of words are looked for in the first of them only
 * @param most so many matches are named one by one; more are looked up or tested page by page
 * @param exact what makes the row {@code t} exactly what is typed, {@code :typed} or {@code :folded}: whether there is one is
 *     asked with the matches; empty where nobody wants to know
 */
public record SearchTarget(String table, List<WordSource> words, List<DaySource> days, int most, String exact) {

    public SearchTarget(String table, List<WordSource> words, List<DaySource> days, int most) {
        this(table, words, days, most, "");
    }

    public SearchTarget withExact(String condition) {
        return new SearchTarget(table, words, days, most, condition);
    }

    WordSource.Indexed first() {
        return (WordSource.Indexed) words.getFirst();
    }

    /** Whether a word is looked up in one index and nowhere else. */
    boolean isPlain() {
        return words.size() == 1 && days.isEmpty();
    }
}
