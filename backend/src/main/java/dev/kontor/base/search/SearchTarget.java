package dev.kontor.base.search;

import java.util.List;

/**
 * A list whose rows are found by what is typed. Conditions and selections are SQL that names the tenant {@code :reseller} and
 * the tenant's present day {@code :today}.
 *
 * @param words parts of words are looked for in the first of them only
 * @param most so many matches are named one by one; more are looked up or tested page by page
 */
public record SearchTarget(String table, List<WordSource> words, List<DaySource> days, int most) {

    WordSource.Indexed first() {
        return (WordSource.Indexed) words.getFirst();
    }

    /** Whether a word is looked up in one index and nowhere else. */
    boolean isPlain() {
        return words.size() == 1 && days.isEmpty();
    }
}
