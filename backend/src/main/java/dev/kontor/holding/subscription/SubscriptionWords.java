package dev.kontor.holding.subscription;

import dev.kontor.base.shared.SearchText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words by which a subscription is found, and the keys by which it is sorted. Its product's and customer's are theirs. */
final class SubscriptionWords {

    private static final int MAX_WORD = 60;
    private static final int MAX_WORDS = 100;
    private static final int MAX_SORT_KEY = 200;

    private SubscriptionWords() {}

    static Set<String> of(Subscription row) {
        return of(row.identifier, row.upstreamUser, row.plan, row.externalId, row.productId == null ? row.name : null);
    }

    static Set<String> of(@Nullable String... texts) {
        List<String> sorted = Stream.of(texts)
                .filter(Objects::nonNull)
                .flatMap(text -> SearchText.words(text).stream())
                .map(SubscriptionWords::word)
                .distinct()
                .sorted()
                .limit(MAX_WORDS)
                .toList();
        return needed(sorted);
    }

    /** Without words that others begin with: whatever finds "k" finds "k00042". */
    private static Set<String> needed(List<String> sorted) {
        Set<String> needed = new LinkedHashSet<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (i + 1 == sorted.size() || !sorted.get(i + 1).startsWith(sorted.get(i))) {
                needed.add(sorted.get(i));
            }
        }
        return needed;
    }

    /** All words as one text, each after a blank. */
    static String text(Set<String> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(' ').append(word));
        return text.toString();
    }

    /** A word as it is stored; longer ones are cut. */
    static String word(String folded) {
        return SearchText.sortKey(folded, MAX_WORD);
    }

    static String sortKey(String text) {
        return SearchText.sortKey(text, MAX_SORT_KEY);
    }
}
