package dev.kontor.price.pricing;

import dev.kontor.base.shared.SearchText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of a list's products, after which SKU, how many. */
record ListedProducts(@Nullable String q, @Nullable UUID categoryId, String afterSku, int limit) {

    /** A {@code like} pattern with {@code !} as escape; empty for all. */
    String pattern() {
        if (q == null || q.isBlank()) {
            return "";
        }
        String text = SearchText.fold(q.strip());
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
