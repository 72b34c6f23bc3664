package dev.kontor.holding.subscription;

import dev.kontor.base.search.Words;
import dev.kontor.base.shared.SearchText;
import java.util.Arrays;
import java.util.Set;

/** The words by which a subscription is found, and the keys by which it is sorted. Its product's and customer's are theirs. */
final class SubscriptionWords {

    private static final int MAX_SORT_KEY = 200;

    private SubscriptionWords() {}

    static Set<String> of(Subscription row) {
        return Words.of(Arrays.asList(
                row.identifier, row.externalId, row.upstreamUser, row.plan, row.productId == null ? row.name : null));
    }

    static String sortKey(String text) {
        return SearchText.sortKey(text, MAX_SORT_KEY);
    }
}
